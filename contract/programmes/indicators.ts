import { z } from 'zod';
import { zAreaName } from '../areas/area.ts';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../kernel/scalars.ts';

const zLink = z.object({
  id: z.string(),
  area: zAreaName,
  plan: z.object({ id: z.string(), title: z.string(), number: z.string().nullable(), year: z.number() }),
  target: z.object({
    id: z.string(),
    text: z.string(),
    measure: z.string(),
    operator: z.string(),
    value: z.number(),
    upper: z.number().nullable(),
    unit: z.string(),
    /** The latest result, counted or entered, in the target's own unit. */
    result: z.number().nullable(),
    resultOn: z.string().nullable(),
  }),
  indicator: z.object({
    documentName: z.string(),
    documentNumber: z.string().nullable(),
    number: z.string().nullable(),
    name: z.string(),
    value: z.number(),
    unit: z.string(),
    result: z.number().nullable(),
    resultOn: z.string().nullable(),
  }),
  differences: z.array(z.enum(['unit', 'value', 'result', 'result-missing'])),
  version: z.number(),
  mayEdit: z.boolean(),
});
export type IndicatorLink = z.output<typeof zLink>;

export const listIndicatorLinks = endpoint({
  name: 'programmes.list-indicator-links',
  method: 'GET',
  path: '/api/programmes/indicator-links',
  permission: 'plan.read',
  summary: {
    vi: 'Chỉ tiêu giảm nghèo và chỉ tiêu kế hoạch phát triển kinh tế - xã hội',
    en: 'Poverty targets beside indicators of the socio-economic plan',
  },
  input: z.object({}),
  output: z.object({ links: z.array(zLink) }),
});

const fields = {
  documentName: zText(300),
  documentNumber: zText(60).optional(),
  indicatorNo: zText(30).optional(),
  indicatorName: zText(300),
  value: z.number(),
  unit: zText(60),
  result: z.number().nullable().default(null),
  resultOn: zPlainDate.nullable().default(null),
};

export const addIndicatorLink = endpoint({
  name: 'programmes.add-indicator-link',
  method: 'POST',
  path: '/api/programmes/indicator-links',
  permission: 'plan.edit',
  summary: { vi: 'Liên kết chỉ tiêu với kế hoạch phát triển KT-XH', en: 'Link a target with an indicator' },
  input: z.object({ planId: z.uuid(), targetId: z.uuid(), ...fields, commandId: zCommandId }),
  output: z.object({ linkId: z.string() }),
});

export const changeIndicatorLink = endpoint({
  name: 'programmes.change-indicator-link',
  method: 'POST',
  path: '/api/programmes/indicator-links/:linkId',
  permission: 'plan.edit',
  summary: { vi: 'Sửa liên kết, ghi kết quả của chỉ tiêu KT-XH', en: 'Correct a link or enter its result' },
  input: z.object({ linkId: z.uuid(), ...fields, version: z.number().int(), commandId: zCommandId }),
  output: z.object({}),
});
