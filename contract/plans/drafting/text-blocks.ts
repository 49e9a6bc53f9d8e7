import { z } from 'zod';
import { TEXT_BLOCK_KINDS } from '#domain/plans/drafting/text-blocks.ts';
import { zAreaName } from '../../areas/area.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../../kernel/scalars.ts';

const zLevels = z.array(z.enum(['province', 'district', 'commune'])).min(1);
const zBlockId = z.string().regex(/^[a-z0-9-]{3,60}$/);

const zBlockVersion = z.object({
  version: z.number(),
  /** `null`: the reference file. */
  fromDate: z.string().nullable(),
  retired: z.boolean(),
  levels: zLevels,
  fromYear: z.number().nullable(),
  toYear: z.number().nullable(),
  when: z.array(z.string()),
  unless: z.array(z.string()),
  optional: z.boolean(),
  title: z.string().nullable(),
  agency: z.string().nullable(),
  lines: z.array(z.string()),
  note: z.string().nullable(),
  savedBy: z.string().nullable(),
  savedAt: z.string().nullable(),
});

export const zTextBlock = z.object({
  id: z.string(),
  kind: z.enum(TEXT_BLOCK_KINDS),
  /** In force today; the others are its history, newest first. */
  current: zBlockVersion,
  versions: z.array(zBlockVersion),
});
export type TextBlockLine = z.output<typeof zTextBlock>;

export const listTextBlocks = endpoint({
  name: 'plan-text-blocks.list',
  method: 'GET',
  path: '/api/plan-text-blocks',
  permission: 'plan.edit',
  summary: { vi: 'Khối văn bản của một tỉnh', en: 'Text blocks of a province' },
  input: z.object({ provinceId: z.coerce.number().int().optional() }),
  output: z.object({
    province: zAreaName.nullable(),
    mayEdit: z.boolean(),
    blocks: z.array(zTextBlock),
    /** Places that may stand in a line: {year}, {area} … */
    places: z.array(z.string()),
    /** Counts of households on which a block may depend. */
    conditions: z.array(z.object({ code: z.string(), name: z.object({ vi: z.string(), en: z.string() }) })),
  }),
});

export const saveTextBlock = endpoint({
  name: 'plan-text-blocks.save',
  method: 'POST',
  path: '/api/plan-text-blocks',
  permission: 'plan.edit',
  summary: { vi: 'Lưu một bản mới của khối văn bản', en: 'Save a new version of a text block' },
  input: z.object({
    commandId: zCommandId,
    provinceId: z.number().int(),
    id: zBlockId,
    /** Of a new block; a known one keeps its kind. */
    kind: z.enum(TEXT_BLOCK_KINDS),
    /** The version it was made from; 0 for a new block. */
    version: z.number().int().min(0),
    fromDate: zPlainDate,
    retired: z.boolean().default(false),
    levels: zLevels,
    fromYear: z.number().int().nullable().default(null),
    toYear: z.number().int().nullable().default(null),
    /** Known conditions; absent keeps those of the version before, empty prints always. */
    when: z.array(z.string().max(120)).max(20).optional(),
    optional: z.boolean().default(false),
    title: z.string().trim().max(300).nullable().default(null),
    lines: z.array(z.string().trim().min(1).max(4000)).min(1).max(40),
    note: zText(),
  }),
  output: z.object({ block: zTextBlock }),
});
