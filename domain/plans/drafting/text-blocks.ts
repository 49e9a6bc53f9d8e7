/** Khối văn bản — editable, versioned paragraphs with the levels, the years and the data for which they are printed. */
import { z } from 'zod';
import { OPERATORS, UNITS } from '../document/vocabulary.ts';
import { BASIS_KINDS } from './draft-document.ts';

const zLevel = z.enum(['province', 'district', 'commune']);
const zDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const zBlock = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Raised with every change of the wording. */
  version: z.number().int().positive(),
  levels: z.array(zLevel).min(1),
  /** First and last year of the plans it fits. */
  fromYear: z.number().int().optional(),
  toYear: z.number().int().optional(),
  /** Printed when one of these measures is above zero; always without it. */
  when: z.array(z.string()).optional(),
  /** Left out when one of these is: another block says it with the figures. */
  unless: z.array(z.string()).optional(),
  /** Printed only when a person chooses it. */
  optional: z.boolean().optional(),
  /** Only in the last year of a programme period. */
  periodEnd: z.boolean().optional(),
  title: z.string().optional(),
  /** What its line commits to, as data: tracked once the plan is issued. */
  target: z
    .strictObject({
      measure: z.string(),
      operator: z.enum(OPERATORS),
      value: z.number(),
      unit: z.enum(UNITS),
      population: z.string().optional(),
    })
    .optional(),
  /** Whose work it is: an agency of the catalogue, followed to its successor for the task. */
  agency: z.string().optional(),
  task: z.string().optional(),
  /** A body that the catalogue of agencies does not hold, by its name. */
  body: z.string().optional(),
  lines: z.array(z.string().min(1)).min(1),
});
export type TextBlock = z.infer<typeof zBlock>;

export const zBasis = z.strictObject({
  id: z.string(),
  version: z.number().int().positive(),
  levels: z.array(zLevel).min(1),
  /** A decree or decision when absent. */
  kind: z.enum(BASIS_KINDS).optional(),
  text: z.string(),
  inForceFrom: zDay,
  /** First day on which it no longer holds; absent while it does. */
  inForceTo: zDay.optional(),
  source: z.string(),
  verification: z.enum(['verified', 'from-memory', 'unverified']),
});
export type BasisBlock = z.infer<typeof zBasis>;

/** Kinds of text blocks; each is a file of first versions. */
export const TEXT_BLOCK_KINDS = [
  'purposes',
  'requirements',
  'targets',
  'scope',
  'solutions',
  'households',
  'funding',
  'duties',
  'reporting',
  'recipients',
] as const;
export type TextBlockKind = (typeof TEXT_BLOCK_KINDS)[number];

export const zTextBlocks = z.strictObject({
  bases: z.array(zBasis),
  purposes: z.array(zBlock),
  requirements: z.array(zBlock),
  targets: z.array(zBlock),
  scope: z.array(zBlock),
  solutions: z.array(zBlock),
  households: z.array(zBlock),
  duties: z.array(zBlock),
  funding: z.array(zBlock),
  reporting: z.array(zBlock),
  recipients: z.array(zBlock),
});
export type TextBlocks = z.infer<typeof zTextBlocks>;

export interface BlockChoice {
  readonly level: z.infer<typeof zLevel>;
  readonly year: number;
  /** The year is the last of a programme period. */
  readonly isPeriodEnd?: boolean;
  readonly value: (measure: string) => number | undefined;
}

/** A plan of that level and year may print it. */
export function isPossible(block: TextBlock, choice: BlockChoice): boolean {
  return (
    block.levels.includes(choice.level) &&
    choice.year >= (block.fromYear ?? 0) &&
    choice.year <= (block.toYear ?? 9999) &&
    (block.periodEnd !== true || choice.isPeriodEnd === true)
  );
}

/** The data call for it. */
export function isChosen(block: TextBlock, choice: BlockChoice): boolean {
  if (block.optional === true || !isPossible(block, choice)) return false;
  const isSeen = (measure: string) => (choice.value(measure) ?? 0) > 0;
  return block.unless?.some(isSeen) !== true && (block.when === undefined || block.when.some(isSeen));
}

/** Bases in force on the day; the ones nobody verified are left out and named apart. */
export function basesOn(
  bases: readonly BasisBlock[],
  level: BlockChoice['level'],
  on: string,
): { readonly printed: readonly BasisBlock[]; readonly unverified: readonly BasisBlock[] } {
  const inForce = bases.filter(
    (one) => one.levels.includes(level) && one.inForceFrom <= on && (one.inForceTo === undefined || one.inForceTo > on),
  );
  return {
    printed: inForce.filter((one) => one.verification === 'verified'),
    unverified: inForce.filter((one) => one.verification !== 'verified'),
  };
}
