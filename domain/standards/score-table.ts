import { z } from 'zod';
import type { Bilingual } from '#domain/kernel/language.ts';
import { sourceMarkShape } from './parse-standard.ts';
import type { SourceMark } from './standard.ts';

/** Vùng chấm điểm — six rural regions and the cities of the whole country. */
export const scoringRegions = ['RRD', 'NMM', 'NCC', 'CH', 'SE', 'MRD', 'URB'] as const;
export type ScoringRegion = (typeof scoringRegions)[number];

export interface ScoreOption {
  readonly code: string;
  readonly label: string;
  /** `null`: the cell was not found. A form that needs it cannot be scored. */
  readonly points: Readonly<Record<ScoringRegion, number | null>>;
  readonly mark: SourceMark;
}

/** Đặc điểm hộ trên phiếu B1. */
export interface ScoreCharacteristic {
  readonly no: number;
  readonly code: string;
  readonly name: Bilingual;
  /** `one`: at most one option holds; `add`: the points of all that hold are added. */
  readonly choose: 'one' | 'add';
  /** One of the options always holds, so «none» is no answer. */
  readonly exhaustive: boolean;
  /** Hộ chỉ gồm người phụ thuộc gets no points here, or an old person alone would score out of poverty. */
  readonly noPointsFor?: 'all-dependants' | undefined;
  readonly note?: string | undefined;
  readonly options: readonly ScoreOption[];
}

/** Bảng điểm B1 — the points of one standard, by characteristic, option and region. Versioned data, never code. */
export interface ScoreTable {
  readonly standard: string;
  readonly regions: readonly ScoringRegion[];
  readonly source: string;
  readonly characteristics: readonly ScoreCharacteristic[];
}

const points = z.number().int().min(-1000).max(1000).nullable();

const scoreTableShape = z.strictObject({
  standard: z.string(),
  regions: z.array(z.enum(scoringRegions)).min(1),
  source: z.string(),
  characteristics: z.array(
    z.strictObject({
      no: z.number().int().positive(),
      code: z.string().min(1),
      name: z.strictObject({ vi: z.string(), en: z.string() }),
      choose: z.enum(['one', 'add']),
      exhaustive: z.boolean(),
      noPointsFor: z.literal('all-dependants').optional(),
      note: z.string().optional(),
      options: z.array(
        z.strictObject({
          code: z.string().min(1),
          label: z.string(),
          points: z.strictObject({
            RRD: points,
            NMM: points,
            NCC: points,
            CH: points,
            SE: points,
            MRD: points,
            URB: points,
          }),
          mark: sourceMarkShape,
        }),
      ),
    }),
  ),
});

export function parseScoreTable(data: unknown): ScoreTable {
  return scoreTableShape.parse(data);
}

/** One cell without points. `option` is empty when the characteristic has no options at all. */
export interface MissingCell {
  readonly characteristic: string;
  readonly option: string;
  readonly region: ScoringRegion;
}

/** Kiểm tra đầy đủ — the cells a table still lacks, for the given regions (all by default). */
export function listMissingCells(table: ScoreTable, regions: readonly ScoringRegion[] = table.regions): MissingCell[] {
  return table.characteristics.flatMap((characteristic) =>
    characteristic.options.length === 0
      ? regions.map((region) => ({ characteristic: characteristic.code, option: '', region }))
      : characteristic.options.flatMap((option) =>
          regions
            .filter((region) => option.points[region] === null)
            .map((region) => ({ characteristic: characteristic.code, option: option.code, region })),
        ),
  );
}
