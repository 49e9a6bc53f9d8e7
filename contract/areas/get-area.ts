import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zPlainDate } from '../kernel/scalars.ts';
import { zAreaClass, zAreaId, zAreaKind, zAreaLine, zAreaName, zResidence, zVerification } from './area.ts';

const zChange = z.object({
  area: zAreaName.nullable(),
  kind: z.string(),
  on: z.string(),
  /** How much of the people went: all, a part, nobody (land only). */
  people: z.enum(['all', 'part', 'none']),
  legalBasis: z.string().nullable(),
  note: z.string().nullable(),
  verification: zVerification,
});

export const getArea = endpoint({
  name: 'areas.get-area',
  method: 'GET',
  path: '/api/areas/:areaId',
  permission: 'area.read',
  summary: {
    vi: 'Một đơn vị: tên qua các giai đoạn, tiền thân, kế thừa',
    en: 'One unit with its terms, predecessors and successors',
  },
  input: z.object({ areaId: zAreaId, asOf: zPlainDate.optional() }),
  output: z.object({
    area: zAreaLine.extend({
      validFromKnown: z.boolean(),
      firstListedOn: z.string().nullable(),
      otherNames: z.array(z.string()),
      source: z.string().nullable(),
      verification: zVerification,
    }),
    /** From the province down, on the day asked. */
    parents: z.array(zAreaName),
    terms: z.array(
      z.object({
        validFrom: z.string(),
        validTo: z.string().nullable(),
        fullName: z.string(),
        kind: zAreaKind,
        parent: zAreaName.nullable(),
        residence: zResidence.nullable(),
        legalBasis: z.string().nullable(),
        verification: zVerification,
      }),
    ),
    predecessors: z.array(zChange),
    successors: z.array(zChange),
    classes: z.array(
      z.object({
        class: zAreaClass,
        validFrom: z.string(),
        validTo: z.string().nullable(),
        legalBasis: z.string(),
        verification: zVerification,
      }),
    ),
    /** Regions of the old province(s): scoring goes by them also after the reform. */
    regions: z.array(
      z.object({
        province: zAreaName,
        socioEconomicRegion: z.string(),
        scoringRegion: z.string(),
        isScoringRegionVerified: z.boolean(),
      }),
    ),
  }),
});
