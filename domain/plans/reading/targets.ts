/** Chỉ tiêu — commitments that can be judged, from the figures of kind `target`. */
import type { Target, TargetBase } from '../document/plan-document.ts';
import type { Operator, Strength } from '../document/vocabulary.ts';
import type { DraftFigure } from './figures.ts';

const STOCK_SUFFIX = /-(?:relative-)?(?:reduction|increase)$/;
/** Rates that are to fall. */
const FALLING =
  /^(?:poverty-rate|near-poverty-rate|multidimensional-poverty-rate|ethnic-poverty-rate|deprivation:|overdue-debt|underweight-rate|stunting-rate|malnutrition-rate|poor-households|near-poor-households|fell-back|new-)/;

export function targetsOf(drafts: readonly DraftFigure[], firstIndex: number): Target[] {
  const targets: Target[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (draft.kind !== 'target' || typeof draft.value !== 'number') continue;
    if (
      draft.unit === 'number' ||
      draft.unit === 'years' ||
      draft.unit === 'year_of_age' ||
      draft.unit === 'day' ||
      draft.unit === 'month'
    )
      continue;
    if (isScopeOfAnother({ ...draft, value: draft.value }, drafts)) continue;
    targets.push(makeTarget({ ...draft, value: draft.value }, index, firstIndex, drafts));
  }
  return targets;
}

/** «100% hộ … ở tất cả các xã»: the places say where the target of the households holds; they are no second target. */
function isScopeOfAnother(draft: DraftFigure & { value: number }, drafts: readonly DraftFigure[]): boolean {
  if (draft.unit !== 'percent' || /\d/.test(draft.printed)) return false;
  return drafts.some(
    (d) =>
      d !== draft &&
      d.line === draft.line &&
      d.text === draft.text &&
      d.kind === 'target' &&
      d.unit === 'percent' &&
      /\d/.test(d.printed) &&
      d.start < draft.start,
  );
}

function makeTarget(
  draft: DraftFigure & { value: number },
  index: number,
  firstIndex: number,
  drafts: readonly DraftFigure[],
): Target {
  const { operator, inferred } = operatorOf(draft);
  const measure = draft.measure ?? draft.printed;
  const stock =
    operator === 'decrease_by' || operator === 'decrease_by_range' || operator === 'increase_by'
      ? measure.replace(STOCK_SUFFIX, '')
      : measure;
  const population = populationOf(draft);
  const base = baseOf(draft, drafts);
  const standard =
    /(?:theo\s+)?(chuẩn\s+(?:nghèo\s+)?(?:Trung ương|trung ương|quốc gia|của tỉnh|nghèo đa chiều|mới|đa chiều)[^,;.)]{0,60})/u.exec(
      draft.text ?? '',
    )?.[1];
  return {
    line: draft.line,
    text: draft.text ?? '',
    measure: stock,
    operator,
    value: draft.value,
    ...(draft.upper === undefined ? {} : { upper: draft.upper }),
    unit: draft.unit,
    ...(population ? { population } : {}),
    ...(draft.area ? { area: draft.area } : {}),
    ...(draft.asOf ? { asOf: draft.asOf } : {}),
    ...(base ? { base } : {}),
    strength: strengthOf(draft),
    ...(leadInText(draft.text ?? '') ? { lead: leadInText(draft.text ?? '') as string } : {}),
    ...(inferred ? { operatorInferred: true } : {}),
    ...(standard ? { standard: standard.trim() } : {}),
    printed: draft.printed,
    ...(draft.section ? { section: draft.section } : {}),
    figure: firstIndex + index,
  };
}

function operatorOf(draft: DraftFigure & { value: number }): { operator: Operator; inferred: boolean } {
  const measure = draft.measure ?? '';
  if (draft.change === 'decrease' && STOCK_SUFFIX.test(measure)) {
    if (draft.upper !== undefined) return { operator: 'decrease_by_range', inferred: false };
    if (draft.bound && draft.bound !== '~') return { operator: draft.bound, inferred: false };
    return { operator: 'decrease_by', inferred: false };
  }
  if (draft.bound && draft.bound !== '~') return { operator: draft.bound, inferred: false };
  if (draft.change === 'increase') {
    return draft.unit.endsWith('per_year')
      ? { operator: '>=', inferred: true }
      : { operator: 'increase_by', inferred: false };
  }
  if (draft.value === 0 || (draft.unit === 'percent' && draft.value === 100)) return { operator: '=', inferred: false };
  if (FALLING.test(measure) && !/:(?:able-to-escape|registered-exit)/.test(measure))
    return { operator: '<=', inferred: true };
  return { operator: '>=', inferred: true };
}

function strengthOf(draft: DraftFigure): Strength {
  const near = draft.before;
  const clause = draft.text ?? '';
  if (/hướng tới|tiến tới|từng bước/iu.test(near)) return 'toward';
  if (/ph[ấầ]n đ[ấầ]u|cố gắng|dự kiến/iu.test(near) || /ph[ấầ]n đ[ấầ]u/iu.test(clause)) return 'strive';
  return 'must';
}

/** «100% hộ nghèo có khó khăn về nhà ở được hỗ trợ»: the noun phrase up to the verb of the promise. */
function populationOf(draft: DraftFigure): string | undefined {
  if (draft.value === 0) return draft.printed.replace(/^\S+\s+\S+\s+/u, '');
  if (draft.unit === 'percent') {
    const noun = nounPhrase(draft.after).replace(/^(?:số|các|tổng số)\s/iu, '');
    if (noun.length > 2 && !/^(?:theo|vào|năm|trở|so|trong|kinh phí|và|hoặc|đến|tổng)(?![\p{L}])/iu.test(noun))
      return noun;
    const rate =
      /(?:tỷ|tỉ) lệ\s+(.{3,120}?)\s(?:được|sử dụng|tham gia|qua đào tạo|có|đi học|suy dinh dưỡng|tiếp cận|đạt|dùng)\s/iu.exec(
        `${draft.before} `,
      );
    const base = rate?.[1]?.trim();
    return base && !/^(?:bao phủ|tham gia|sử dụng|hộ (?:cận )?nghèo$)/iu.test(base) ? base : undefined;
  }
  if (draft.unit === 'household' || draft.unit === 'person' || draft.unit === 'attendance') {
    const noun = nounPhrase(`${draft.printed.replace(/^.*\d[\d.,]*\s*/u, '')}${draft.after}`).replace(/^lượt\s/u, '');
    return noun.length > 3 ? noun : undefined;
  }
  return undefined;
}

function nounPhrase(text: string): string {
  const verb =
    /\s(?:được|đều|sử dụng|đi học|tham gia|tiếp cận|triển khai|tuyên truyền|đạt|qua đào tạo|thụ hưởng|biết|theo (?:quy định|chương trình|dự án)|với|từ|có (?:nhà|việc|thẻ|bảo hiểm|sổ))\s/iu.exec(
      `${text} `,
    );
  return (verb ? text.slice(0, verb.index) : text).trim();
}

/** The stock a fall is measured from: «so với tổng số hộ nghèo cuối năm 2019», or «từ 5% (cuối năm 2018) xuống». */
function baseOf(draft: DraftFigure, drafts: readonly DraftFigure[]): TargetBase | undefined {
  const text = draft.text ?? '';
  const from = drafts.find(
    (d) =>
      d !== draft &&
      d.text === draft.text &&
      d.kind === 'observed' &&
      d.unit === draft.unit &&
      d.measure === draft.measure &&
      d.start < draft.start,
  );
  if (from && typeof from.value === 'number') {
    return {
      value: from.value,
      unit: from.unit,
      ...(from.asOf ? { asOf: from.asOf } : {}),
      line: from.line,
      ...(from.measure ? { measure: from.measure } : {}),
    };
  }
  const year = /so với\s+(?:[^,;.]{0,60}?)(cuối\s+)?năm\s+(\d{4})/iu.exec(text);
  if (year) return { asOf: year[1] ? `${year[2]}-12-31` : `${year[2]}` };
  return undefined;
}

function leadInText(text: string): string | undefined {
  const m =
    /\(\s*((?:Sở|Ban|Phòng|Ngân hàng|Bảo hiểm|UBND|Ủy ban|Hội)[^()]{2,80}?)\s+chủ trì|(?:Cơ quan|Đơn vị)\s+chủ trì\s*:?\s*([^.;()]{3,90})/u.exec(
      text,
    );
  return (m?.[1] ?? m?.[2])?.trim();
}
