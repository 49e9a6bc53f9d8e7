/** Soạn dự thảo kế hoạch — next year's plan of a unit from its approved figures, in the parts of Nghị định 30/2020. */
import { annexesOf } from './annexes.ts';
import { chosenBlocks } from './chosen-blocks.ts';
import type { DraftPlan } from './draft-document.ts';
import { type DraftInput, type Wording, wordingOf } from './draft-input.ts';
import { FigureLedger } from './figure-ledger.ts';
import type { Filling } from './fill-block.ts';
import { writeOrganisation } from './organisation-section.ts';
import { OutlineWriter } from './outline-writer.ts';
import { writeResults } from './results-section.ts';
import { writeSolutions } from './solutions-section.ts';
import { writeTargets } from './targets-section.ts';
import { basesOn } from './text-blocks.ts';

export function draftPlan(input: DraftInput): DraftPlan {
  const words = wordingOf(input);
  const ledger = new FigureLedger({ round: input.round.id, area: input.area.code, figures: input.figures });
  const filling: Filling = { input, words, ledger };
  const out = new OutlineWriter();
  const open: string[] = ['Số, ký hiệu, ngày ban hành và người ký do văn thư, người có thẩm quyền điền.'];
  const bases = basesOf(input, words, open);
  writeResults(filling, out, open);
  const falls = writeTargets(filling, out, open);
  writeSolutions(filling, out, open);
  writeOrganisation(filling, out, open);
  const annexes = annexesOf(filling, falls.poor);
  const recipients = chosenBlocks(input.blocks.recipients, filling);
  const used = [...out.lines.flatMap(({ block }) => block ?? []), ...recipients.map(({ tag }) => tag), ...bases.tags];
  return {
    year: input.year,
    level: input.level,
    area: input.area,
    round: { id: input.round.id, year: input.round.year, standard: input.round.standard.id },
    issuer: issuerOf(input),
    number: 'Số:        /KH-UBND',
    placeAndDate: placeAndDate(words.ownName, input),
    title: ['KẾ HOẠCH', `Thực hiện công tác giảm nghèo ${words.area} năm ${input.year}`],
    bases: bases.lines,
    opening: `${words.committee} ban hành Kế hoạch thực hiện công tác giảm nghèo ${words.area} năm ${input.year} với các nội dung cụ thể như sau:`,
    body: out.lines,
    recipients: recipients.map(({ text }) => text),
    signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    annexes,
    annexReference: `(Kèm theo Kế hoạch số        /KH-UBND ngày      /     /${input.year} của UBND ${words.area})`,
    isSynthetic: input.round.isSynthetic,
    figures: ledger.entries,
    blocks: [...new Set(used)],
    open,
  };
}

function basesOf(input: DraftInput, words: Wording, open: string[]): { lines: string[]; tags: string[] } {
  const { printed, unverified } = basesOn(input.blocks.bases, input.level, words.on);
  for (const one of unverified) open.push(`Căn cứ chưa xác minh, không in: ${one.text}.`);
  const lines = printed.map((one) => `Căn cứ ${one.text};`);
  const { decision, year } = input.round;
  if (decision === null) open.push(`Đợt rà soát năm ${year} không ghi số quyết định phê duyệt.`);
  else
    lines.push(
      `Căn cứ Quyết định số ${decision.number} ngày ${slashed(decision.date)} của ${decision.issuer} phê duyệt kết quả rà soát hộ nghèo, hộ cận nghèo năm ${year};`,
    );
  // The last basis leads into the text.
  const last = lines.length - 1;
  return {
    lines: lines.map((line, at) => (at === last ? line.replace(/;$/, '.') : line)),
    tags: printed.map((one) => `${one.id}@${one.version}`),
  };
}

function issuerOf(input: DraftInput): string[] {
  const own = ['ỦY BAN NHÂN DÂN', input.area.name.toUpperCase()];
  if (input.level === 'province') return own;
  return [...(input.above === undefined ? [] : [`UBND ${input.above.toUpperCase()}`]), ...own];
}

/** Days of one digit and January, February take a zero; other months do not. A day not yet known is left open. */
function placeAndDate(place: string, { date, year }: DraftInput): string {
  if (date === undefined) return `${place}, ngày      tháng      năm ${year}`;
  const [y, month = '', day] = date.split('-');
  const shown = Number(month) <= 2 ? month : String(Number(month));
  return `${place}, ngày ${day} tháng ${shown} năm ${y}`;
}

function slashed(date: string): string {
  const [year, month = '', day] = date.split('-');
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}
