import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPaging, zPlainDate, zText } from '../kernel/scalars.ts';
import { zAreaClass, zAreaId, zAreaName, zVerification } from './area.ts';

export const listAreaClasses = endpoint({
  name: 'areas.list-classes',
  method: 'GET',
  path: '/api/area-classes',
  permission: 'area.read',
  summary: { vi: 'Phân loại địa bàn tại một ngày', en: 'Classes of units as of a day' },
  input: z.object({
    class: zAreaClass.optional(),
    provinceId: zAreaId.optional(),
    asOf: zPlainDate.optional(),
    ...zPaging,
  }),
  output: z.object({
    asOf: z.string(),
    /** Each class with its words and how many units hold it here on the day. */
    classes: z.array(
      z.object({
        class: zAreaClass,
        name: z.object({ vi: z.string(), en: z.string() }),
        source: z.string(),
        verification: zVerification,
        units: z.number(),
      }),
    ),
    units: z.array(
      z.object({
        area: zAreaName,
        class: zAreaClass,
        validFrom: z.string(),
        validTo: z.string().nullable(),
        legalBasis: z.string(),
        verification: zVerification,
      }),
    ),
    next: z.string().nullable(),
  }),
});

export const addAreaClass = endpoint({
  name: 'areas.add-class',
  method: 'POST',
  path: '/api/areas/:areaId/classes',
  permission: 'area.edit',
  summary: { vi: 'Ghi phân loại cho một đơn vị', en: 'Give a unit a class' },
  input: z.object({
    areaId: zAreaId,
    class: zAreaClass,
    validFrom: zPlainDate,
    validTo: zPlainDate.nullable().default(null),
    legalBasis: zText(300),
    verification: zVerification.default('verified'),
    commandId: zCommandId,
  }),
  output: z.object({}),
});

export const endAreaClass = endpoint({
  name: 'areas.end-class',
  method: 'POST',
  path: '/api/areas/:areaId/classes/:class/end',
  permission: 'area.edit',
  summary: { vi: 'Kết thúc một phân loại', en: 'End a class of a unit' },
  input: z.object({
    areaId: zAreaId,
    class: zAreaClass,
    validFrom: zPlainDate,
    validTo: zPlainDate,
    legalBasis: zText(300),
    commandId: zCommandId,
  }),
  output: z.object({}),
});

export const setResidence = endpoint({
  name: 'areas.set-residence',
  method: 'PUT',
  path: '/api/areas/:areaId/residence',
  permission: 'area.edit',
  summary: { vi: 'Chọn nông thôn hay thành thị cho đặc khu', en: 'Set a special zone rural or urban' },
  input: z.object({
    areaId: zAreaId,
    residence: z.enum(['rural', 'urban']),
    from: zPlainDate,
    legalBasis: zText(300),
    commandId: zCommandId,
  }),
  output: z.object({}),
});
