import { z } from 'zod';
import { AREA_CLASS_CODES } from '#domain/areas/area-class.ts';
import { AREA_KINDS, type AreaKind } from '#domain/areas/area-kind.ts';
import { AREA_LEVELS } from '#domain/areas/area-level.ts';

export const zAreaLevel = z.enum(AREA_LEVELS);
export const zAreaKind = z.enum(Object.keys(AREA_KINDS) as [AreaKind, ...AreaKind[]]);
export const zResidence = z.enum(['rural', 'urban']);
export const zVerification = z.enum(['verified', 'from-memory', 'unverified']);
export const zAreaClass = z.enum(AREA_CLASS_CODES);
export const zAreaId = z.coerce.number().int().positive().max(2_147_483_647);

/** A unit in a list, as it was named and classed on the day asked. */
export const zAreaLine = z.object({
  id: z.number(),
  code: z.string(),
  level: zAreaLevel,
  kind: zAreaKind,
  name: z.string(),
  fullName: z.string(),
  parentId: z.number().nullable(),
  /** `null` for districts and villages, and for special zones until an administrator sets it. */
  residence: zResidence.nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});
export type AreaLine = z.output<typeof zAreaLine>;

/** A unit as another one names it. */
export const zAreaName = z.object({ id: z.number(), code: z.string(), level: zAreaLevel, fullName: z.string() });
export type AreaName = z.output<typeof zAreaName>;
