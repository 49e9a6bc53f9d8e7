import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zPaging } from '../kernel/scalars.ts';
import { zReportQuery } from './report-query.ts';

/** Mở một số liệu: the households (or communes) behind one printed cell; what they contribute adds up to it. */
export const openFigure = endpoint({
  name: 'reports.open-figure',
  method: 'GET',
  path: '/api/rounds/:roundId/reports/:form/figure',
  permission: 'report.drill',
  summary: { vi: 'Các hộ đứng sau một số liệu của biểu', en: 'The households behind a figure of a table' },
  input: zReportQuery.omit({ level: true }).extend({
    column: z.string().trim().min(1).max(40),
    kind: z.enum(['household', 'person', 'commune']).optional(),
    ...zPaging,
  }),
  output: z.object({
    areaCode: z.string(),
    areaName: z.string(),
    column: z.string(),
    label: z.string(),
    /** What is counted: measures with their definitions and sources. */
    measures: z.array(
      z.object({ code: z.string(), sign: z.number(), name: z.string(), definition: z.string(), source: z.string() }),
    ),
    /** Sum of all contributions: the figure itself, or the figure above the line of a rate. */
    total: z.number(),
    /** How many households (communes) contribute. */
    count: z.number(),
    households: z.array(
      z.object({
        householdId: z.string(),
        code: z.string(),
        headName: z.string(),
        communeCode: z.string(),
        communeName: z.string(),
        village: z.string().nullable(),
        size: z.number(),
        class: z.enum(['poor', 'near_poor', 'not_poor']),
        previousClass: z.enum(['poor', 'near_poor', 'not_poor']).nullable(),
        movement: z.string(),
        contribution: z.number(),
      }),
    ),
    communes: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        numerator: z.number().nullable(),
        denominator: z.number().nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
});
