/** Mục tiêu năm kế hoạch — numbers proposed from the data, each with its base, and marked as proposals to be decided. */
import { chosenBlocks } from './chosen-blocks.ts';
import type { Filling } from './fill-block.ts';
import type { OutlineWriter } from './outline-writer.ts';
import { proposeFall } from './propose-fall.ts';

/** Printed after every number that nobody has decided yet. */
export const PROPOSED = '(đề xuất)';

const CLASSES = [
  { code: 'poor', name: 'hộ nghèo' },
  { code: 'near-poor', name: 'hộ cận nghèo' },
] as const;

export interface ProposedFalls {
  readonly poor?: number;
  readonly 'near-poor'?: number;
}

export function proposedFalls({ ledger }: Filling): ProposedFalls {
  const falls: { poor?: number; 'near-poor'?: number } = {};
  for (const { code } of CLASSES) {
    const value = (measure: string) => ledger.value(measure) ?? 0;
    const fall = proposeFall({
      now: value(`${code}-households`),
      opening: value(`opening-${code}-households`),
      unable: value(`${code}-households:no_labour`),
    });
    if (fall !== undefined) falls[code] = fall;
  }
  return falls;
}

export function writeTargets(filling: Filling, out: OutlineWriter, open: string[]): ProposedFalls {
  const { input, ledger } = filling;
  ledger.place = out.section(`Mục tiêu năm ${input.year}`);
  out.item('Mục tiêu chung');
  for (const { text, tag } of chosenBlocks(input.blocks.purposes, filling)) out.dash(text, tag);
  out.item(`Chỉ tiêu cụ thể`);
  out.note(
    `[Các chỉ tiêu ghi «${PROPOSED}» được tính từ số liệu rà soát năm ${input.round.year}, chưa phải là chỉ tiêu được giao; cơ quan có thẩm quyền quyết định trước khi ban hành.]`,
  );
  const falls = proposedFalls(filling);
  for (const listed of CLASSES) writeFall(filling, out, open, listed, falls[listed.code]);
  for (const { text, tag } of chosenBlocks(input.blocks.targets, filling)) out.dash(`${text};`, tag);
  out.endList();
  return falls;
}

function writeFall(
  { input, ledger }: Filling,
  out: OutlineWriter,
  open: string[],
  { code, name }: (typeof CLASSES)[number],
  fall: number | undefined,
): void {
  const measure = `${code}-households`;
  const now = ledger.value(measure) ?? 0;
  const base = input.round.year;
  if (fall === undefined) {
    if (now > 0) {
      out.dash(
        `Số ${name} giảm trong năm ${input.year} so với cuối năm ${base} (${ledger.count(measure, now)} hộ): [đơn vị xác định];`,
      );
      open.push(`Chưa đề xuất được mức giảm ${name} năm ${input.year}: số liệu năm ${base} không có mức giảm để tính.`);
    }
    return;
  }
  const proposal = `proposed fall of ${measure}`;
  const count = ledger.count(proposal, fall, { status: 'proposed' });
  const share = ledger.percent(`${proposal} / ${measure}`, { numerator: fall, denominator: now }, 'proposed');
  const total = ledger.value('households-total');
  const stock = `Giảm ${count} ${name} so với tổng số ${name} cuối năm ${base} (${ledger.count(measure, now)} hộ), chiếm ${share} ${PROPOSED}`;
  out.dash(`${stock};`);
  if (total === undefined) return;
  const from = { numerator: now, denominator: total };
  const to = { numerator: now - fall, denominator: total };
  const toText = ledger.percent(`(${measure} - ${proposal}) / households-total`, to, 'proposed');
  const points = ledger.points(`${proposal} / households-total`, from, to, 'proposed');
  out.dash(
    `Tỷ lệ ${name} cuối năm ${input.year} còn ${toText}, giảm ${points} so với cuối năm ${base} (${ledger.percent(`${measure} / households-total`, from)}) ${PROPOSED};`,
  );
}
