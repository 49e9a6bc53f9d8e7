import { type PlainDate, plainDate } from '../../kernel/plain-date.ts';
import type { Verification } from '../../kernel/verification.ts';
import { areaId, ERAS, type Era } from '../area-id.ts';
import { residenceOfKind, splitFullName } from '../area-kind.ts';
import type { AreaTerm, ChangeRow, GazetteerTables, ListedArea, ListedLevel } from './gazetteer.ts';
import { type Life, livesOfCode } from './lives.ts';
import { type OldParents, oldParents } from './old-parents.ts';

/** The two-tier reform. @source Nghị quyết 203/2025/QH15; Nghị quyết 1654–1687/NQ-UBTVQH15 */
export const REFORM = plainDate('2025-07-01');

/** Units older than the changes known are taken to have stood always; the mark `validFromKnown` says that this is not known. */
export const UNKNOWN_START = plainDate('1975-01-01');

export interface OldTree {
  readonly areas: readonly ListedArea[];
  /** The unit a code stood for on a day, or the next one to bear it. */
  find(level: ListedLevel, code: string, on: string): ListedArea | undefined;
}

/**
 * Cây ba cấp — the tree that ended on 2025-06-30, with the units abolished from 2019 on put back from the changes, so
 * that «as of 2019-12-31» is as true as the sources allow. Before 2019 nothing is known to have changed.
 */
export function buildOldTree(tables: GazetteerTables): OldTree {
  const lives = allLives(tables);
  const parents = oldParents(tables, lives);
  const units = new Map<string, ListedArea[]>();
  const context = { tables: new Map(tables.before.map((row) => [row.code, row])), parents, units };
  for (const level of ['province', 'district', 'commune'] as const) {
    for (const [key, stretch] of lives) {
      if (stretch[0]?.level !== level) continue;
      const former = stretch.filter((life) => life.ended).length;
      units.set(
        key,
        stretch.map((life, index) => listedArea(life, eraOf(life, index, former), context)),
      );
    }
  }
  return {
    areas: [...units.values()].flat(),
    find: (level, code, on) =>
      units.get(`${level} ${code}`)?.find((area) => area.validTo === null || on < area.validTo),
  };
}

function allLives(tables: GazetteerTables): ReadonlyMap<string, Life[]> {
  const rows = new Map<string, ChangeRow[]>();
  const add = (level: string, code: string, row?: ChangeRow) => {
    const list = rows.get(`${level} ${code}`);
    if (list === undefined) rows.set(`${level} ${code}`, row ? [row] : []);
    else if (row) list.push(row);
  };
  for (const row of tables.before) add(row.level, row.code);
  for (const row of tables.changes) {
    if (row.effective_date >= REFORM) continue;
    if (row.old_code !== '') add(row.level, row.old_code, row);
    else if (row.kind === 'created') add(row.level, row.new_code, row);
  }
  const listed = new Set(tables.before.map((row) => `${row.level} ${row.code}`));
  return new Map(
    [...rows].map(([key, list]) => {
      const [level, code] = key.split(' ') as [ListedLevel, string];
      // a life that never ended must be in the last list, else it is an echo of the list
      const lives = livesOfCode(level, code, list).filter((life) => life.ended || listed.has(key));
      return [key, lives];
    }),
  );
}

function eraOf(life: Life, index: number, former: number): Era {
  if (!life.ended) return ERAS.beforeReform;
  return former === 1 || index === former - 1 ? ERAS.former : ERAS.formerAgain;
}

interface Context {
  readonly tables: ReadonlyMap<string, GazetteerTables['before'][number]>;
  readonly parents: OldParents;
  readonly units: ReadonlyMap<string, readonly ListedArea[]>;
}

function listedArea(life: Life, era: Era, context: Context): ListedArea {
  const row = life.ended ? undefined : context.tables.get(life.code);
  const first = row?.effective_from ?? '';
  const terms = termsOf(life, row, context);
  const names = [row?.alt_name ?? '', ...terms.map((term) => term.fullName)];
  return {
    id: areaId(life.level, life.code, era),
    level: life.level,
    code: life.code,
    validFrom: terms[0]?.validFrom ?? UNKNOWN_START,
    validTo: terms.at(-1)?.validTo ?? null,
    validFromKnown: life.born !== undefined,
    firstListedOn: life.born === undefined && first !== '' && first < '2019' ? plainDate(first) : null,
    terms,
    otherNames: [...new Set(names)].filter((name) => name !== '' && name !== terms.at(-1)?.fullName),
    source: life.ended ? life.ended.source : 'T v2.4.1; H',
    verification: life.ended ? 'unverified' : 'verified',
  };
}

/** From the last term, which the list or the closing row names, back over the turns. */
function termsOf(life: Life, row: GazetteerTables['before'][number] | undefined, context: Context): AreaTerm[] {
  const terms: AreaTerm[] = [];
  let fullName = row?.full_name ?? life.ended?.old_name ?? '';
  let parentCode = row ? row.parent_code : lastParent(life, context.parents);
  let verification: Verification = row || life.level === 'province' ? 'verified' : 'unverified';
  let validTo: PlainDate = life.ended ? plainDate(life.ended.effective_date) : REFORM;
  const push = (validFrom: PlainDate, legalBasis: string) => {
    terms.unshift(term(life, { fullName, parentCode, verification, validFrom, validTo, legalBasis }, context));
    validTo = validFrom;
  };
  for (const turn of life.turns.toReversed()) {
    push(plainDate(turn.effective_date), turn.legal_basis);
    fullName = turn.old_name;
    if (turn.kind.includes('transferred')) {
      parentCode = context.parents.beforeTransfer(life.code, turn.effective_date) ?? parentCode;
      verification = 'unverified';
    }
  }
  push(life.born ? plainDate(life.born.effective_date) : UNKNOWN_START, life.born?.legal_basis ?? '');
  return terms;
}

function lastParent(life: Life, parents: OldParents): string {
  if (life.level === 'province') return '';
  return (life.level === 'district' ? parents.provinceOfDistrict(life.code) : parents.atEnd(life)) ?? '';
}

interface TermDraft {
  readonly fullName: string;
  readonly parentCode: string;
  readonly verification: Verification;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
  readonly legalBasis: string;
}

function term(life: Life, draft: TermDraft, context: Context): AreaTerm {
  const split = splitFullName(life.level, draft.fullName);
  if (split === undefined) throw new Error(`${life.level} ${life.code}: no kind in «${draft.fullName}»`);
  const upper = life.level === 'commune' ? 'district' : 'province';
  const parent = context.units
    .get(`${upper} ${draft.parentCode}`)
    ?.find((area) => draft.validFrom < (area.validTo ?? '~'));
  if (life.level !== 'province' && parent === undefined) {
    throw new Error(`${life.level} ${life.code}: no parent «${draft.parentCode}» on ${draft.validFrom}`);
  }
  return {
    validFrom: draft.validFrom,
    validTo: draft.validTo,
    name: split.name,
    fullName: draft.fullName,
    kind: split.kind,
    parentId: parent?.id ?? null,
    residence: residenceOfKind(split.kind),
    legalBasis: draft.legalBasis === '' ? null : draft.legalBasis,
    verification: draft.verification,
  };
}
