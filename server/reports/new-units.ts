import { CATALOGUE_EDITION, catalogueOf } from '#domain/reports/measures/catalogue.ts';
import { EDITION, sumFigures } from '#domain/reports/measures/figures.ts';
import type { Figures } from '#domain/reports/measures/measure.ts';
import type { PlacedCommune } from '#domain/reports/report-units.ts';
import type { Tx } from '../database/transaction.ts';
import { countFigures } from './count-figures.ts';
import type { ReportRound } from './report-round.ts';
import { enteredFigures } from './round-figures.ts';

export interface RegroupedRound {
  readonly communes: readonly PlacedCommune[];
  readonly figures: ReadonlyMap<number, Figures>;
  /** Old communes that were divided among several new ones: their residents cannot be told apart. */
  readonly dividedCommunes: readonly string[];
}

/**
 * Số liệu đợt cũ theo đơn vị mới — every household is counted where it stands today. Residents were only known for the
 * old communes: they follow a commune that went wholly into one new unit; where one was divided, the rates of the new
 * units it went to are unknown and said to be.
 */
export async function regroupOnNewUnits(tx: Tx, round: ReportRound): Promise<RegroupedRound> {
  const counted = new Map(
    (await countFigures(tx, round, catalogueOf(round.standard), 'new')).map((one) => [one.communeId, one.figures]),
  );
  const successors = await successorsOf(tx, round);
  const entered = new Map<number, Figures[]>();
  const unknown = new Set<number>();
  const dividedCommunes: string[] = [];
  for (const commune of round.communes) {
    const { targets, isDivided } = successors.get(commune.id) ?? { targets: [commune.id], isDivided: false };
    if (isDivided) dividedCommunes.push(commune.name);
    for (const target of targets) {
      entered.set(target, [...(entered.get(target) ?? []), enteredFigures(commune)]);
      if (isDivided) unknown.add(target);
    }
  }
  const ids = [...new Set([...entered.keys(), ...counted.keys()])];
  const figures = new Map<number, Figures>();
  for (const id of ids) {
    const known = unknown.has(id) ? {} : sumFigures(entered.get(id) ?? []);
    figures.set(id, { [EDITION]: CATALOGUE_EDITION, ...counted.get(id), ...known });
  }
  return { communes: await placesOf(tx, ids), figures, dividedCommunes };
}

/** Where each commune of the round went, through every later change. */
async function successorsOf(tx: Tx, round: ReportRound) {
  const { rows } = await tx.client.query<{ old_area_id: number; new_area_id: number; partial: boolean }>(
    `with recursive after as (
       select old_area_id as origin, old_area_id, new_area_id, partial, effective_date from area_changes
        where old_area_id = any($1) and new_area_id is not null and new_area_id <> old_area_id and effective_date > $2
       union
       select a.origin, c.old_area_id, c.new_area_id, c.partial, c.effective_date
         from area_changes c join after a on c.old_area_id = a.new_area_id
        where c.new_area_id is not null and c.new_area_id <> c.old_area_id and c.effective_date >= a.effective_date
     )
     select origin as old_area_id, new_area_id, bool_or(partial) as partial from after f
      where not exists (select from after g where g.origin = f.origin and g.old_area_id = f.new_area_id)
      group by 1, 2`,
    [round.communes.map(({ id }) => id), round.referenceDate],
  );
  const found = new Map<number, { targets: number[]; isDivided: boolean }>();
  for (const row of rows) {
    const entry = found.get(row.old_area_id) ?? { targets: [], isDivided: false };
    entry.targets.push(row.new_area_id);
    entry.isDivided = entry.targets.length > 1;
    found.set(row.old_area_id, entry);
  }
  return found;
}

async function placesOf(tx: Tx, ids: readonly number[]): Promise<PlacedCommune[]> {
  const { rows } = await tx.client.query<{
    id: number;
    code: string;
    name: string;
    district_id: number | null;
    district_code: string | null;
    district_name: string | null;
  }>(
    `select a.id, a.code, a.full_name as name, d.id as district_id, d.code as district_code, d.full_name as district_name
       from areas a left join areas d on d.id = a.district_id where a.id = any($1)
      order by d.display_order, d.code, a.display_order, a.code`,
    [ids],
  );
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    district:
      row.district_id === null
        ? null
        : { id: row.district_id, code: row.district_code ?? '', name: row.district_name ?? '' },
  }));
}
