/** Khối văn bản — editable, versioned paragraphs with the levels, the years and the data for which they are printed. */
import { z } from 'zod';

const zLevel = z.enum(['province', 'district', 'commune']);
const zDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const zBlock = z.strictObject({
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
  title: z.string().optional(),
  /** Whose work it is: an agency of the catalogue, followed to its successor for the task. */
  agency: z.string().optional(),
  task: z.string().optional(),
  /** A body that the catalogue of agencies does not hold, by its name. */
  body: z.string().optional(),
  lines: z.array(z.string().min(1)).min(1),
});
export type TextBlock = z.infer<typeof zBlock>;

const zBasis = z.strictObject({
  id: z.string(),
  version: z.number().int().positive(),
  levels: z.array(zLevel).min(1),
  text: z.string(),
  inForceFrom: zDay,
  /** First day on which it no longer holds; absent while it does. */
  inForceTo: zDay.optional(),
  source: z.string(),
  verification: z.enum(['verified', 'from-memory', 'unverified']),
});
export type BasisBlock = z.infer<typeof zBasis>;

export const zTextBlocks = z.strictObject({
  bases: z.array(zBasis),
  purposes: z.array(zBlock),
  targets: z.array(zBlock),
  solutions: z.array(zBlock),
  duties: z.array(zBlock),
  funding: z.array(zBlock),
  reporting: z.array(zBlock),
  recipients: z.array(zBlock),
});
export type TextBlocks = z.infer<typeof zTextBlocks>;

export interface BlockChoice {
  readonly level: z.infer<typeof zLevel>;
  readonly year: number;
  readonly value: (measure: string) => number | undefined;
}

export function isChosen(block: TextBlock, choice: BlockChoice): boolean {
  if (!block.levels.includes(choice.level)) return false;
  if (choice.year < (block.fromYear ?? 0) || choice.year > (block.toYear ?? 9999)) return false;
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
