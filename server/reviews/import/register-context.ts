import { type PlainDate, plainDate } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { reviewProblem } from '#domain/reviews/problems.ts';
import type { HeadingMatch } from '#domain/reviews/register/heading-match.ts';
import {
  type CommuneStanding,
  makeRegisterContext,
  type RegisterContext,
} from '#domain/reviews/register/register-row.ts';
import type { HouseholdClass, ScoringStandard } from '#domain/standards/standard.ts';
import type { Tx } from '../../database/transaction.ts';
import { getScoringStandard } from '../../standards/standard-store.ts';
import { getRoundRow, type RoundRow } from '../round-rows.ts';

/** A commune of the round that the actor may write to, and where it stands. */
export interface ImportCommune {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly provinceId: number;
  readonly districtId: number | null;
  readonly status: string;
  readonly residence: 'rural' | 'urban' | null;
}

/** What our own record says of a household before this round. */
export interface RecordedHistory {
  readonly previousClass: HouseholdClass | undefined;
  readonly everPoor: boolean;
  readonly everNearPoor: boolean;
}

/** Everything the rows of one import are judged by; loaded once. */
export interface ImportContext {
  readonly round: RoundRow;
  readonly standard: ScoringStandard;
  readonly localStandard: ScoringStandard | undefined;
  readonly communes: ReadonlyMap<string, ImportCommune>;
  /** Communes of the round outside the actor's units: known by code only. */
  readonly foreignCommunes: ReadonlySet<string>;
  /** By household code; `undefined` in a territory's first round, where the register's own columns stand in. */
  readonly history: ReadonlyMap<string, RecordedHistory> | undefined;
  rowContext(headings: HeadingMatch): RegisterContext;
}

export async function loadImportContext(tx: Tx, roundId: string): Promise<ImportContext> {
  const round = await getRoundRow(tx, roundId);
  if (round.status === 'approved') throw new Refusal(reviewProblem('round-approved'));
  const standard = await getScoringStandard(tx, round.standard_id);
  const localStandard =
    round.local_standard_id === null ? undefined : await getScoringStandard(tx, round.local_standard_id);
  const referenceDate = plainDate(round.reference_date);
  const communes = await listCommunes(tx, round.id, referenceDate);
  const foreignCommunes = await listForeignCommunes(tx, round, communes);
  return {
    round,
    standard,
    localStandard,
    communes,
    foreignCommunes,
    history: await loadHistory(tx, round),
    rowContext: (headings) =>
      makeRegisterContext({
        standard,
        headings,
        referenceDate,
        standingOf: (code): CommuneStanding => {
          const commune = communes.get(code);
          if (commune !== undefined) return commune.residence ?? 'unclassed';
          return foreignCommunes.has(code) ? 'rural' : 'unknown';
        },
      }),
  };
}

async function listCommunes(tx: Tx, roundId: string, on: PlainDate): Promise<Map<string, ImportCommune>> {
  const { rows } = await tx.client.query<ImportCommune>(
    `select a.id, a.code, coalesce(t.full_name, a.full_name) as name, a.province_id as "provinceId", a.district_id as "districtId",
            c.status, coalesce(t.residence, a.residence) as residence
       from round_communes c join areas a on a.id = c.commune_id
       left join area_terms t on t.area_id = a.id and t.valid_from <= $2 and (t.valid_to is null or t.valid_to > $2)
      where c.round_id = $1`,
    [roundId, on],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

async function listForeignCommunes(tx: Tx, round: RoundRow, own: ReadonlyMap<string, unknown>): Promise<Set<string>> {
  const { rows } = await tx.client.query<{ code: string }>(
    `select code from areas where level = 'commune' and province_id = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2)`,
    [round.province_id, round.reference_date],
  );
  return new Set(rows.map((row) => row.code).filter((code) => !own.has(code)));
}

/**
 * The last approved round of the territory under the same standard, household by household. Under another standard
 * nothing can be compared: the books begin anew, and the register's columns stand in.
 */
async function loadHistory(tx: Tx, round: RoundRow): Promise<Map<string, RecordedHistory> | undefined> {
  const previous = await tx.sql
    .selectFrom('review_rounds')
    .select('id')
    .where('province_id', '=', round.province_id)
    .where('standard_id', '=', round.standard_id)
    .where('status', '=', 'approved')
    .where('reference_date', '<', round.reference_date)
    .orderBy('reference_date', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (previous === undefined) return undefined;
  const { rows } = await tx.client.query<{
    code: string;
    class: HouseholdClass;
    ever_poor: boolean;
    ever_near_poor: boolean;
  }>(
    `select h.code, c.class, c.ever_poor or c.class = 'poor' as ever_poor, c.ever_near_poor or c.class = 'near_poor' as ever_near_poor
       from review_cases c join households h on h.id = c.household_id
      where c.round_id = $1 and (c.class <> 'not_poor' or c.ever_poor or c.ever_near_poor)`,
    [previous.id],
  );
  return new Map(
    rows.map((row) => [
      row.code,
      {
        previousClass: row.class === 'not_poor' ? undefined : row.class,
        everPoor: row.ever_poor,
        everNearPoor: row.ever_near_poor,
      },
    ]),
  );
}
