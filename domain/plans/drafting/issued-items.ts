/**
 * Chỉ tiêu, nhiệm vụ của kế hoạch ban hành — from the draft's own data: the measure, value and base of a target, the body
 * behind a duty. What the reader says of the same line adds only what the draft does not hold (role, deadline, rhythm).
 */
import type { PlanDocument, PlanTask, Target } from '../document/plan-document.ts';
import type { ComposedDraft, DraftParagraph, DraftTarget } from './draft-document.ts';
import { marksIn, withFigures } from './figure-mark.ts';

export interface IssuedPart {
  readonly paragraph: DraftParagraph;
  readonly line: number;
  /** A person has rewritten it. */
  readonly isEdited: boolean;
}

export interface IssuedTask extends PlanTask {
  readonly agencyId?: string;
}

interface Printed {
  readonly composed: ComposedDraft;
  readonly parts: readonly IssuedPart[];
  readonly document: PlanDocument;
  readonly printed: (key: string) => string | undefined;
}

export function issuedTargets({ composed, parts, document, printed }: Printed): Target[] {
  return parts
    .filter(({ paragraph }) => paragraph.key.startsWith('targets/') || paragraph.key.startsWith('own-'))
    .flatMap(({ paragraph, line, isEdited }) => {
      const read = document.targets.filter((one) => one.line === line);
      const own = composed.targets.filter((one) => one.paragraph === paragraph.key);
      const holds = own.length > 0 && (!isEdited || hasFigureOf(paragraph));
      if (!holds) return read;
      const text = withFigures(paragraph.text, printed).replace(/[.;]+$/, '');
      return own.map((one) => ownTarget(one, { text, line, read, composed }));
    });
}

/** The committed number still stands in the sentence, bound to its source. */
function hasFigureOf({ text }: DraftParagraph): boolean {
  return marksIn(text).some((key) => key.includes('proposed fall of'));
}

function ownTarget(
  { measure, operator, value, unit, population, base, strength }: DraftTarget,
  of: { text: string; line: number; read: readonly Target[]; composed: ComposedDraft },
): Target {
  const twin = of.read.find((one) => one.measure === measure) ?? of.read[0];
  return {
    line: of.line,
    text: of.text,
    measure,
    operator,
    value,
    unit,
    ...(population === undefined ? {} : { population }),
    asOf: String(of.composed.year),
    ...(base === undefined ? {} : { base: { value: base.value, unit, asOf: base.asOf } }),
    strength,
    ...(twin?.lead === undefined ? {} : { lead: twin.lead }),
    printed: twin?.printed ?? '',
    ...(twin?.section === undefined ? {} : { section: twin.section }),
    figure: twin?.figure ?? -1,
  };
}

export function issuedTasks({ parts, document, printed }: Printed): IssuedTask[] {
  let agency: DraftParagraph['agency'];
  let heading = '';
  return parts.flatMap(({ paragraph, line }): IssuedTask[] => {
    if (paragraph.style === 'section' || paragraph.style === 'item') {
      agency = undefined;
      heading = paragraph.text;
    }
    agency = paragraph.agency ?? agency;
    const read = document.tasks.filter((one) => one.line === line);
    if (agency === undefined) return read;
    const body = agency;
    const owner = body.id === undefined ? { agency: body.name } : { agency: body.name, agencyId: body.id };
    if (read.length === 0 && paragraph.agency !== undefined) {
      const mode = /^Đề nghị/u.test(heading) ? 'propose' : 'assign';
      const text = withFigures(paragraph.text, printed);
      return [{ line, label: `${paragraph.key}/1`, role: roleOf(text), mode, text, ...owner }];
    }
    // Those asked to help stay who they are; whose duty it is, the draft knows better than any reader.
    return read.map((task) => (task.role === 'coordinate' ? task : { ...task, ...owner }));
  });
}

function roleOf(text: string): PlanTask['role'] {
  if (/^chủ trì/iu.test(text)) return 'lead';
  if (/^phối hợp/iu.test(text)) return 'coordinate';
  return /^tham mưu/iu.test(text) ? 'advise' : 'perform';
}
