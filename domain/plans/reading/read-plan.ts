/**
 * Đọc kế hoạch — a plan document from its lines: letterhead, outline, figures, citations, targets, duties, recipients,
 * signature, annexes. Pure: no clock, file or network. It reports what it reads and corrects nothing.
 */
import { accepted, type Decision, refused } from '../../kernel/decision.ts';
import type { Basis, Figure, PlanDocument, PlanTask, ReadingNote, Target } from '../document/plan-document.ts';
import { missingAnnexes, readAnnexes } from './annexes.ts';
import { type Block, type CleanLine, lineAt } from './blocks.ts';
import { bodyWithTables } from './body-tables.ts';
import { readEnding } from './ending.ts';
import { type DraftFigure, readBlock } from './figures.ts';
import { withoutFurniture } from './furniture.ts';
import { closingFigures, headerFigures, newsFigures } from './header-figures.ts';
import { languageProblem } from './language-check.ts';
import { letterSections } from './letter-sections.ts';
import { readLetterhead } from './letterhead.ts';
import { joinLines } from './line-joining.ts';
import { findNews } from './news.ts';
import { hasStrayMarks, normaliseLine } from './normalise.ts';
import { buildOutline, type OutlineNode } from './outline.ts';
import { splitParts } from './parts.ts';
import { rateSpokenOf, subjectAbove, targetYearOf, textsAbove } from './points-above.ts';
import { planReadingProblem } from './problems.ts';
import { resultsDay } from './results-day.ts';
import { senseOf } from './section-sense.ts';
import type { BlockContext } from './sense.ts';
import type { SourceText } from './source-lines.ts';
import { figuresOfAnnex } from './table-figures.ts';
import { withLeads } from './target-leads.ts';
import { targetsOf } from './targets.ts';
import { tasksOf } from './tasks.ts';

/** Longer texts are refused before any work: a plan of 300 pages is not one plan. */
export const MAX_CHARACTERS = 300_000;
export const MAX_LINES = 20_000;

export function readPlan(source: SourceText): Decision<PlanDocument> {
  const size = source.lines.reduce((sum, l) => sum + l.text.length, 0);
  if (size > MAX_CHARACTERS || source.lines.length > MAX_LINES) {
    return refused(
      planReadingProblem('plan-too-large', { characters: size, lines: source.lines.length, limit: MAX_CHARACTERS }),
    );
  }
  const clean: CleanLine[] = source.lines.map((l) => ({ ...l, text: normaliseLine(l.text) }));
  if (clean.every((l) => l.text === '')) return refused(planReadingProblem('plan-empty'));
  const language = languageProblem(clean);
  if (language) return refused(language);

  const notes: ReadingNote[] = [...source.notes];
  for (const l of source.lines) if (hasStrayMarks(l.text)) notes.push(strayNote(l.line));
  const { kept, dropped } = withoutFurniture(clean);
  for (const line of dropped) notes.push(furnitureNote(line));
  const rawLines = new Map(source.lines.map((l) => [l.line, l.text]));
  const raw = (line: number): string => rawLines.get(line) ?? '';

  const parts = splitParts(kept);
  const news = parts.type ? undefined : findNews(kept);
  const bodyLines = news ? news.body : parts.body;
  const { lines: textLines, tables, notes: tableNotes } = bodyWithTables(bodyLines, raw);
  notes.push(...tableNotes);
  const { blocks, joined } = joinLines(textLines);
  for (const line of joined) notes.push(joinedNote(line));
  const bodyText = blocks.map((b) => b.text).join('\n');
  const heading = news ? news.heading : readLetterhead(parts, bodyText);
  const nodes = news ? newsNodes(blocks) : buildOutline(blocks);
  const titleBlocks = news?.title ? joinLines([news.title]).blocks : [];
  for (const node of nodes) if (node.section.labelDiffers) notes.push(labelNote(node));

  const annexPart = readAnnexes(news ? [] : parts.annexes, raw);
  notes.push(...annexPart.notes);
  const annexes = [...tables, ...annexPart.annexes];
  const ending = news ? { recipients: [] } : readEnding(parts.closing, raw);

  const figures: Figure[] = news ? newsFigures(news, heading) : headerFigures(parts, heading);
  const bases: Basis[] = [];
  const targets: Target[] = [];
  const readNode = (blocksOf: readonly Block[], context: BlockContext): string | undefined => {
    let rate: string | undefined;
    for (const block of blocksOf) {
      const read = readBlock(block, context);
      for (const number of read.odd) notes.push(oddNote(number));
      for (const basis of read.bases) bases.push(basis);
      for (const target of targetsOf(read.figures, figures.length)) targets.push(target);
      for (const figure of read.figures) figures.push(publicFigure(figure));
      rate = rateSpokenOf(read.figures) ?? rate;
    }
    return rate;
  };
  readNode(titleBlocks, {
    sense: 'other',
    section: 'Title',
    area: heading.area,
    planYear: heading.year,
    asOf: undefined,
    inPreamble: false,
  });
  const subjects = new Map<OutlineNode | undefined, string>();
  for (const node of nodes) {
    const sense = senseOf(node, heading.year);
    const subject = subjects.get(node.parent) ?? subjectAbove(node);
    const targetYear = sense === 'results' ? undefined : targetYearOf(node, heading.lastYear);
    const rate = readNode(node.blocks, {
      sense: news ? 'other' : sense,
      section: node.section.label,
      area: heading.area,
      planYear: heading.year,
      asOf: resultsDay(node, heading.year),
      inPreamble: node.section.label === 'Preamble',
      above: textsAbove(node),
      ...(subject ? { subject } : {}),
      ...(targetYear === undefined ? {} : { targetYear }),
    });
    if (rate) subjects.set(node.parent, rate);
  }
  figures.push(...closingFigures(ending.recipients, parts.annexes));
  for (const [index, annex] of annexes.entries()) {
    for (const figure of figuresOfAnnex(annex, index, heading.area, heading.year)) figures.push(figure);
  }
  const tasks: PlanTask[] = tasksOf(nodes, heading.year);
  const labelled = nodes.some((n) => n.style !== 'none' && n.style !== 'dash' && n.style !== 'plus');
  const formless = !news && !parts.type && !heading.number && !labelled && annexes.length === 0;
  if (formless && figures.length + bases.length + tasks.length === 0)
    return refused(planReadingProblem('plan-not-a-plan'));
  const cited = blocks.map((b) => ({ text: b.text, lineAt: (offset: number) => lineAt(b, offset) }));
  const read: PlanDocument = {
    document: heading,
    bases,
    sections: letterSections(parts, nodes, news, ending),
    figures,
    targets: withLeads(targets, tasks),
    tasks,
    recipients: ending.recipients,
    ...('signature' in ending && ending.signature ? { signature: ending.signature } : {}),
    annexes,
    missingAnnexes: missingAnnexes(cited, annexes),
    notes,
  };
  return accepted(read);
}

function newsNodes(blocks: readonly Block[]): OutlineNode[] {
  return blocks.map((block, index) => ({
    section: {
      label: `P${index + 1}`,
      printedLabel: '',
      heading: '',
      depth: 1,
      line: block.line,
      lastLine: block.lastLine,
      text: block.text,
    },
    blocks: [block],
    parent: undefined,
    style: 'none',
  }));
}

function publicFigure(draft: DraftFigure): Figure {
  const { start: _s, end: _e, before: _b, after: _a, change: _c, ...figure } = draft;
  return figure;
}

function furnitureNote(line: number): ReadingNote {
  return {
    line,
    code: 'furniture',
    vi: `Bỏ dòng ${line}: phần thừa của trang.`,
    en: `Line ${line} dropped: page furniture.`,
  };
}

function joinedNote(line: number): ReadingNote {
  return {
    line,
    code: 'joined-lines',
    vi: `Dòng ${line} được nối vào đoạn bị ngắt trang.`,
    en: `Line ${line} was joined to the paragraph broken by a page.`,
  };
}

function oddNote(number: { line: number; printed: string; unreadable: boolean }): ReadingNote {
  const { line, printed, unreadable } = number;
  return {
    line,
    code: 'odd-number',
    vi: unreadable
      ? `Dòng ${line}: không hiểu số «${printed}»; số này không được đọc, cần sửa tay.`
      : `Dòng ${line}: số «${printed}» viết khác lệ tiếng Việt; cần người đọc kiểm tra.`,
    en: unreadable
      ? `Line ${line}: the number “${printed}” makes no sense; it was not read and needs correcting by hand.`
      : `Line ${line}: the number “${printed}” is not written the Vietnamese way; please check.`,
  };
}

function strayNote(line: number): ReadingNote {
  return {
    line,
    code: 'stray-marks',
    vi: `Dòng ${line} có dấu rời; đã chuẩn hoá khi đọc.`,
    en: `Line ${line} has stray combining marks; normalised for reading.`,
  };
}

function labelNote(node: OutlineNode): ReadingNote {
  const { line, printedLabel, label } = node.section;
  return {
    line,
    code: 'label-differs',
    vi: `Dòng ${line}: ký hiệu in «${printedLabel}» không đúng thứ tự; theo vị trí là «${label}».`,
    en: `Line ${line}: the printed label “${printedLabel}” is not the one its position calls for, “${label}”.`,
  };
}
