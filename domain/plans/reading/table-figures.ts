/** Số liệu trong bảng — the numbers of annex cells: measure from the column, area from the row. */
import type { Annex, Figure } from '../document/plan-document.ts';
import type { FigureKind, Unit } from '../document/vocabulary.ts';
import { CAUSES, STOCKS } from './lexicon/concepts.ts';
import { UNITS_AFTER } from './lexicon/units.ts';
import { conceptsIn, isFlow, rateIn, serviceMeasure } from './measures.ts';
import { parsePrintedNumber } from './quantities.ts';

export function figuresOfAnnex(
  annex: Annex,
  index: number,
  area: string | undefined,
  planYear: number | undefined,
): Figure[] {
  const figures: Figure[] = [];
  const names = nameColumn(annex);
  if (names < 0) return figures;
  // «Chỉ tiêu | Đơn vị tính | 2022 | 2023»: what is measured stands in the row.
  const indicators = annex.columns.findIndex((c, i) => i !== names && /^(?:Đơn vị(?: tính)?|ĐVT)\.?$/iu.test(c.trim()));
  const kind = kindOf(annex.title);
  const year = /năm\s+(\d{4})/iu.exec(annex.title)?.[1] ?? (planYear === undefined ? undefined : String(planYear));
  for (const [r, row] of annex.rows.entries()) {
    const rowName = row[names] ?? '';
    const rowArea = indicators >= 0 || r === annex.totalRow ? area : unitName(rowName, annex.columns[names] ?? '');
    for (const [c, text] of row.entries()) {
      if (c === names || /^(?:STT|TT|Số TT)/iu.test(annex.columns[c] ?? '')) continue;
      const parsed = parsePrintedNumber(text.replace(/\s*%$/, '').replace(/^[-–]\s*(?=\d)/, ''));
      if (!parsed || !/\d/.test(text)) continue;
      const indicator = indicators < 0 ? undefined : indicatorSense(rowName, row[indicators] ?? '');
      if (c === indicators) continue;
      const column =
        indicator ??
        columnSense(annex.columns[c] ?? '', `${annex.title} ${annex.note ?? ''}`, rowName, annex.columns.slice(0, c));
      const line = annex.cellLines[r]?.[c] ?? annex.line;
      figures.push({
        line,
        printed: text,
        value: column.factor === 1 ? parsed.value : Math.round(parsed.value * column.factor * 1000) / 1000,
        unit: column.unit,
        kind: kindOfColumn(annex.columns[c] ?? '', kind, planYear),
        ...(column.measure ? { measure: column.measure } : {}),
        ...(rowArea ? { area: rowArea } : {}),
        ...momentPart(momentOfColumn(annex.columns[c] ?? '', planYear) ?? year),
        ...(column.unit === 'percent' ? { denominator: 'households-total' } : {}),
        section: 'Appendix',
        cell: { annex: index, row: r, column: c },
      });
    }
  }
  return figures;
}

/** Measure and unit of a row of indicators, from its name and the unit beside it. */
function indicatorSense(
  rowName: string,
  printed: string,
): { unit: Unit; measure?: string; factor: number } | undefined {
  const unit = UNITS_AFTER.find((u) => u.pattern.test(` ${printed.toLowerCase()}`));
  if (!unit) return undefined;
  const factor = unit.factor ?? 1;
  const named = rowName.charAt(0).toLowerCase() + rowName.slice(1);
  const service = serviceMeasure('', named) ?? named;
  const stock = conceptsIn(named, STOCKS)[0]?.code;
  const falls = /(?:mức|số|tỷ lệ|bình quân)?\s*giảm(?! nghèo)/iu.test(named);
  const ending = (code: string): string => (falls && !isFlow(code) ? `${code}-reduction` : code);
  if (unit.unit.startsWith('percent')) {
    const rate = rateIn(named.includes('lệ') ? named : `tỷ lệ ${named}`);
    return { unit: falls && rate ? 'percentage_point' : unit.unit, measure: rate ? ending(rate) : service, factor };
  }
  if (unit.unit === 'household' && stock) return { unit: unit.unit, measure: ending(stock), factor };
  if (unit.unit.startsWith('dong'))
    return {
      unit: unit.unit,
      measure: /thu nhập/iu.test(named)
        ? 'income-per-head'
        : /tín dụng|dư nợ|vay/iu.test(named)
          ? 'funding:credit'
          : 'funding:total',
      factor,
    };
  return { unit: unit.unit, measure: service, factor };
}

function momentPart(asOf: string | undefined): { asOf?: string } {
  return asOf === undefined ? {} : { asOf };
}

function nameColumn(annex: Annex): number {
  const titled = annex.columns.findIndex(
    (c) =>
      /(?:huyện|xã|phường|đơn vị(?! tính)|địa phương|thôn|bản|địa bàn|khu vực|tên|nội dung|nguyên nhân|chỉ tiêu)/iu.test(
        c,
      ) && !/(?:số hộ|tỷ lệ|tính)/iu.test(c),
  );
  if (titled >= 0) return titled;
  return annex.columns.findIndex(
    (c, i) => !/^(?:STT|TT)/iu.test(c) && annex.rows.some((r) => /\p{L}{2}/u.test(r[i] ?? '')),
  );
}

function kindOf(title: string): FigureKind {
  if (/dự kiến|dự báo/iu.test(title)) return 'projection';
  if (/chỉ tiêu|kế hoạch|phân bổ|phân khai|giao|mục tiêu/iu.test(title) && !/kết quả|thực trạng/iu.test(title))
    return 'target';
  if (/nhu cầu|kinh phí|dự toán/iu.test(title)) return 'estimate';
  return 'observed';
}

/** «cuối năm 2018» → its last day; «đầu năm», «cuối năm» alone → of the plan's year. */
function momentOfColumn(column: string, planYear: number | undefined): string | undefined {
  const m = /(cuối\s+|31\/12\/)?(?:năm\s+)?(20\d{2})/iu.exec(column);
  if (m) return m[1] ? `${m[2]}-12-31` : m[2];
  if (planYear === undefined) return undefined;
  if (/đầu (?:năm|kỳ)/iu.test(column)) return `${planYear - 1}-12-31`;
  return /cuối (?:năm|kỳ)/iu.test(column) ? `${planYear}-12-31` : undefined;
}

function kindOfColumn(column: string, kind: FigureKind, planYear: number | undefined): FigureKind {
  const moment = momentOfColumn(column, planYear);
  if (moment && planYear !== undefined && Number(moment.slice(0, 4)) < planYear && kind !== 'estimate')
    return 'observed';
  if (/(?:kế hoạch|chỉ tiêu|phấn đấu|giảm)/iu.test(column))
    return kind === 'observed' && /giảm/iu.test(column) ? 'observed' : 'target';
  // The stock of all households is given, not promised.
  return kind === 'target' && /tổng số hộ(?! (?:cận )?nghèo)|nhân khẩu|hiện có/iu.test(column) ? 'observed' : kind;
}

function columnSense(
  column: string,
  title: string,
  rowName: string,
  earlier: readonly string[],
): { unit: Unit; measure?: string; factor: number } {
  const rate = /(?:tỷ|tỉ) lệ|%/iu.test(column);
  const falls =
    /giảm/iu.test(column) ||
    (/(?:chỉ tiêu|số hộ) giảm/iu.test(title) && !/còn|cuối|đầu|hiện|tổng số|(?:tỷ|tỉ) lệ|20\d{2}/iu.test(column));
  const inMoney =
    MONEY.test(title) && !/hộ|người|(?:tỷ|tỉ) lệ|%|căn|nhà|^số (?:dự án|mô hình|lớp|công trình|xã|thôn)/iu.test(column);
  if (inMoney || /(?:tỷ|triệu|nghìn|ngàn)\s+đồng|kinh phí|vốn|ngân sách/iu.test(column)) {
    const factor = /tỷ đồng/iu.test(column + title)
      ? 1e9
      : /nghìn đồng|ngàn đồng/iu.test(column + title)
        ? 1e3
        : /đồng/iu.test(column) && !/triệu/iu.test(column)
          ? 1
          : 1e6;
    return {
      unit: 'dong',
      measure: /trung ương|TW/iu.test(column)
        ? 'funding:central'
        : /địa phương|tỉnh|huyện/iu.test(column)
          ? 'funding:local'
          : /dư nợ|tín dụng|cho vay|vốn vay|doanh số/iu.test(`${column} ${title}`)
            ? 'funding:credit'
            : 'funding:total',
      factor,
    };
  }
  const about = conceptsIn(column, STOCKS).pop()?.code ?? conceptsIn(rowName, CAUSES)[0]?.code;
  if (rate) {
    const own =
      rateIn(`tỷ lệ ${column.replace(/^.*(?:tỷ|tỉ) lệ\s*/iu, '')}`) ??
      rateOf(about) ??
      rateOf(conceptsIn(earlier[earlier.length - 1] ?? '', STOCKS).pop()?.code) ??
      (YEAR_ONLY.test(column) ? rateIn([title, ...earlier].reverse().find((text) => rateIn(text)) ?? '') : undefined);
    const stated = falls ? rateOf(conceptsIn([title, ...earlier].join(' | '), STOCKS).pop()?.code) : undefined;
    const measure = own ?? serviceMeasure('', column) ?? stated ?? 'rate';
    return {
      unit: falls ? 'percentage_point' : 'percent',
      measure: falls ? `${measure}-reduction` : measure,
      factor: 1,
    };
  }
  if (/\((?:nhà|căn|ngôi)\)|(?:số|xây) (?:nhà|căn)/iu.test(column) && !/hộ/iu.test(column))
    return { unit: 'house', measure: 'housing-support', factor: 1 };
  if (about) return { unit: 'household', measure: falls && !isFlow(about) ? `${about}-reduction` : about, factor: 1 };
  if (/nhân khẩu|khẩu|người/iu.test(column))
    return {
      unit: 'person',
      measure: /nghèo/iu.test(column) ? 'members:poor-households' : 'population-total',
      factor: 1,
    };
  // «Chỉ tiêu giảm năm 2021 (hộ)» beside «Hộ nghèo 31/12/2020»: the fall is of the stock named before.
  const stockBefore = conceptsIn([title, ...earlier].join(' | '), STOCKS).pop()?.code;
  if (falls && /hộ|^[^\p{L}]*(?:chỉ tiêu|kế hoạch)?\s*giảm/iu.test(column) && stockBefore && !isFlow(stockBefore)) {
    return { unit: 'household', measure: `${stockBefore}-reduction`, factor: 1 };
  }
  if (/hộ/iu.test(column))
    return { unit: 'household', measure: /tổng số hộ/iu.test(column) ? 'households-total' : column, factor: 1 };
  const service = serviceMeasure('', column);
  return { unit: 'number', measure: service ?? column, factor: 1 };
}

/** «Đơn vị: tỷ đồng» over the table. */
const MONEY = /(?:đơn vị|ĐVT)[^:]{0,8}:\s*(?:tỷ|tỉ|triệu|nghìn|ngàn)?\s*đồng/iu;
/** «Năm 2023 (%)»: the column names no measure of its own. */
const YEAR_ONLY = /^[^\p{L}]*(?:(?:cuối|đầu|hết|kế hoạch|thực hiện|ước)\s+)*(?:năm\s+)?20\d{2}[^\p{L}]*$/iu;

function rateOf(stock: string | undefined): string | undefined {
  if (stock === 'near-poor-households') return 'near-poverty-rate';
  if (stock === 'poor-households') return 'poverty-rate';
  return undefined;
}

/** «Phù Cừ» under «Huyện/TX/TP» stays «Phù Cừ»; «TP Hưng Yên» → «thành phố Hưng Yên». */
function unitName(name: string, _column: string): string | undefined {
  const plain = name
    .trim()
    .replace(/^TP\.?\s+/u, 'thành phố ')
    .replace(/^TX\.?\s+/u, 'thị xã ')
    .replace(/^TT\.?\s+/u, 'thị trấn ');
  return plain === '' ? undefined : plain;
}
