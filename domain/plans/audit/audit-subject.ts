/**
 * Văn bản được kiểm tra — a read plan as the rules look at it: sections with their sense, sentences with their lines.
 * The lines of the source are optional: with them a phrase is found at its exact line, without them within its section.
 */
import type { PlanDocument, Section } from '../document/plan-document.ts';
import { normaliseLine } from '../reading/normalise.ts';
import type { OutlineNode } from '../reading/outline.ts';
import { type SectionSense, senseOf } from '../reading/section-sense.ts';

/** What the plan itself cannot tell; every part may be absent. */
export interface AuditKnowledge {
  /** Commune-level units of the plan's area in force on the reference date. */
  readonly communeUnits?: { readonly count: number; readonly onDate: string };
}

export interface ViewedSection {
  readonly section: Section;
  readonly sense: SectionSense;
  /** Label of the outermost section: «IV». */
  readonly root: string;
}

export interface Sentence {
  readonly text: string;
  readonly line: number;
  readonly section: Section;
  readonly sense: SectionSense;
  readonly root: string;
}

export interface AuditSubject {
  readonly plan: PlanDocument;
  readonly knowledge: AuditKnowledge;
  readonly sections: readonly ViewedSection[];
  readonly sentences: readonly Sentence[];
  /** A report about a plan: no rule on form applies. */
  readonly isNews: boolean;
}

export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

export function auditSubject(
  plan: PlanDocument,
  knowledge: AuditKnowledge = {},
  source: readonly NumberedLine[] = [],
): AuditSubject {
  const sections = viewSections(plan.sections, plan.document.year);
  const placeOf = new Map(source.map((l, index) => [l.line, index]));
  const sentences = sections.flatMap((viewed) => sentencesOf(viewed, linesOf(viewed.section, source, placeOf)));
  return { plan, knowledge, sections, sentences, isNews: plan.document.secondHand === true };
}

function viewSections(sections: readonly Section[], planYear: number | undefined): ViewedSection[] {
  const nodes = new Map<string, OutlineNode>();
  const senses = new Map<string, SectionSense>();
  return sections.map((section) => {
    const cut = section.label.lastIndexOf('.');
    const parent = cut < 0 ? undefined : nodes.get(section.label.slice(0, cut));
    const style = section.printedLabel === '-' ? 'dash' : section.printedLabel === '+' ? 'plus' : 'none';
    const node: OutlineNode = { section, blocks: [], parent, style };
    nodes.set(section.label, node);
    const above = senses.get(section.label.slice(0, Math.max(0, cut)));
    // A body's own name («Ngân hàng Chính sách …») must not turn its duty into a policy.
    const own = section.depth === 0 ? 'other' : senseOf(node, planYear);
    const kept = above === 'duties' || above === 'results' || above === 'reporting' || above === 'targets';
    const sense = kept && section.depth > 0 && own !== 'scope' ? above : own;
    senses.set(section.label, sense);
    return { section, sense, root: section.label.split('.', 1)[0] ?? section.label };
  });
}

function linesOf(
  section: Section,
  source: readonly NumberedLine[],
  placeOf: ReadonlyMap<number, number>,
): readonly NumberedLine[] {
  const from = placeOf.get(section.line);
  if (from === undefined) return [];
  const to = placeOf.get(section.lastLine ?? section.line) ?? from;
  return source.slice(from, to + 1);
}

function sentencesOf(viewed: ViewedSection, own: readonly NumberedLine[]): Sentence[] {
  const { section } = viewed;
  const offsets: { line: number; start: number }[] = [];
  let flat = '';
  for (const l of own) {
    offsets.push({ line: l.line, start: flat.length });
    flat += `${normaliseLine(l.text)} `;
  }
  const pieces = section.text.split(/\n|(?<=[;.])\s+(?=[\p{Lu}\p{Ll}“"\d])/u);
  const found: Sentence[] = [];
  let from = 0;
  let before = 0;
  for (const piece of pieces) {
    const text = piece.trim();
    if (text === '') continue;
    const at = flat.indexOf(text.slice(0, 24), from);
    const line = at >= 0 ? lineAtOffset(offsets, at) : lineByShare(section, before);
    if (at >= 0) from = at;
    before += piece.length + 1;
    const placed: Sentence = { text, line: line ?? section.line, section, sense: viewed.sense, root: viewed.root };
    found.push(placed);
    sentenceLines.set(placed, (offset) => (at >= 0 ? lineAtOffset(offsets, at + offset) : undefined) ?? placed.line);
  }
  return found;
}

const sentenceLines = new WeakMap<Sentence, (offset: number) => number>();

/** The line on which character `offset` of a sentence is printed. */
export function lineInSentence(sentence: Sentence, offset: number): number {
  return sentenceLines.get(sentence)?.(offset) ?? sentence.line;
}

function lineAtOffset(offsets: readonly { line: number; start: number }[], at: number): number | undefined {
  let line: number | undefined;
  for (const o of offsets) if (o.start <= at) line = o.line;
  return line;
}

/** Without the source: in proportion to the text before it. */
function lineByShare(section: Section, before: number): number {
  const span = (section.lastLine ?? section.line) - section.line;
  return section.line + Math.min(span, Math.floor((before / Math.max(1, section.text.length)) * (span + 1)));
}
