/** Soạn dự thảo kế hoạch — next year's plan of a unit from its approved figures, in the parts of Nghị định 30/2020. */
import { catalogueOf } from '../../reports/measures/catalogue.ts';
import { fallingUnits } from './annex-falls.ts';
import { annexesOf, annexLabels } from './annexes.ts';
import { choiceOf, chosen, chosenBlocks } from './chosen-blocks.ts';
import { draftBases } from './draft-bases.ts';
import type { ComposedDraft, DraftPlan, DraftSection, DraftTarget, OptionalBlock } from './draft-document.ts';
import { type DraftInput, wordingOf } from './draft-input.ts';
import { DraftWriter } from './draft-writer.ts';
import { FigureLedger } from './figure-ledger.ts';
import type { Filling } from './fill-block.ts';
import { writeEnd, writeFunding, writeOrganisation, writeReporting } from './organisation-section.ts';
import { printDraft } from './print-draft.ts';
import { writePurposes, writeScope } from './purposes-section.ts';
import { writeResults } from './results-section.ts';
import { writeSolutions } from './solutions-section.ts';
import { proposedFalls, writeTargets } from './targets-section.ts';
import { isChosen, isPossible } from './text-blocks.ts';

/** The draft as it would be printed now, without a person's editing. */
export function draftPlan(input: DraftInput): DraftPlan {
  return printDraft(composeDraft(input));
}

export function composeDraft(input: DraftInput): ComposedDraft {
  const words = wordingOf(input);
  const catalogue = catalogueOf(input.round.standard);
  const ledger = new FigureLedger({
    round: input.round.id,
    area: input.area.code,
    figures: input.figures,
    nameOf: (measure) => catalogue.find(measure)?.name.vi,
  });
  const filling: Filling = { input, words, ledger };
  const out = new DraftWriter();
  const open: string[] = ['Số, ký hiệu, ngày ban hành và người ký do văn thư, người có thẩm quyền điền.'];
  const bases = draftBases(input, words, open);
  warnOfStandard(input, open);
  const falls = proposedFalls(filling);
  const labels = annexLabels(filling, falls);
  let targets: DraftTarget[] = [];
  const writers: Readonly<Record<DraftSection, () => void>> = {
    purposes: () => writePurposes(filling, out),
    results: () => writeResults(filling, out, open, labels),
    targets: () => {
      targets = writeTargets(filling, out, open, falls);
    },
    scope: () => writeScope(filling, out),
    solutions: () => writeSolutions(filling, out, open, falls, labels),
    funding: () => writeFunding(filling, out, open, labels),
    organisation: () => writeOrganisation(filling, out, open, labels),
    reporting: () => writeReporting(filling, out),
  };
  for (const section of input.choices.sections) writers[section]();
  writeEnd(filling, out);
  const annexes = annexesOf(filling, falls, labels, out.paragraphs, open);
  const recipients = chosenBlocks(input.blocks.recipients, filling);
  const subject = `Thực hiện công tác giảm nghèo ${words.area} năm ${input.year}`;
  return {
    year: input.year,
    ...(input.date === undefined ? {} : { date: input.date }),
    level: input.level,
    area: input.area,
    areaWords: words.area,
    // «Quận 1, ngày …», not «1, ngày …».
    placeName: /^\d/.test(words.ownName) ? input.area.name : words.ownName,
    round: { id: input.round.id, year: input.round.year, standard: input.round.standard.id },
    issuer: issuerOf(input),
    title: ['KẾ HOẠCH', subject],
    bases,
    opening: `${words.committee} ban hành Kế hoạch thực hiện công tác giảm nghèo ${words.area} năm ${input.year} với các nội dung cụ thể như sau:`,
    paragraphs: out.paragraphs,
    recipients: recipients.map(({ text, tag }) => ({ text, block: tag })),
    annexes,
    cells: input.cells,
    divided: { poor: fallingUnits(filling, 'poor'), 'near-poor': fallingUnits(filling, 'near-poor') },
    communeCount: input.communes.length,
    isSynthetic: input.round.isSynthetic,
    figures: ledger.entries,
    open,
    falls,
    targets,
    optional: optionalBlocks(filling),
  };
}

const LISTED = ['purposes', 'targets', 'scope', 'solutions', 'funding', 'reporting'] as const;

/** The blocks that a plan of this level and year may print, used or not. */
function optionalBlocks(filling: Filling): OptionalBlock[] {
  const { blocks } = filling.input;
  const choice = choiceOf(filling);
  const listed = [
    ...LISTED.map((section) => [section, blocks[section]] as const),
    ['purposes', blocks.requirements] as const,
    ['solutions', blocks.households] as const,
    ['organisation', blocks.duties] as const,
  ];
  return listed.flatMap(([section, list]) => {
    const used = new Set(chosen(list, filling).map(({ id }) => id));
    return list
      .filter((block) => isPossible(block, choice))
      .map((block) => ({
        id: block.id,
        version: block.version,
        section,
        title: block.title ?? block.lines[0] ?? block.id,
        isUsed: used.has(block.id),
        isCalledFor: isChosen(block, choice),
      }));
  });
}

/** A standard is used as the register holds it; what nobody verified of it is said. */
function warnOfStandard({ round }: DraftInput, open: string[]): void {
  const { name, mark, indicators } = round.standard;
  const unverified = indicators.filter((one) => one.mark.verification !== 'verified').map((one) => one.name.vi);
  if (mark.verification !== 'verified')
    open.push(`Chuẩn nghèo «${name.vi}» dùng trong đợt rà soát năm ${round.year}: chưa xác minh.`);
  if (unverified.length > 0)
    open.push(
      `Chuẩn nghèo «${name.vi}»: chưa xác minh ${unverified.length} chỉ số thiếu hụt (${unverified.join('; ')}).`,
    );
}

function issuerOf(input: DraftInput): string[] {
  const own = ['ỦY BAN NHÂN DÂN', input.area.name.toUpperCase()];
  if (input.level === 'province') return own;
  return [...(input.above === undefined ? [] : [`UBND ${input.above.toUpperCase()}`]), ...own];
}
