import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zPlainDate, zText } from '../kernel/scalars.ts';
import { zAreaId, zAreaLevel, zAreaLine } from './area.ts';

export const searchAreas = endpoint({
  name: 'areas.search-areas',
  method: 'GET',
  path: '/api/areas/search',
  permission: 'area.read',
  summary: {
    vi: 'Tìm đơn vị theo tên (không cần dấu) hoặc mã',
    en: 'Find units by name (diacritics optional) or code',
  },
  input: z.object({
    query: zText(100),
    level: zAreaLevel.optional(),
    asOf: zPlainDate.optional(),
    /** Only units below this one (a province or a commune). */
    withinId: zAreaId.optional(),
    /** `mine`: only units over which the person works. */
    scope: z.enum(['national', 'mine']).default('national'),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  output: z.object({
    asOf: z.string(),
    /** Best first; `path` names the units above: «Xã Bát Xát, Tỉnh Lào Cai». */
    areas: z.array(zAreaLine.extend({ path: z.string() })),
  }),
});
