import { DEFAULT_BANDS } from '#domain/reports/forms/bands-form.ts';
import type { RateBand, ReportSettings } from '#domain/reports/forms/form.ts';
import { KINH } from '#domain/reports/measures/group-measures.ts';
import type { Figures } from '#domain/reports/measures/measure.ts';
import type { Tx } from '../database/transaction.ts';

/** As the province entered it; `null` where it decided nothing. */
export interface StoredSettings {
  readonly ethnicGroups: readonly string[] | null;
  readonly indigenousGroups: readonly string[];
  readonly bands: readonly RateBand[] | null;
  readonly version: number;
}

/** Form 7.9 names nine groups in the one province whose sheets are known. */
const MOST_GROUPS = 9;

export async function storedSettings(tx: Tx, provinceId: number): Promise<StoredSettings> {
  const { rows } = await tx.client.query<StoredSettings>(
    `select ethnic_groups as "ethnicGroups", indigenous_groups as "indigenousGroups", bands, version
       from report_settings where province_id = $1`,
    [provinceId],
  );
  return rows[0] ?? { ethnicGroups: null, indigenousGroups: [], bands: null, version: 0 };
}

/** The settings of a table; where the province chose no groups, those present on its lists, the largest first. */
export async function reportSettings(tx: Tx, provinceId: number, figures: Iterable<Figures>): Promise<ReportSettings> {
  const stored = await storedSettings(tx, provinceId);
  const codes = stored.ethnicGroups ?? groupsPresent(figures);
  const { rows } = await tx.client.query<{ code: string; name: string }>(
    'select code, name from ethnic_groups where code = any($1)',
    [codes],
  );
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return {
    ethnicGroups: codes.map((code) => ({ code, name: names.get(code) ?? code })),
    indigenousGroups: stored.indigenousGroups,
    bands: stored.bands ?? DEFAULT_BANDS,
  };
}

function groupsPresent(figures: Iterable<Figures>): string[] {
  const found = new Map<string, number>();
  for (const one of figures) {
    for (const code in one) {
      const match = /^(?:near-)?poor-households:ethnic:(\d\d)$/.exec(code);
      const group = match?.[1];
      if (group === undefined || group === KINH) continue;
      found.set(group, (found.get(group) ?? 0) + (one[code] ?? 0));
    }
  }
  const bySize = [...found].sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
  return bySize.slice(0, MOST_GROUPS).map(([group]) => group);
}
