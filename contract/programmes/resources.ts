import { z } from 'zod';
import { COUNTED_AS_CODES } from '#domain/programmes/criterion.ts';
import { MONEY_SOURCE_CODES } from '#domain/programmes/programme.ts';
import { zAreaId, zAreaName, zVerification } from '../areas/area.ts';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../kernel/scalars.ts';
import { zYear } from './programme.ts';

const zBilingual = z.object({ vi: z.string(), en: z.string() });
const zMoney = z.object({ planned: z.number(), spent: z.number() });
const group = { ...zMoney.shape, shared: zMoney, activities: z.number() };
const zBySource = z.array(z.object({ source: z.enum(MONEY_SOURCE_CODES), ...zMoney.shape }));

export const getResources = endpoint({
  name: 'programmes.get-resources',
  method: 'GET',
  path: '/api/programmes/resources',
  permission: 'programme.read',
  summary: {
    vi: 'Nguồn lực của các chương trình theo xã, chỉ tiêu, nguồn – không tính trùng',
    en: 'Resources of several programmes together, counted once',
  },
  input: z.object({ year: zYear.optional() }),
  output: z.object({
    year: z.number(),
    activities: z.number(),
    total: zMoney,
    budget: zMoney,
    bySource: zBySource,
    byProgramme: z.array(z.object({ id: z.string(), name: zBilingual, ...group })),
    byTarget: z.array(z.object({ id: z.string(), planId: z.string(), text: z.string(), ...group })),
    withoutTarget: zMoney,
    byArea: z.array(
      z.object({
        area: zAreaName,
        ...zMoney.shape,
        activities: z.number(),
        programmes: z.array(z.string()),
        bySource: zBySource,
      }),
    ),
    undivided: zMoney,
    /** Lines that look like one amount reported twice. */
    doubles: z.array(
      z.object({
        planned: z.number(),
        spent: z.number(),
        source: z.enum(MONEY_SOURCE_CODES),
        area: zAreaName.nullable(),
        first: z.object({ lineId: z.string(), activityId: z.string(), name: z.string(), by: z.string() }),
        second: z.object({
          lineId: z.string(),
          activityId: z.string(),
          name: z.string(),
          by: z.string(),
          mayEdit: z.boolean(),
        }),
      }),
    ),
    /** Amounts that stand in more than one record and were counted once. */
    merged: z.number(),
  }),
});

export const markSameMoney = endpoint({
  name: 'programmes.mark-same-money',
  method: 'POST',
  path: '/api/integrated-lines/:lineId/same-money',
  permission: 'programme.edit',
  summary: { vi: 'Ghi hai dòng là cùng một khoản kinh phí', en: 'Say that two lines are the same money' },
  input: z.object({ lineId: z.uuid(), sameAsId: z.uuid().nullable(), commandId: zCommandId }),
  output: z.object({}),
});

export const listCriterion = endpoint({
  name: 'programmes.list-criterion',
  method: 'GET',
  path: '/api/programmes/new-rural',
  permission: 'report.read',
  summary: {
    vi: 'Tiêu chí nghèo đa chiều của xã nông thôn mới, chỉ tiêu và nguồn lực',
    en: 'The poverty criterion of new-rural communes beside rate and resources',
  },
  input: z.object({ year: zYear.optional() }),
  output: z.object({
    year: z.number(),
    asOf: z.string(),
    round: z.object({ id: z.string(), year: z.number(), isApproved: z.boolean() }).nullable(),
    communes: z.array(
      z.object({
        area: zAreaName,
        district: z.string().nullable(),
        rate: z.object({ numerator: z.number(), denominator: z.number() }).nullable(),
        threshold: z
          .object({
            rateMax: z.number(),
            countedAs: z.enum(COUNTED_AS_CODES),
            source: z.string(),
            verification: zVerification,
          })
          .nullable(),
        verdict: z.enum(['meets', 'fails', 'no-threshold', 'no-rate']),
        /** Money for this commune under a new-rural programme and under all. */
        newRural: zMoney,
        all: zMoney,
      }),
    ),
    thresholds: z.array(
      z.object({
        id: z.string(),
        area: zAreaName,
        countedAs: z.enum(COUNTED_AS_CODES),
        rateMax: z.number(),
        validFrom: z.string(),
        validTo: z.string().nullable(),
        source: z.string(),
        verification: zVerification,
        recordedBy: z.string(),
      }),
    ),
    mayEdit: z.boolean(),
  }),
});

export const addThreshold = endpoint({
  name: 'programmes.add-threshold',
  method: 'POST',
  path: '/api/programmes/new-rural/thresholds',
  permission: 'programme.edit',
  summary: { vi: 'Ghi ngưỡng tiêu chí nghèo đa chiều', en: 'Record a threshold of the poverty criterion' },
  input: z.object({
    areaId: zAreaId,
    countedAs: z.enum(COUNTED_AS_CODES),
    rateMax: z.number().min(0).max(100),
    validFrom: zPlainDate,
    source: zText(500),
    verification: zVerification,
    commandId: zCommandId,
  }),
  output: z.object({ thresholdId: z.string() }),
});
