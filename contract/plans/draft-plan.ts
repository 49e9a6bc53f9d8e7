import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zFinding } from './plan.ts';

export const zTracedFigure = z.object({
  /** Name of the figure in the marks of a kept draft. */
  key: z.string(),
  /** As printed. */
  text: z.string(),
  /** Unrounded. */
  value: z.number(),
  /** household, person, commune, percent, percentage-point, or the unit of a tracked target. */
  unit: z.string(),
  /** Code of the catalogue of measures, the arithmetic over such codes, or `target:PLAN/TARGET`. */
  measure: z.string(),
  /** The measure in words, where the catalogue holds it. */
  name: z.string().optional(),
  round: z.string(),
  area: z.string(),
  place: z.string(),
  status: z.enum(['approved', 'proposed', 'assigned', 'decided']),
  /** How a number that no round holds was arrived at, or who decided it and why. */
  rule: z.string().optional(),
});

export const draftPlan = endpoint({
  name: 'plans.draft',
  method: 'GET',
  path: '/api/plan-drafts/:areaCode/:year',
  permission: 'plan.read',
  summary: {
    vi: 'Dự thảo kế hoạch năm từ số liệu đã phê duyệt của năm trước',
    en: 'Next year’s plan drafted from the approved figures of the year before',
  },
  input: z.object({
    areaCode: z.string().min(1).max(20),
    year: z.coerce.number().int().min(2012).max(2100),
    /** Printed as the day of the plan; law and agencies are those of this day, or of 1 January. */
    date: z.iso.date().optional(),
  }),
  output: z.object({
    fileName: z.string(),
    /** The DOCX in base64: the text, the figures and the findings below are of this very file. */
    docx: z.string(),
    year: z.number(),
    level: z.enum(['province', 'district', 'commune']),
    area: z.object({ code: z.string(), name: z.string() }),
    round: z.object({ id: z.string(), year: z.number(), standard: z.string() }),
    isSynthetic: z.boolean(),
    figures: z.array(zTracedFigure),
    /** Text blocks used, `id@version`. */
    blocks: z.array(z.string()),
    /** What a person must add or decide. */
    open: z.array(z.string()),
    /** What the audit says of the draft, read back from the file. */
    findings: z.array(zFinding),
  }),
});
