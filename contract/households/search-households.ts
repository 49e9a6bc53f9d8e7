import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zPaging } from '../kernel/scalars.ts';
import { zHouseholdClass, zHouseholdLine } from './household-line.ts';

/** Given as text in the address, as true by a program. */
const zFlag = z.union([
  z.boolean(),
  z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1'),
]);

export const searchHouseholds = endpoint({
  name: 'households.search',
  method: 'GET',
  path: '/api/households',
  permission: 'household.read',
  summary: {
    vi: 'Tìm hộ theo họ tên (không cần dấu), mã hộ, số định danh, địa bàn, phân loại',
    en: 'Find households by name (without diacritics), code, identity number, area, class',
  },
  input: z.object({
    ...zPaging,
    /** A name, a household code or an identity number. */
    q: z.string().trim().max(120).optional(),
    /** Province, district, commune or village. */
    areaId: z.coerce.number().int().positive().max(2_147_483_647).optional(),
    class: zHouseholdClass.optional(),
    status: z.enum(['active', 'closed', 'all']).default('active'),
    /** A search by name always answers in the order of names. */
    sort: z.enum(['name', 'code']).default('name'),
    /** Also the names of members; inside one commune only. */
    members: zFlag.default(false),
  }),
  output: z.object({ households: z.array(zHouseholdLine), next: z.string().nullable() }),
});
