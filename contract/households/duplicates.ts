import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPaging, zText } from '../kernel/scalars.ts';
import { zHouseholdId } from './household-file.ts';
import { zHouseholdLine } from './household-line.ts';

export const checkIdentity = endpoint({
  name: 'households.check-identity',
  method: 'GET',
  path: '/api/identity-numbers/:number',
  permission: 'household.read',
  summary: {
    vi: 'Kiểm tra số định danh: đã có ở đâu trong tỉnh; ngoài địa bàn chỉ biết tên xã',
    en: 'Check an identity number: where in the province it stands; outside one’s area only the commune is told',
  },
  input: z.object({
    number: z.string().regex(/^(\d{9}|\d{12})$/),
    sex: z.enum(['m', 'f']).optional(),
    birth: z.string().max(10).optional(),
  }),
  output: z.object({
    households: z.array(
      zHouseholdLine.pick({ householdId: true, code: true, headName: true, communeName: true, villageName: true }),
    ),
    elsewhere: z.array(z.object({ communeName: z.string(), households: z.number() })),
    doubts: z.array(z.object({ code: z.string(), message: z.object({ vi: z.string(), en: z.string() }) })),
  }),
});

const zPairReason = z.enum(['identity-number', 'same-name-birth', 'similar-name-birth-place']);

/** One side of a pair; what lies outside one's area shows its commune only. */
const zPairSide = z.object({
  householdId: z.string().nullable(),
  code: z.string().nullable(),
  headName: z.string().nullable(),
  personName: z.string().nullable(),
  communeName: z.string(),
});

export const listDuplicates = endpoint({
  name: 'households.list-duplicates',
  method: 'GET',
  path: '/api/duplicates',
  permission: 'household.read',
  summary: { vi: 'Các cặp hộ nghi trùng chưa kết luận', en: 'Pairs of households that may be one, not judged yet' },
  input: z.object({ ...zPaging, reason: zPairReason.optional() }),
  output: z.object({
    pairs: z.array(
      z.object({
        firstId: z.string(),
        secondId: z.string(),
        reason: zPairReason,
        likeness: z.number(),
        foundAt: z.string(),
        first: zPairSide,
        second: zPairSide,
        /** Both sides lie in one's area: they can be compared and judged. */
        judgeable: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
  }),
});

export const findDuplicates = endpoint({
  name: 'households.find-duplicates',
  method: 'POST',
  path: '/api/duplicates/search',
  permission: 'household.relocate',
  summary: {
    vi: 'Tìm cặp nghi trùng trong toàn tỉnh (theo khoá nhóm, không so mọi cặp)',
    en: 'Search the whole province for pairs, by blocking keys and never all against all',
  },
  input: z.object({ commandId: zCommandId, provinceId: z.int32().positive() }),
  output: z.object({ pairs: z.number() }),
});

export const comparePair = endpoint({
  name: 'households.compare',
  method: 'GET',
  path: '/api/duplicates/:firstId/:secondId',
  permission: 'household.read',
  summary: { vi: 'Đặt hai hồ sơ cạnh nhau, đánh dấu chỗ khác', en: 'Two files side by side, differences marked' },
  input: z.object({ firstId: zHouseholdId, secondId: zHouseholdId }),
  output: z.object({
    fields: z.array(z.object({ field: z.string(), first: z.unknown(), second: z.unknown(), differs: z.boolean() })),
    people: z.array(
      z.object({
        first: z.record(z.string(), z.unknown()).nullable(),
        second: z.record(z.string(), z.unknown()).nullable(),
        differing: z.array(z.string()),
      }),
    ),
    versions: z.object({ first: z.number(), second: z.number() }),
    verdict: z
      .object({ verdict: z.enum(['same', 'different']), reason: z.string(), actorName: z.string(), at: z.string() })
      .nullable(),
  }),
});

export const judgePair = endpoint({
  name: 'households.judge-pair',
  method: 'POST',
  path: '/api/duplicates/:firstId/:secondId/verdict',
  permission: 'household.edit',
  summary: {
    vi: 'Kết luận một cặp: cùng một hộ hay khác nhau; không hỏi lại',
    en: 'Judge a pair: the same household or different ones; it is not asked again',
  },
  input: z.object({
    commandId: zCommandId,
    firstId: zHouseholdId,
    secondId: zHouseholdId,
    verdict: z.enum(['same', 'different']),
    reason: zText(500),
  }),
  output: z.object({ verdict: z.enum(['same', 'different']) }),
});
