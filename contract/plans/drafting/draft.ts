import { z } from 'zod';
import { BASIS_KINDS, BODY_STYLES, DRAFT_SECTIONS, FALL_CODES } from '#domain/plans/drafting/draft-document.ts';
import { zAreaName } from '../../areas/area.ts';
import { zTracedFigure } from '../draft-plan.ts';
import { zFinding } from '../plan.ts';

export const zDraftId = z.uuid();

/** A draft in the list. */
export const zDraftLine = z.object({
  id: z.string(),
  area: zAreaName,
  year: z.number(),
  status: z.enum(['open', 'issued']),
  version: z.number(),
  createdBy: z.string(),
  createdAt: z.string(),
  savedBy: z.string(),
  savedAt: z.string(),
  /** Findings that need a person and have no answer. */
  openFindings: z.number(),
  plan: z.object({ id: z.string(), number: z.string().nullable(), issuedOn: z.string().nullable() }).nullable(),
});
export type DraftLine = z.output<typeof zDraftLine>;

export const zDraftParagraph = z.object({
  key: z.string(),
  style: z.enum(BODY_STYLES),
  label: z.string(),
  /** With marks of figures: ⟦key⟧. */
  text: z.string(),
  block: z.string().nullable(),
  removed: z.boolean(),
  /** Written by a person, not from the data. */
  own: z.boolean(),
  edit: z
    .object({ by: z.string(), at: z.string(), generated: z.string().nullable(), baseChanged: z.boolean() })
    .nullable(),
  agency: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
});
export type DraftParagraph = z.output<typeof zDraftParagraph>;

export const zDraftFinding = zFinding.extend({
  key: z.string(),
  /** The paragraph that prints it, where it is in the body. */
  paragraph: z.string().nullable(),
  /** What the draft's own data says about it; a person answers, not the program. */
  suggestion: z.string().nullable(),
  answer: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});

export const zFall = z.object({
  code: z.enum(FALL_CODES),
  value: z.number(),
  status: z.enum(['proposed', 'assigned', 'decided']),
  rule: z.string(),
  /** Households at the end of last year. */
  stock: z.number(),
});

const zTableShape = z.object({
  columns: z.array(
    z.object({ label: z.string(), kind: z.enum(['number', 'name', 'count', 'rate']), width: z.number() }),
  ),
  rows: z.array(
    z.object({
      cells: z.array(z.string()),
      isTotal: z.boolean(),
      /** Names of the cells that a person may set; empty where there are none. */
      keys: z.array(z.string().nullable()),
    }),
  ),
});

export const zBasis = z.object({ kind: z.enum(BASIS_KINDS), text: z.string().min(3).max(1000), source: z.string() });

export const zChoices = z.object({
  off: z.array(z.string()),
  on: z.array(z.string()),
  order: z.array(z.string()),
  sections: z.array(z.enum(DRAFT_SECTIONS)).min(1),
});

export const zDraft = zDraftLine.extend({
  mayEdit: z.boolean(),
  date: z.string().nullable(),
  level: z.enum(['province', 'district', 'commune']),
  isSynthetic: z.boolean(),
  round: z.object({ id: z.string(), year: z.number(), standard: z.string() }),
  /** A round approved later than the one the figures are of. */
  newerRound: z.string().nullable(),
  title: z.array(z.string()),
  issuer: z.array(z.string()),
  opening: z.string(),
  bases: z.array(zBasis.extend({ printed: z.string() })),
  paragraphs: z.array(zDraftParagraph),
  recipients: z.array(z.string()),
  annexes: z.array(z.object({ label: z.string(), title: z.string(), table: zTableShape, notes: z.array(z.string()) })),
  figures: z.array(zTracedFigure),
  /** Cells of annexes that people have set. */
  cells: z.array(
    z.object({
      key: z.string(),
      value: z.union([z.number(), z.string()]),
      reason: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
  falls: z.array(zFall),
  choices: zChoices,
  optional: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      section: z.enum(DRAFT_SECTIONS),
      title: z.string(),
      isUsed: z.boolean(),
      isCalledFor: z.boolean(),
    }),
  ),
  open: z.array(z.object({ text: z.string(), paragraph: z.string().nullable() })),
  findings: z.array(zDraftFinding),
  versions: z.array(
    z.object({ version: z.number(), at: z.string(), by: z.string(), act: z.string(), note: z.string().nullable() }),
  ),
});
export type Draft = z.output<typeof zDraft>;
