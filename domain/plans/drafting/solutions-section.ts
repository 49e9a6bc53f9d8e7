/** Giải pháp — what the data calls for: blocks named by causes and deprivations, the largest first, with their figures. */
import { catalogueOf } from '../../reports/measures/catalogue.ts';
import type { AnnexLabels } from './annexes.ts';
import { chosen, linesOf } from './chosen-blocks.ts';
import type { ProposedFall } from './draft-document.ts';
import type { DraftWriter } from './draft-writer.ts';
import type { Filling } from './fill-block.ts';
import { writeHouseholds } from './households-item.ts';
import type { TextBlock } from './text-blocks.ts';

export function writeSolutions(
  filling: Filling,
  out: DraftWriter,
  open: string[],
  falls: readonly ProposedFall[],
  labels: AnnexLabels,
): void {
  const { input, ledger } = filling;
  ledger.place = out.section('solutions', 'Các nhiệm vụ, giải pháp chủ yếu');
  const blocks = chosen(input.blocks.solutions, filling);
  const weight = (block: TextBlock) =>
    Math.max(
      0,
      ...(block.when ?? []).map((measure) => (isPrinted(measure, filling) ? (ledger.value(measure) ?? 0) : 0)),
    );
  // General blocks keep their place; those that answer the data stand in the order of the households concerned, or as a
  // person ordered them.
  const { order } = input.choices;
  const rank = (block: TextBlock) => (order.includes(block.id) ? order.indexOf(block.id) : order.length);
  const answering = blocks
    .filter((block) => block.when !== undefined)
    .sort((a, b) => rank(a) - rank(b) || weight(b) - weight(a));
  const general = blocks.filter((block) => block.when === undefined).sort((a, b) => rank(a) - rank(b));
  const [first, ...others] = general;
  const write = (block: TextBlock) => {
    const evidence = evidenceOf(block, filling);
    if (evidence !== undefined) out.plain(evidence, { key: `${block.id}.evidence` });
    for (const { text, tag } of linesOf(block, filling)) out.dash(text, { block: tag });
  };
  const asItem = (block: TextBlock) => {
    out.item(block.title ?? '', { block: `${block.id}@${block.version}` });
    write(block);
  };
  if (first !== undefined) asItem(first);
  if (answering.length > 0) out.item('Giải pháp theo nguyên nhân nghèo, chỉ số thiếu hụt và nhóm hộ');
  for (const block of answering) {
    out.point(block.title ?? '', { block: `${block.id}@${block.version}` });
    write(block);
  }
  writeHouseholds(filling, out, open, falls, labels);
  others.forEach(asItem);
  const named = new Set(input.blocks.solutions.flatMap((block) => block.when ?? []));
  for (const cause of input.round.standard.causes) {
    const measure = `cause:${cause.code}`;
    if ((ledger.value(measure) ?? 0) > 0 && !named.has(measure) && cause.code !== 'other-cause')
      open.push(`Nguyên nhân «${cause.name.vi}» chưa có khối giải pháp.`);
  }
}

/** «Theo số liệu rà soát cuối năm 2019, trong các hộ nghèo của toàn tỉnh: thiếu vốn sản xuất có 2.504 hộ.» */
function evidenceOf(block: TextBlock, filling: Filling): string | undefined {
  const { input, ledger } = filling;
  const catalogue = catalogueOf(input.round.standard);
  const parts = (block.when ?? []).flatMap((measure) => {
    const value = ledger.value(measure) ?? 0;
    const name = nameOf(measure, filling) ?? catalogue.find(measure)?.name.vi;
    if (value === 0 || name === undefined || !isPrinted(measure, filling)) return [];
    const words = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    const count = ledger.count(measure, value);
    return [measure.startsWith('cause:') ? `${words} có ${count} hộ` : `${count} ${words}`];
  });
  if (parts.length === 0) return undefined;
  return `Theo số liệu rà soát cuối năm ${input.round.year}, trong các hộ nghèo của toàn ${filling.words.kind}: ${parts.join(', ')}.`;
}

function nameOf(measure: string, { input }: Filling): string | undefined {
  const { causes, indicators } = input.round.standard;
  const cause = causes.find((one) => `cause:${one.code}` === measure);
  if (cause !== undefined) return cause.name.vi;
  const indicator = indicators.find((one) => `deprivation:${one.code}` === measure);
  return indicator && `hộ nghèo thiếu hụt về ${indicator.name.vi.charAt(0).toLowerCase()}${indicator.name.vi.slice(1)}`;
}

/** In one commune a handful of households with a sensitive cause would be known by name. */
function isPrinted(measure: string, { input }: Filling): boolean {
  if (input.level !== 'commune') return true;
  return !input.round.standard.causes.some((cause) => cause.sensitive === true && measure === `cause:${cause.code}`);
}
