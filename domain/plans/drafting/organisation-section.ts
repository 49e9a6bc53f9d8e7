/** Tổ chức thực hiện — duties by body, each with the agency that holds it on the plan's day, in the official order. */
import { agencyOn } from './agencies-on-date.ts';
import { chosen, chosenBlocks, type FilledLine, linesOf } from './chosen-blocks.ts';
import { type Filling, localName } from './fill-block.ts';
import type { OutlineWriter } from './outline-writer.ts';

export function writeOrganisation(filling: Filling, out: OutlineWriter, open: string[]): void {
  const { input, ledger, words } = filling;
  ledger.place = out.section('Kinh phí thực hiện');
  for (const { text, tag } of chosenBlocks(input.blocks.funding, filling)) out.plain(text, tag);
  ledger.place = out.section('Tổ chức thực hiện');
  const bodies = new Map<string, { name: string; lines: FilledLine[] }>();
  for (const block of chosen(input.blocks.duties, filling)) {
    const agency = agencyOn(input.agencies, block.agency ?? '', words.on, block.task);
    if (agency === undefined) {
      open.push(`Không tìm được cơ quan thực hiện ngày ${words.on} cho nhiệm vụ «${block.id}».`);
      continue;
    }
    const body = bodies.get(agency.id) ?? { name: bodyName(agency.name, filling), lines: [] };
    body.lines.push(...linesOf(block, filling));
    bodies.set(agency.id, body);
  }
  for (const { name, lines } of bodies.values()) {
    out.item(name);
    for (const { text, tag } of lines) out.dash(text, tag);
  }
  ledger.place = out.section('Chế độ báo cáo');
  for (const { text, tag } of chosenBlocks(input.blocks.reporting, filling)) out.item(text, tag);
  const committee = words.committee.replace(/^Ủy ban nhân dân/u, 'UBND');
  out.plain(
    `Trên đây là Kế hoạch thực hiện công tác giảm nghèo năm ${input.year} trên địa bàn ${words.area}; trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về ${committee} để xem xét, giải quyết./.`,
  );
}

/** Mass organisations are asked, not told. */
function bodyName(name: string, { words }: Filling): string {
  const own = localName(name, words);
  return /^(?:Ủy ban Mặt trận|Các tổ chức chính trị)/u.test(own) ? `Đề nghị ${own}` : own;
}
