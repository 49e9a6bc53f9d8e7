/** Tổ chức thực hiện — duties by body, each with the agency that holds it on the plan's day, in the official order. */
import { formatCount } from '../../kernel/number-format.ts';
import { agencyOn } from './agencies-on-date.ts';
import { fundingTotal, hasMoney } from './annex-funding.ts';
import { type AnnexLabels, citedAnnex } from './annexes.ts';
import { chosen, chosenBlocks, type FilledLine, linesOf } from './chosen-blocks.ts';
import type { DraftParagraph } from './draft-document.ts';
import type { DraftWriter } from './draft-writer.ts';
import { type Filling, fillLine, localName } from './fill-block.ts';

type Body = NonNullable<DraftParagraph['agency']>;

export function writeFunding(filling: Filling, out: DraftWriter, open: string[], labels: AnnexLabels): void {
  filling.ledger.place = out.section('funding', 'Kinh phí thực hiện');
  for (const { text, tag } of chosenBlocks(filling.input.blocks.funding, filling)) out.plain(text, { block: tag });
  // Money is cited once somebody has entered it; the program knows none.
  const label = labels.get('funding');
  if (label === undefined || !hasMoney(filling)) return;
  const total = fundingTotal(filling);
  if (total === undefined) open.push('Phụ lục kinh phí mới điền một phần: các ô «…» chưa có số.');
  const note = {
    status: 'decided',
    rule: 'tổng của các ô do người soạn nhập',
    round: `${filling.input.year}/dự thảo`,
  } as const;
  const amount =
    total === undefined
      ? ''
      : `Tổng kinh phí dự kiến (không kể vốn tín dụng) là ${filling.ledger.cell(formatCount(total), total, 'million-dong', 'funding', note)} triệu đồng; `;
  out.plain(capital(`${amount}kinh phí theo từng nguồn tại ${citedAnnex(label)} kèm theo.`), { key: 'annex' });
}

export function writeOrganisation(filling: Filling, out: DraftWriter, open: string[], labels: AnnexLabels): void {
  const { input, ledger, words } = filling;
  ledger.place = out.section('organisation', 'Tổ chức thực hiện');
  const label = labels.get('matrix');
  if (label !== undefined)
    out.plain(`Cơ quan chủ trì, phối hợp của từng nhiệm vụ được tổng hợp tại ${citedAnnex(label)} kèm theo.`, {
      key: 'matrix',
    });
  const bodies = new Map<string, { readonly body: Body; readonly lines: FilledLine[] }>();
  for (const block of chosen(input.blocks.duties, filling)) {
    const agency =
      block.body === undefined ? agencyOn(input.agencies, block.agency ?? '', words.on, block.task) : undefined;
    const name = block.body ?? agency?.name;
    if (name === undefined) {
      open.push(`Không tìm được cơ quan thực hiện ngày ${words.on} cho nhiệm vụ «${block.id}».`);
      continue;
    }
    const local = localName(fillLine(name, filling) ?? name, words);
    const body: Body = agency === undefined ? { name: local } : { id: agency.id, name: local };
    const shown = bodyName(local);
    const known = bodies.get(shown) ?? { body, lines: [] };
    bodies.set(shown, { ...known, lines: [...known.lines, ...linesOf(block, filling)] });
  }
  for (const [name, { body, lines }] of bodies) {
    out.item(name);
    for (const { text, tag } of lines) out.dash(text, { block: tag, agency: body });
  }
}

export function writeReporting(filling: Filling, out: DraftWriter): void {
  const { input, ledger } = filling;
  ledger.place = out.section('reporting', 'Chế độ báo cáo');
  for (const { text, tag } of chosenBlocks(input.blocks.reporting, filling)) out.item(text, { block: tag });
}

export function writeEnd({ input, words }: Filling, out: DraftWriter): void {
  const committee = words.committee.replace(/^Ủy ban nhân dân/u, 'UBND');
  out.plain(
    `Trên đây là Kế hoạch thực hiện công tác giảm nghèo năm ${input.year} trên địa bàn ${words.area}; trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về ${committee} để xem xét, giải quyết./.`,
    { key: 'end' },
  );
}

/** Mass organisations are asked, not told. */
function bodyName(own: string): string {
  return /^(?:Ủy ban Mặt trận|Các tổ chức chính trị|Ngân hàng Chính sách xã hội \(|Cơ quan bảo hiểm)/u.test(own)
    ? `Đề nghị ${own.replace(/^C(?=ác|ơ)/u, 'c')}`
    : own;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
