import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPaging, zPlainDate, zText } from '../kernel/scalars.ts';
import { zAreaId, zAreaName } from './area.ts';

/** move: by rule · confirm: one successor, but inferred · decide: several, or none known. */
const zStep = z.enum(['move', 'confirm', 'decide']);

const zRelocationLine = z.object({
  oldCommune: zAreaName,
  step: zStep,
  on: z.string(),
  households: z.number(),
  persons: z.number(),
  /** One for a move; the possible ones for a decision. */
  newCommunes: z.array(zAreaName),
});

export const previewRelocation = endpoint({
  name: 'areas.preview-relocation',
  method: 'GET',
  path: '/api/areas/:provinceId/relocation',
  permission: 'household.relocate',
  summary: {
    vi: 'Xem trước việc chuyển hồ sơ theo thay đổi địa giới',
    en: 'Preview of moving files after an administrative change',
  },
  input: z.object({ provinceId: zAreaId, asOf: zPlainDate.optional() }),
  output: z.object({
    asOf: z.string(),
    lines: z.array(zRelocationLine),
    totals: z.object({ move: z.number(), confirm: z.number(), decide: z.number() }),
  }),
});

export const applyAdministrativeChange = endpoint({
  name: 'areas.apply-administrative-change',
  method: 'POST',
  path: '/api/areas/:provinceId/relocation',
  permission: 'household.relocate',
  summary: { vi: 'Chuyển hồ sơ hộ về xã mới', en: 'Move household files to their new communes' },
  input: z.object({
    provinceId: zAreaId,
    asOf: zPlainDate.optional(),
    /** Also moves where the successor was inferred by name (changes before 2025-07-01). */
    acceptsInferred: z.boolean().default(false),
    commandId: zCommandId,
  }),
  output: z.object({
    movedHouseholds: z.number(),
    movedPersons: z.number(),
    movedVillages: z.number(),
    /** Households whose code stood twice in the new province; they now open with the old province's code. */
    recoded: z.number(),
    waiting: z.number(),
  }),
});

export const listRelocations = endpoint({
  name: 'areas.list-relocations',
  method: 'GET',
  path: '/api/areas/:provinceId/relocation/waiting',
  permission: 'household.relocate',
  summary: {
    vi: 'Hộ thuộc xã bị chia tách, chờ quyết định',
    en: 'Households of split communes waiting for a decision',
  },
  input: z.object({ provinceId: zAreaId, oldCommuneId: zAreaId.optional(), ...zPaging }),
  output: z.object({
    /** By old commune and village: whole villages can be decided at once. */
    groups: z.array(
      z.object({
        oldCommune: zAreaName,
        villageId: z.number().nullable(),
        villageName: z.string().nullable(),
        households: z.number(),
        candidates: z.array(zAreaName),
      }),
    ),
    households: z.array(
      z.object({
        householdId: z.string(),
        code: z.string(),
        headName: z.string(),
        villageName: z.string().nullable(),
        oldCommuneId: z.number(),
      }),
    ),
    next: z.string().nullable(),
  }),
});

export const decideRelocation = endpoint({
  name: 'areas.decide-relocation',
  method: 'POST',
  path: '/api/areas/:oldCommuneId/relocation/decision',
  permission: 'household.relocate',
  summary: {
    vi: 'Quyết định xã mới cho hộ hoặc cả thôn',
    en: 'Decide the new commune of households or a whole village',
  },
  input: z.object({
    oldCommuneId: zAreaId,
    newCommuneId: zAreaId,
    householdIds: z.array(z.uuid()).max(500).optional(),
    villageId: zAreaId.optional(),
    /** A village known by its name only. */
    villageName: zText(150).optional(),
    reason: zText(500),
    commandId: zCommandId,
  }),
  output: z.object({ households: z.number() }),
});

export const getRegrouping = endpoint({
  name: 'areas.get-regrouping',
  method: 'GET',
  path: '/api/areas/:provinceId/regrouping',
  permission: 'area.read',
  summary: { vi: 'Đơn vị cũ thuộc đơn vị mới nào', en: 'Which new unit an old unit belongs to' },
  input: z.object({ provinceId: zAreaId, asOf: zPlainDate.optional() }),
  output: z.object({
    asOf: z.string(),
    communes: z.array(
      z.object({
        oldCommune: zAreaName,
        outcome: z.enum(['stands', 'whole', 'split', 'unknown']),
        /** Shares are not known: where there are several, figures are regrouped by household. */
        newCommunes: z.array(zAreaName),
        isVerified: z.boolean(),
      }),
    ),
  }),
});
