/** Mục tiêu năm kế hoạch — numbers with their base; those that nobody has decided yet are marked as proposals. */
import { percentOf } from '../../kernel/rate.ts';
import { chosenBlocks } from './chosen-blocks.ts';
import type { DraftTarget, FallCode, ProposedFall } from './draft-document.ts';
import type { DraftWriter } from './draft-writer.ts';
import { levelPercent } from './figure-ledger.ts';
import type { Filling } from './fill-block.ts';
import { periodsOf } from './periods.ts';
import { fallFor } from './propose-fall.ts';
import { PROPOSED } from './proposed-mark.ts';

const CLASSES = [
  { code: 'poor', name: 'hộ nghèo', rate: 'poverty-rate' },
  { code: 'near-poor', name: 'hộ cận nghèo', rate: 'near-poverty-rate' },
] as const;

export function proposedFalls({ input, ledger }: Filling): ProposedFall[] {
  return CLASSES.flatMap(({ code }) => {
    const value = (measure: string) => ledger.value(measure) ?? 0;
    const fall = fallFor({
      code,
      baseYear: input.round.year,
      stock: {
        now: value(`${code}-households`),
        opening: value(`opening-${code}-households`),
        unable: value(`${code}-households:no_labour`),
      },
      households: ledger.value('households-total'),
      decision: input.decisions.find((one) => one.code === code),
      assigned: input.assigned[code],
      path: input.path[code],
    });
    return fall ?? [];
  });
}

export function writeTargets(
  filling: Filling,
  out: DraftWriter,
  open: string[],
  falls: readonly ProposedFall[],
): DraftTarget[] {
  const { input, ledger } = filling;
  ledger.place = out.section('targets', `Mục tiêu năm ${input.year}`);
  out.item('Mục tiêu chung');
  if (!input.choices.sections.includes('purposes'))
    for (const { text, tag } of chosenBlocks(input.blocks.purposes, filling)) out.dash(text, { block: tag });
  writePeriods(filling, out);
  out.item('Chỉ tiêu cụ thể');
  const proposals = falls.filter(({ status }) => status === 'proposed');
  if (proposals.length > 0) {
    const rules = proposals.map(({ code, rule }) => `${nameOf(code)}: ${rule}`).join('; ');
    out.note(
      `[Các chỉ tiêu ghi «${PROPOSED}» được tính từ số liệu rà soát năm ${input.round.year}, chưa phải là chỉ tiêu được giao; cơ quan có thẩm quyền quyết định trước khi ban hành. Cách tính – ${rules}.]`,
      { key: 'proposals' },
    );
  }
  const targets: DraftTarget[] = [];
  for (const listed of CLASSES) {
    const fall = falls.find(({ code }) => code === listed.code);
    targets.push(...writeFall(filling, out, open, listed, fall));
  }
  for (const { block, text, tag } of chosenBlocks(input.blocks.targets, filling)) {
    const paragraph = out.dash(`${text};`, { block: tag });
    if (block.target !== undefined) {
      const { population, ...terms } = block.target;
      targets.push({ paragraph, ...terms, ...(population === undefined ? {} : { population }), strength: 'must' });
    }
  }
  return targets;
}

/** Several periods apply at once: the orientation, the programme, the standard. */
function writePeriods({ input }: Filling, out: DraftWriter): void {
  const periods = periodsOf(input.periods, input.year).filter(({ verification }) => verification === 'verified');
  if (periods.length === 0) return;
  const ending = periods.filter(({ to }) => to === input.year).map(({ name }) => name);
  const last = ending.length === 0 ? '' : `; năm ${input.year} là năm cuối của ${ending.join(' và ')}`;
  out.dash(
    `Kế hoạch năm ${input.year} thực hiện trong khuôn khổ ${periods.map(({ name }) => name).join('; ')}${last}.`,
    {
      key: 'periods',
    },
  );
}

function writeFall(
  { input, ledger }: Filling,
  out: DraftWriter,
  open: string[],
  { code, name, rate }: (typeof CLASSES)[number],
  fall: ProposedFall | undefined,
): DraftTarget[] {
  const measure = `${code}-households`;
  const now = ledger.value(measure) ?? 0;
  const base = input.round.year;
  if (fall === undefined) {
    if (now > 0) {
      out.dash(
        `Số ${name} giảm trong năm ${input.year} so với cuối năm ${base} (${ledger.count(measure, now)} hộ): [đơn vị xác định];`,
        { key: `target-${code}` },
      );
      open.push(`Chưa đề xuất được mức giảm ${name} năm ${input.year}: số liệu năm ${base} không có mức giảm để tính.`);
    }
    return [];
  }
  const proposal = `proposed fall of ${measure}`;
  const mark = fall.status === 'proposed' ? ` ${PROPOSED}` : '';
  const note = { status: fall.status, rule: fall.rule };
  const count = ledger.count(proposal, fall.value, note);
  const share = ledger.percent(`${proposal} / ${measure}`, { numerator: fall.value, denominator: now }, note);
  const stock = `Giảm ${count} ${name} so với tổng số ${name} cuối năm ${base} (${ledger.count(measure, now)} hộ), chiếm ${share}${mark}`;
  const asOf = `${base}-12-31`;
  const targets: DraftTarget[] = [
    {
      paragraph: out.dash(`${stock};`, { key: `target-${code}` }),
      measure,
      operator: 'decrease_by',
      value: fall.value,
      unit: 'household',
      population: name,
      base: { value: now, asOf },
      strength: 'must',
    },
  ];
  const total = ledger.value('households-total');
  if (total === undefined) return targets;
  const from = { numerator: now, denominator: total };
  const to = { numerator: now - fall.value, denominator: total };
  const measures = {
    level: `(${measure} - ${proposal}) / households-total`,
    points: `${proposal} / households-total`,
  };
  const level = ledger.level(measures, to, from, note);
  const paragraph = out.dash(
    `Tỷ lệ ${name} cuối năm ${input.year} còn ${level.rate}, giảm ${level.points} so với cuối năm ${base} (${ledger.percent(`${measure} / households-total`, from)})${mark};`,
    { key: `target-${code}-rate` },
  );
  targets.push({
    paragraph,
    measure: rate,
    operator: '<=',
    value: levelPercent(to),
    unit: 'percent',
    base: { value: percentOf(from) ?? 0, asOf },
    strength: 'must',
  });
  return targets;
}

export function nameOf(code: FallCode): string {
  return CLASSES.find((one) => one.code === code)?.name ?? code;
}
