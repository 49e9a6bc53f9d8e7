import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zRoundId } from '../reviews/rounds.ts';

const zItem = z.object({ code: z.string(), name: z.string(), poor: z.number(), nearPoor: z.number() });

export const getDashboard = endpoint({
  name: 'reports.get-dashboard',
  method: 'GET',
  path: '/api/rounds/:roundId/dashboard',
  permission: 'report.read',
  summary: { vi: 'Số liệu bảng điều khiển của đợt rà soát', en: 'Figures of the dashboard of a round' },
  input: z.object({ roundId: zRoundId }),
  output: z.object({
    round: z.string(),
    year: z.number(),
    standard: z.string(),
    status: z.enum(['provisional', 'approved']),
    synthetic: z.boolean(),
    areaName: z.string(),
    /** Residents are `null` while one commune has not entered them; then the rates are `null` too. */
    totals: z.object({
      households: z.number().nullable(),
      persons: z.number().nullable(),
      poor: z.number(),
      nearPoor: z.number(),
      poorPersons: z.number(),
      nearPoorPersons: z.number(),
      povertyRate: z.number().nullable(),
      nearPovertyRate: z.number().nullable(),
      openingPoor: z.number(),
      openingNearPoor: z.number(),
    }),
    communes: z.array(
      z.object({
        communeId: z.number(),
        code: z.string(),
        name: z.string(),
        districtName: z.string().nullable(),
        households: z.number().nullable(),
        poor: z.number(),
        nearPoor: z.number(),
        povertyRate: z.number().nullable(),
        nearPovertyRate: z.number().nullable(),
      }),
    ),
    movements: z.array(z.object({ code: z.string(), name: z.string(), households: z.number(), persons: z.number() })),
    deprivations: z.array(zItem),
    causes: z.array(zItem),
    needs: z.array(zItem),
    groups: z.array(zItem),
  }),
});
