/** Tổ chức thực hiện — duties by body, each with the agency that holds it on the plan's day, in the official order. */
import { agencyOn } from './agencies-on-date.ts';
import { chosen, chosenBlocks, type FilledLine, linesOf } from './chosen-blocks.ts';
import { type Filling, fillLine, localName } from './fill-block.ts';
import type { OutlineWriter } from './outline-writer.ts';

export function writeOrganisation(filling: Filling, out: OutlineWriter, open: string[]): void {
  const { input, ledger, words } = filling;
  ledger.place = out.section('Kinh phí thực hiện');
  for (const { text, tag } of chosenBlocks(input.blocks.funding, filling)) out.plain(text, tag);
  ledger.place = out.section('Tổ chức thực hiện');
  const bodies = new Map<string, FilledLine[]>();
  for (const block of chosen(input.blocks.duties, filling)) {
    const agency = block.body ?? agencyOn(input.agencies, block.agency ?? '', words.on, block.task)?.name;
    if (agency === undefined) {
      open.push(`Không tìm được cơ quan thực hiện ngày ${words.on} cho nhiệm vụ «${block.id}».`);
      continue;
    }
    const name = bodyName(fillLine(agency, filling) ?? agency, filling);
    bodies.set(name, [...(bodies.get(name) ?? []), ...linesOf(block, filling)]);
  }
  for (const [name, lines] of bodies) {
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
  return /^(?:Ủy ban Mặt trận|Các tổ chức chính trị|Ngân hàng Chính sách xã hội \(|Cơ quan bảo hiểm)/u.test(own)
    ? `Đề nghị ${own.replace(/^C(?=ác|ơ)/u, 'c')}`
    : own;
}
