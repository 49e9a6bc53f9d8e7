import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ChangeRow, GazetteerTables, OldUnitRow, UnitRow } from '#domain/areas/gazetteer/gazetteer.ts';

const FILES = {
  before: 'admin-units-pre-2025.csv',
  since: 'admin-units-2025.csv',
  amendments: 'admin-units-2026-amendments.csv',
  changes: 'admin-unit-changes.csv',
  regions: 'regions.csv',
  ethnicGroups: 'ethnic-groups.csv',
  poorAreas: 'poor-areas-2022-2025.PARTIAL.csv',
} as const;

export interface RegionRow {
  readonly province_code: string;
  readonly structure: 'pre-2025' | '2025';
  readonly socio_economic_region: string;
  readonly scoring_region: string;
  readonly scoring_region_verified: 'yes' | 'no';
}

export interface EthnicGroupRow {
  readonly code: string;
  readonly name: string;
  readonly other_names: string;
  readonly code_2008: string;
}

export interface PoorAreaRow {
  readonly kind: string;
  readonly unit_code: string;
  readonly legal_basis: string;
  readonly effective_from: string;
  readonly effective_to: string;
}

export interface AreaFiles extends GazetteerTables {
  readonly regions: readonly RegionRow[];
  readonly ethnicGroups: readonly EthnicGroupRow[];
  readonly poorAreas: readonly PoorAreaRow[];
}

const bytesOf = (file: string) => readFileSync(join(import.meta.dirname, file));

/** One sum over all files: any edition that differs in a byte is another edition. */
export function sumOfAreaFiles(): string {
  const sum = createHash('sha256');
  for (const file of Object.values(FILES)) sum.update(file).update(bytesOf(file));
  return sum.digest('hex');
}

export function readAreaFiles(): AreaFiles {
  const rows = <T>(file: string): T[] => parse(bytesOf(file), { columns: true, bom: true }) as T[];
  return {
    before: rows<OldUnitRow>(FILES.before),
    since: rows<UnitRow>(FILES.since),
    amendments: rows<UnitRow>(FILES.amendments),
    changes: rows<ChangeRow>(FILES.changes),
    regions: rows<RegionRow>(FILES.regions),
    ethnicGroups: rows<EthnicGroupRow>(FILES.ethnicGroups),
    poorAreas: rows<PoorAreaRow>(FILES.poorAreas),
  };
}
