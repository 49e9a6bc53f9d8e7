import { z } from 'zod';
import { zRoundId } from '../reviews/rounds.ts';

/** `3-3.5,2-3,1-2,0-1`: half-open bands of the poverty rate in percent. */
export const zBands = z
  .string()
  .max(200)
  .regex(/^\d+(\.\d+)?-\d+(\.\d+)?(,\d+(\.\d+)?-\d+(\.\d+)?)*$/, '3-3.5,2-3,1-2,0-1')
  .transform((text) =>
    text.split(',').map((band) => {
      const [from, to] = band.split('-').map(Number);
      return { from: from ?? 0, to: to ?? 0 };
    }),
  );

/** Which table: form, area, finest rows, town or country, on the round's units or on today's. */
export const zReportQuery = z.object({
  roundId: zRoundId,
  form: z.string().trim().min(1).max(20),
  area: z.string().trim().min(1).max(12).optional(),
  level: z.enum(['province', 'district', 'commune']).optional(),
  residence: z.enum(['all', 'urban', 'rural']).optional(),
  units: z.enum(['old', 'new']).optional(),
  bands: zBands.optional(),
});

/** Bảng số liệu, as the interchange format describes it; further keys may be added. */
export const zReportTable = z.object({
  form: z.string(),
  officialNumber: z.string().nullable(),
  title: z.string(),
  round: z.string(),
  year: z.number(),
  referenceDate: z.string(),
  standard: z.string(),
  area: z.string(),
  areaName: z.string(),
  generatedAt: z.string(),
  status: z.enum(['provisional', 'approved']),
  decision: z.object({ number: z.string(), date: z.string(), signer: z.string() }).nullable(),
  synthetic: z.boolean(),
  residence: z.enum(['all', 'urban', 'rural']),
  units: z.enum(['old', 'new']),
  source: z.string(),
  columns: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      /** Headings above it, outermost first. */
      groups: z.array(z.string()),
      number: z.string(),
      unit: z.enum(['household', 'person', 'child', 'commune', 'percent', 'percentage-point', 'per-row']),
      /** Whether the households behind its figures can be opened. */
      opens: z.boolean(),
    }),
  ),
  rows: z.array(
    z.object({
      areaCode: z.string(),
      areaName: z.string(),
      level: z.enum(['province', 'district', 'commune']),
      kind: z.enum(['household', 'person', 'commune']),
      residence: z.enum(['all', 'urban', 'rural']),
      values: z.record(z.string(), z.number().nullable()),
    }),
  ),
  notes: z.array(z.string()),
  /** Identities that do not hold: named, never absorbed. */
  differences: z.array(
    z.object({
      check: z.string(),
      areaCode: z.string(),
      areaName: z.string(),
      kind: z.enum(['household', 'person', 'commune']),
      residence: z.enum(['all', 'urban', 'rural']),
      printed: z.number(),
      computed: z.number(),
      difference: z.number(),
    }),
  ),
});
export type ReportTableAnswer = z.output<typeof zReportTable>;
