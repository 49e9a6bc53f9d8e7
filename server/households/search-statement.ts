import type { NameQuestion, SearchQuestion } from '#domain/households/name-search.ts';
import type { SearchMark } from './search-page.ts';
import type { SearchScope } from './search-scope.ts';

export interface SearchFilters {
  readonly scope: SearchScope;
  readonly question: SearchQuestion | undefined;
  readonly way: SearchMark['way'];
  readonly after: SearchMark | undefined;
  readonly class: 'poor' | 'near_poor' | 'not_poor' | undefined;
  /** Rounds that speak for the class today, the latest first. */
  readonly rounds: readonly string[];
  readonly status: 'active' | 'closed' | 'all';
  readonly members: boolean;
  readonly limit: number;
}

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

const WORDS = ['name_word1', 'name_word2', 'name_word3', 'name_word4', 'name_word5'] as const;
const BY_NAME = 'given_name collate "vi-x-icu", head_name collate "vi-x-icu", id';
const BY_CODE = 'code collate "C", id';
const COLUMNS = `id, code, head_name, given_name, head_birth, head_identity_number, size, commune_id, village_id,
  village_name, status, groups`;

/** A part that was capped says so: then its matches are so many that walking the list in order finds a page at once. */
export const PREFIX_CAP = 20_000;

/** The statement of one page. Values only ever travel as parameters. */
export class SearchStatement {
  readonly values: unknown[] = [];
  private readonly filters: SearchFilters;

  constructor(filters: SearchFilters) {
    this.filters = filters;
  }

  private isListed(): boolean {
    return this.filters.scope.wide && (this.filters.class === 'poor' || this.filters.class === 'near_poor');
  }

  private whole(text: string): Statement {
    const listed = this.isListed() ? this.listed() : '';
    return { text: `${listed}${text}`, values: this.values };
  }

  private value(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }

  build(): Statement {
    const { question, scope, way } = this.filters;
    const text =
      question?.kind === 'number'
        ? this.byNumber(question.number)
        : question?.kind === 'code'
          ? this.byCode(question.code)
          : !scope.wide
            ? this.local()
            : question?.kind === 'name' && scope.districts && this.isListed()
              ? this.walk([this.named(question.name.words, way)])
              : question?.kind === 'name'
                ? this.byName(question.name, way)
                : this.walk([]);
    return this.whole(text);
  }

  private order(): string {
    return this.filters.way === 'code' ? BY_CODE : BY_NAME;
  }

  /** Conditions that every way shares; `h` is the household. */
  private common(): string[] {
    const { status, after, scope, class: wanted } = this.filters;
    const conditions: string[] = [];
    if (status !== 'all') conditions.push(status === 'active' ? "h.status = 'active'" : "h.status <> 'active'");
    if (scope.wide && scope.districts) conditions.push(`h.district_id = any (${this.value(scope.districts, 'int[]')})`);
    if (!scope.wide) conditions.push(`h.commune_id = any (${this.value(scope.communes, 'int[]')})`);
    if (!scope.wide && scope.village !== undefined)
      conditions.push(`h.village_id = ${this.value(scope.village, 'int')}`);
    if (after !== undefined) {
      conditions.push(
        after.way === 'code'
          ? `(h.code collate "C", h.id) > (${this.value(after.place[0], 'text')} collate "C", ${this.value(after.place[1], 'uuid')})`
          : `(h.given_name collate "vi-x-icu", h.head_name collate "vi-x-icu", h.id) > (${this.value(after.place[0], 'text')} collate "vi-x-icu",
             ${this.value(after.place[1], 'text')} collate "vi-x-icu", ${this.value(after.place[2], 'uuid')})`,
      );
    }
    // `coalesce` keeps the look-up a filter: as a join it would tempt the planner to sort everything first.
    if (this.isListed()) conditions.push('coalesce(h.id in (select household_id from listed), false)');
    else if (wanted !== undefined) conditions.push(`${this.classOf()} = ${this.value(wanted, 'poverty_class')}`);
    return conditions;
  }

  private classOf(): string {
    const rounds = this.value(this.filters.rounds, 'text[]');
    return `(select c.class from review_cases c where c.household_id = h.id and c.round_id = any (${rounds})
             order by array_position(${rounds}, c.round_id) limit 1)`;
  }

  private limit(): string {
    return `limit ${this.filters.limit + 1}`;
  }

  /** The words in the order typed, each a whole word; the last may be a beginning. */
  private named(words: readonly string[], way: SearchMark['way'], key = 'h.search_key'): string {
    const pattern = `% ${words.join(' % ')}${way === 'prefix' ? '' : ' '}%`;
    return `' ' || replace(${key}, ' ', '  ') || ' ' like ${this.value(pattern, 'text')}`;
  }

  /** A few communes: read them whole and sort; some ten thousand rows at most. */
  private local(): string {
    const { question, members, way } = this.filters;
    const conditions = this.common();
    if (question?.kind === 'name') {
      const ofHead = this.named(question.name.words, way);
      if (members) {
        const ofMember = this.named(question.name.words, way, 'p.search_key');
        conditions.push(
          `((${ofHead}) or exists (select from persons p where p.household_id = h.id and p.left_on is null and ${ofMember}))`,
        );
      } else conditions.push(ofHead);
    }
    return `select ${COLUMNS} from households h where ${conditions.join(' and ')} order by ${this.order()} ${this.limit()}`;
  }

  /** For each province one ordered walk, merged. */
  private perProvince(part: (province: string) => string): string {
    const { scope } = this.filters;
    const provinces = scope.wide ? scope.provinces : [];
    return `select distinct on (${this.order()}) found.* from unnest(${this.value(provinces, 'int[]')}) as province (pid)
      cross join lateral (${part('province.pid')}) found order by ${this.order()} ${this.limit()}`;
  }

  private walk(extra: readonly string[]): string {
    const { scope, way } = this.filters;
    const conditions = [...this.common(), ...extra].map((condition) => `and ${condition}`).join(' ');
    // The districts' own index is in the order of names; by code the province's is walked past the others.
    if (scope.wide && scope.districts && way !== 'code') {
      return `select distinct on (${this.order()}) found.* from unnest(${this.value(scope.districts, 'int[]')}) as district (id)
        cross join lateral (select ${COLUMNS} from households h where h.district_id = district.id
          ${conditions} order by ${this.order()} ${this.limit()}) found order by ${this.order()} ${this.limit()}`;
    }
    return this.perProvince(
      (province) => `select ${COLUMNS} from households h where h.province_id = ${province}
        ${conditions} order by ${this.order()} ${this.limit()}`,
    );
  }

  /**
   * The rarest word is looked up in each place of the name where it can stand, already in the order of the list; the
   * other words are compared on the way. Where the words before it must fill the places before, they are equalities
   * too, and the planner takes whichever is the rarest there. While the last word is still being typed, the rarest of
   * the whole words leads.
   */
  private byName(name: NameQuestion, way: SearchMark['way']): string {
    const driver = way === 'prefix' ? name.driverOfWhole : name.driver;
    const conditions = [...this.common(), this.named(name.words, way)];
    if (driver === undefined) return this.byBeginning(name.words[0] ?? '', conditions);
    const before = name.words.indexOf(driver);
    const equals = name.words.slice(0, before + 1).map((word) => this.value(word, 'text'));
    return this.perProvince((province) =>
      WORDS.slice(before)
        .map((column, place) => {
          const forced =
            place === 0
              ? equals.map((word, index) => `h.${WORDS[index]} = ${word}`)
              : [`h.${column} = ${equals[before]}`];
          return `(select ${COLUMNS} from households h where h.province_id = ${province}
          ${[...forced, ...conditions].map((condition) => `and ${condition}`).join(' ')} order by ${BY_NAME} ${this.limit()})`;
        })
        .join(' union all '),
    );
  }

  /** One word, half typed. Its matches are taken from the word's indexes up to a cap, then sorted. */
  private byBeginning(beginning: string, conditions: readonly string[]): string {
    const from = this.value(beginning, 'text');
    const to = this.value(`${beginning}\u{10FFFF}`, 'text');
    return this.perProvince((province) =>
      WORDS.map(
        (column) => `(select ${COLUMNS} from households h where h.province_id = ${province}
          and h.${column} >= ${from} and h.${column} < ${to}
          ${conditions.map((condition) => `and ${condition}`).join(' ')} limit ${PREFIX_CAP})`,
      ).join(' union all '),
    );
  }

  /** The same question by walking all names in order: right when the beginning is a frequent one. */
  buildWalk(words: readonly string[]): Statement {
    return this.whole(this.walk([this.named(words, 'prefix')]));
  }

  /** How many households a beginning matches, counted up to the cap. */
  buildBeginningCount(beginning: string): Statement {
    const { scope } = this.filters;
    const provinces = this.value(scope.wide ? scope.provinces : [], 'int[]');
    const from = this.value(beginning, 'text');
    const to = this.value(`${beginning}\u{10FFFF}`, 'text');
    const parts = WORDS.map(
      (column) => `(select 1 from households h where h.province_id = any (${provinces})
        and h.${column} >= ${from} and h.${column} < ${to})`,
    );
    const text = `select count(*)::int as count from (${parts.join(' union all ')} limit ${PREFIX_CAP}) found`;
    return { text, values: this.values };
  }

  /**
   * Poor and near-poor households are few among all: they are gathered once from an index and then only looked up.
   * Only a later round can have changed what an earlier one said; the last of the list is the yearly one.
   */
  private listed(): string {
    const { rounds, class: wanted } = this.filters;
    const round = this.value(rounds, 'text[]');
    const overruled =
      rounds.length < 2
        ? ''
        : `and not exists (select from review_cases later where later.household_id = c.household_id
             and later.round_id = any (${this.value(rounds.slice(0, -1), 'text[]')})
             and array_position(${round}, later.round_id) < array_position(${round}, c.round_id))`;
    return `with listed as materialized (
        select c.household_id from review_cases c
         where c.round_id = any (${round}) and c.class <> 'not_poor' and c.class = ${this.value(wanted, 'poverty_class')} ${overruled}) `;
  }

  private byNumber(number: string): string {
    const wanted = this.value(number, 'text');
    const conditions = this.common();
    return `select ${COLUMNS} from households h where h.id in (
        select id from households where head_identity_number = ${wanted}
        union select household_id from persons where identity_number = ${wanted} and left_on is null)
      ${conditions.map((condition) => `and ${condition}`).join(' ')} order by ${this.order()} ${this.limit()}`;
  }

  /** A code or its beginning, in the order of codes. */
  private byCode(code: string): string {
    const from = this.value(code, 'text');
    const to = this.value(`${code}\u{10FFFF}`, 'text');
    const conditions = [`h.code collate "C" >= ${from}`, `h.code collate "C" < ${to}`];
    return this.filters.scope.wide
      ? this.walk(conditions)
      : `select ${COLUMNS} from households h where ${[...conditions, ...this.common()].join(' and ')}
         order by ${this.order()} ${this.limit()}`;
  }
}
