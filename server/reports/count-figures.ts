import { CATALOGUE_EDITION, type Catalogue } from '#domain/reports/measures/catalogue.ts';
import { ETHNIC_LISTS, ethnicCode } from '#domain/reports/measures/ethnic-measures.ts';
import { EDITION, urbanOf } from '#domain/reports/measures/figures.ts';
import { personsOf } from '#domain/reports/measures/measure.ts';
import type { Tx } from '../database/transaction.ts';
import { type CountedUnits, type FiguresStatement, figuresStatement } from './figures-sql.ts';

export interface CommuneFigures {
  readonly communeId: number;
  readonly figures: Record<string, number>;
}

interface Row {
  readonly part: keyof FiguresStatement['parts'];
  readonly commune_id: number;
  readonly residence: 'rural' | 'urban';
  readonly ethnic_code: string | null;
  readonly figures: readonly number[];
}

/** Counts every measure of the catalogue over the cases of a round, commune by commune. Zeros are left out. */
export async function countFigures(
  tx: Tx,
  round: { readonly id: string; readonly referenceDate: string },
  catalogue: Catalogue,
  units: CountedUnits = 'old',
): Promise<CommuneFigures[]> {
  const statement = figuresStatement(catalogue, units);
  // Compiling hundreds of small filters costs more than it saves.
  await tx.client.query("select set_config('jit', 'off', true)");
  const { rows } = await tx.client.query<Row>(statement.text, [round.id, round.referenceDate]);
  const communes = new Map<number, Record<string, number>>();
  for (const row of rows) {
    let figures = communes.get(row.commune_id);
    if (figures === undefined) communes.set(row.commune_id, (figures = { [EDITION]: CATALOGUE_EDITION }));
    for (const [code, value] of readRow(row, statement)) {
      if (value === 0) continue;
      figures[code] = (figures[code] ?? 0) + value;
      if (row.residence === 'urban') figures[urbanOf(code)] = (figures[urbanOf(code)] ?? 0) + value;
    }
  }
  return [...communes].map(([communeId, figures]) => ({ communeId, figures }));
}

function* readRow(row: Row, statement: FiguresStatement): Generator<readonly [string, number]> {
  let at = 0;
  if (row.part === 'everyone') {
    for (const list of ETHNIC_LISTS) {
      const code = ethnicCode(list, row.ethnic_code ?? '');
      const [households, persons] = [Number(row.figures[at++]), Number(row.figures[at++])];
      if (row.ethnic_code !== null)
        yield* [
          [code, households],
          [personsOf(code), persons],
        ] as const;
    }
  }
  for (const code of statement.parts[row.part]) yield [code, Number(row.figures[at++])];
}
