/** Lược đồ — the shape of a read plan, checked where one comes in from outside (upload, import, stored JSON). */
import { z } from 'zod';
import { FIGURE_KINDS, LEVELS, OPERATORS, ROLES, STRENGTHS, TASK_MODES } from './vocabulary.ts';

const line = z.int().min(0);
const text = z.string();
const optionalText = z.string().optional();

const heading = z.object({
  type: text,
  number: optionalText,
  symbol: optionalText,
  issuer: optionalText,
  level: z.enum(LEVELS).optional(),
  area: optionalText,
  place: optionalText,
  date: optionalText,
  title: text,
  year: z.int().optional(),
  lastYear: z.int().optional(),
  publishedOn: optionalText,
  secondHand: z.boolean().optional(),
  line: line.optional(),
});

const basis = z.object({
  type: text,
  number: optionalText,
  date: optionalText,
  issuer: optionalText,
  symbolIssuer: optionalText,
  title: optionalText,
  line,
  role: z.enum(['basis', 'cited']),
  clause: optionalText,
  printed: text,
  section: optionalText,
});

const section = z.object({
  label: text,
  printedLabel: text,
  heading: text,
  depth: z.int().min(0),
  line,
  lastLine: line.optional(),
  text,
  labelDiffers: z.boolean().optional(),
});

const figure = z.object({
  line,
  printed: text,
  value: z.union([z.number(), text]),
  upper: z.number().optional(),
  unit: text,
  kind: z.enum(FIGURE_KINDS),
  measure: optionalText,
  area: optionalText,
  asOf: optionalText,
  denominator: optionalText,
  bound: z.enum(['>', '>=', '<', '<=', '~']).optional(),
  section: optionalText,
  text: optionalText,
  band: z.object({ lower: z.number(), upper: z.number().optional() }).optional(),
  cell: z.object({ annex: z.int(), row: z.int(), column: z.int() }).optional(),
});

const target = z.object({
  line,
  text,
  measure: text,
  operator: z.enum(OPERATORS),
  value: z.number(),
  upper: z.number().optional(),
  unit: text,
  population: optionalText,
  area: optionalText,
  asOf: optionalText,
  base: z
    .object({
      value: z.number().optional(),
      unit: optionalText,
      asOf: optionalText,
      measure: optionalText,
      line: line.optional(),
    })
    .optional(),
  strength: z.enum(STRENGTHS),
  lead: optionalText,
  operatorInferred: z.boolean().optional(),
  standard: optionalText,
  printed: text,
  section: optionalText,
  figure: z.int().min(-1),
});

const task = z.object({
  line,
  label: text,
  agency: text,
  role: z.enum(ROLES),
  mode: z.enum(TASK_MODES),
  text,
  section: optionalText,
  deadline: optionalText,
  rhythm: optionalText,
  reportTo: optionalText,
});

const recipient = z.object({
  line,
  name: text,
  purpose: optionalText,
  archive: z.array(text).optional(),
  copies: z.int().optional(),
  printed: text,
});

const annex = z.object({
  title: text,
  attachedTo: optionalText,
  number: optionalText,
  columns: z.array(text),
  rows: z.array(z.array(text)),
  cellLines: z.array(z.array(line)),
  line,
  totalRow: z.int().optional(),
  note: optionalText,
  text: optionalText,
});

export const planDocumentSchema = z.object({
  document: heading,
  bases: z.array(basis),
  sections: z.array(section),
  figures: z.array(figure),
  targets: z.array(target),
  tasks: z.array(task),
  recipients: z.array(recipient),
  signature: z.object({ onBehalfOf: optionalText, signedFor: optionalText, post: text, name: text, line }).optional(),
  annexes: z.array(annex),
  missingAnnexes: z.array(z.object({ title: text, lines: z.array(line) })),
  notes: z.array(
    z.object({
      line,
      code: z.enum([
        'furniture',
        'joined-lines',
        'stray-marks',
        'label-differs',
        'odd-number',
        'missing-cell',
        'external-link',
        'macro',
        'dropped-object',
        'unread',
      ]),
      vi: text,
      en: text,
    }),
  ),
});
