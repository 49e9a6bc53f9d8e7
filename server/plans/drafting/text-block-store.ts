import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FundingSource, zFundingSources } from '#domain/plans/drafting/funding-sources.ts';
import { type PlanPeriod, zPlanPeriods } from '#domain/plans/drafting/periods.ts';
import {
  TEXT_BLOCK_KINDS,
  type TextBlock,
  type TextBlockKind,
  type TextBlocks,
  zBlock,
  zTextBlocks,
} from '#domain/plans/drafting/text-blocks.ts';
import type { Scene } from '../../act.ts';

const FOLDER = join(import.meta.dirname, '../../../database/reference/plan-blocks');

function readJson(name: string): unknown {
  const path = join(FOLDER, `${name}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
}

/** Khối văn bản của kế hoạch, as the reference files hold them: the first versions. */
export function readTextBlocks(): TextBlocks {
  const kinds = ['bases', ...TEXT_BLOCK_KINDS];
  return zTextBlocks.parse(Object.fromEntries(kinds.map((kind) => [kind, readJson(kind)])));
}

export function readPlanPeriods(): PlanPeriod[] {
  return zPlanPeriods.parse(readJson('periods'));
}

export function readFundingSources(): FundingSource[] {
  return zFundingSources.parse(readJson('funding-sources'));
}

export interface BlockRow {
  readonly block_id: string;
  readonly version: number;
  readonly kind: TextBlockKind;
  readonly from_date: string;
  readonly is_retired: boolean;
  readonly content: TextBlock;
  readonly note: string;
  readonly saved_by: string;
  readonly saved_at: Date;
}

export async function listBlockRows({ tx }: Scene, provinceId: number): Promise<BlockRow[]> {
  const { rows } = await tx.client.query<BlockRow>(
    `select block_id, version, kind, from_date, is_retired, content, note, saved_by, saved_at from plan_text_blocks
      where province_id = $1 order by block_id, version`,
    [provinceId],
  );
  return rows;
}

/** The blocks of a province on a day: its newest version that has begun, or the file's. */
export async function textBlocksOn(scene: Scene, provinceId: number, on: string): Promise<TextBlocks> {
  const files = readTextBlocks();
  const rows = (await listBlockRows(scene, provinceId)).filter(({ from_date }) => from_date <= on);
  const newest = new Map(rows.map((row) => [row.block_id, row]));
  const merged = TEXT_BLOCK_KINDS.map((kind) => {
    const own = files[kind].map((block) => {
      const row = newest.get(block.id);
      if (row === undefined) return block;
      return row.is_retired ? undefined : contentOf(row);
    });
    const known = new Set(files[kind].map(({ id }) => id));
    const more = [...newest.values()].filter((row) => row.kind === kind && !known.has(row.block_id) && !row.is_retired);
    return [kind, [...own.filter((block) => block !== undefined), ...more.map(contentOf)]] as const;
  });
  return { ...files, ...Object.fromEntries(merged) };
}

export function contentOf(row: BlockRow): TextBlock {
  return zBlock.parse({ ...row.content, id: row.block_id, version: row.version });
}
