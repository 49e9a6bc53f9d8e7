import { listIdentityDoubts, parseIdentityNumber, type Sex } from '#domain/households/identity-number.ts';
import type { Bilingual } from '#domain/kernel/language.ts';
import type { PlainDate, PlainDateOrYear } from '#domain/kernel/plain-date.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { normaliseText } from '#domain/kernel/vietnamese-text.ts';
import type { AreaClass, HouseholdClass, Standard } from '#domain/standards/standard.ts';
import { mayGoUnscored, type OtherChange } from '../movement.ts';
import type { CellRule } from './cell-rule.ts';
import type { HeadingMatch } from './heading-match.ts';
import type { RegisterColumn } from './register-column.ts';
import { type FormAResult, type HouseholdGroup, makeRegisterRules, type RegisterRules } from './register-rules.ts';

export type { FormAResult, HouseholdGroup };

/** Một dòng của sổ rà soát: one household of a round, every cell checked. */
export interface RegisterRow {
  readonly householdCode: string;
  readonly communeCode: string;
  readonly village?: string | undefined;
  readonly address?: string | undefined;
  readonly headName: string;
  readonly headSex?: Sex | undefined;
  readonly headBirth?: PlainDateOrYear | undefined;
  readonly headId?: string | undefined;
  readonly ethnic?: string | undefined;
  readonly size: number;
  /** As the register gives it, or else as the commune's type says. */
  readonly area: AreaClass;
  readonly previousClass?: HouseholdClass | undefined;
  readonly everPoor: boolean;
  readonly everNearPoor: boolean;
  readonly formA?: FormAResult | undefined;
  readonly b1Score?: number | undefined;
  /** One bit an indicator, the first lowest; absent when form B was not filled. */
  readonly deprivations?: number | undefined;
  readonly causes: readonly string[];
  readonly needs: readonly string[];
  readonly groups: readonly HouseholdGroup[];
  readonly otherChange?: OtherChange | undefined;
  readonly surveyedOn?: PlainDate | undefined;
}

/**
 * What the areas say of a commune code on the reference date. `unclassed`: in force, but neither rural nor urban by
 * its type (đặc khu). `ambiguous`: both, on different days, and no day was given.
 */
export type CommuneStanding = AreaClass | 'unclassed' | 'ambiguous' | 'unknown';

export interface RegisterContext {
  readonly standard: Standard;
  readonly headings: HeadingMatch;
  readonly rules: RegisterRules;
  readonly standingOf: (communeCode: string, surveyedOn?: PlainDate) => CommuneStanding;
  /** No birth and no survey may lie after this day, when it is known. */
  readonly referenceDate?: PlainDate | undefined;
}

export function makeRegisterContext(context: Omit<RegisterContext, 'rules'>): RegisterContext {
  return { ...context, rules: makeRegisterRules(context.standard) };
}

export interface ParsedRegisterRow {
  /** Absent when an issue is an error. Warnings let it in. */
  readonly row?: RegisterRow | undefined;
  readonly issues: readonly RowIssue[];
}

/**
 * Đọc một dòng sổ rà soát — checks every cell of a row and names each fault with what was found and expected.
 * `rowNumber` is the number a spreadsheet shows (the header is 1).
 */
export function parseRegisterRow(
  cells: readonly string[],
  rowNumber: number,
  context: RegisterContext,
): ParsedRegisterRow {
  const { rules, headings } = context;
  const issues: RowIssue[] = [];
  const text = (column: RegisterColumn): string => {
    const position = headings.positions.get(column);
    return position === undefined ? '' : normaliseText(cells[position] ?? '');
  };
  const report = (
    column: string,
    found: string,
    code: string,
    expected: Bilingual,
    severity: RowIssue['severity'] = 'error',
  ) => issues.push({ row: rowNumber, column, found: found.slice(0, 200), expected, code, severity });
  const read = <T>(column: RegisterColumn, rule: CellRule<T>): T | undefined => {
    const found = text(column);
    const result = rule(found);
    if (result.ok) return result.value;
    report(column, found, result.code, result.expected);
    return undefined;
  };

  const extra = cells.slice(headings.width).find((cell) => cell.trim() !== '');
  if (extra !== undefined) {
    report('', extra, 'row-too-wide', {
      vi: `không quá ${headings.width} ô như dòng tiêu đề (dấu phẩy trong ô phải nằm trong ngoặc kép)`,
      en: `at most ${headings.width} cells as in the header (a comma inside a cell needs quotes)`,
    });
  }

  const householdCode = read('household_code', rules.household_code);
  const communeCode = read('commune_code', rules.commune_code);
  const village = read('village', rules.village);
  const address = read('address', rules.address);
  const headName = read('head_name', rules.head_name);
  const headSex = read('head_sex', rules.head_sex);
  const headBirth = read('head_birth', rules.head_birth);
  const headId = read('head_id', rules.head_id);
  const ethnic = read('ethnic', rules.ethnic);
  const size = read('size', rules.size);
  const areaGiven = read('area', rules.area);
  const previousClass = read('previous_class', rules.previous_class);
  const everPoor = read('ever_poor', rules.ever_poor);
  const everNearPoor = read('ever_near_poor', rules.ever_near_poor);
  const formA = read('form_a', rules.form_a);
  const otherChange = read('other_change', rules.other_change);
  const surveyedOn = read('surveyed_on', rules.surveyed_on);
  const { b1Score, deprivations } = readScores(formA, otherChange);
  const causes = read('causes', rules.causes);
  const needs = read('needs', rules.needs);
  const groups = read('groups', rules.groups);
  const area = communeCode === undefined ? areaGiven : resolveArea(communeCode);
  checkPerson();

  if (issues.some((issue) => issue.severity === 'error')) return { issues };
  return {
    issues,
    row: {
      householdCode: householdCode as string,
      communeCode: communeCode as string,
      village,
      address,
      headName: headName as string,
      headSex,
      headBirth,
      headId,
      ethnic,
      size: size as number,
      area: area as AreaClass,
      previousClass,
      everPoor: everPoor as boolean,
      everNearPoor: everNearPoor as boolean,
      formA,
      b1Score,
      deprivations,
      causes: causes ?? [],
      needs: needs ?? [],
      groups: groups ?? [],
      otherChange,
      surveyedOn,
    },
  };

  /** Form B is needed unless form A said «surely not poor», or nobody is left to survey. */
  function readScores(form: FormAResult | undefined, change: OtherChange | undefined) {
    const notNeeded = form === 'surely_not_poor' || mayGoUnscored(change);
    const scoreText = text('b1_score');
    const given = read('b1_score', rules.b1_score);
    let bits = 0;
    let answered = 0;
    const missing: RegisterColumn[] = [];
    for (let index = 0; index < 12; index++) {
      const column = `d${index + 1}` as const;
      if (index >= context.standard.indicators.length) {
        const surplus = text(column);
        if (surplus !== '') {
          report(column, surplus, 'indicator-unknown', {
            vi: `để trống: chuẩn ${context.standard.id} chỉ có ${context.standard.indicators.length} chỉ số`,
            en: `empty: the standard ${context.standard.id} has only ${context.standard.indicators.length} indicators`,
          });
        }
        continue;
      }
      if (text(column) === '') {
        missing.push(column);
        continue;
      }
      const deprived = read(column, rules.deprivation);
      if (deprived !== undefined) answered++;
      if (deprived) bits |= 1 << index;
    }
    const nothing = scoreText === '' && answered === 0 && missing.length === context.standard.indicators.length;
    if (nothing && notNeeded) return { b1Score: undefined, deprivations: undefined };
    if (form === 'surely_not_poor') {
      report(
        'form_a',
        text('form_a'),
        'form-b-not-needed',
        {
          vi: 'phiếu A đã kết luận chắc chắn không nghèo: điểm phiếu B không được dùng',
          en: 'form A says surely not poor: the scores of form B are not used',
        },
        'warning',
      );
      return { b1Score: undefined, deprivations: undefined };
    }
    if (scoreText === '') {
      report('b1_score', '', 'missing', {
        vi: 'điểm B1, số nguyên từ 0 đến 1000',
        en: 'the B1 score, a whole number from 0 to 1000',
      });
    }
    for (const column of missing) {
      report(column, '', 'missing', { vi: '1 (thiếu hụt) hoặc 0 (không)', en: '1 (deprived) or 0 (not)' });
    }
    return { b1Score: given, deprivations: bits };
  }

  function resolveArea(code: string): AreaClass | undefined {
    const standing = context.standingOf(code, surveyedOn);
    if (standing === 'unknown') {
      report('commune_code', code, 'commune-unknown', {
        vi: 'mã một xã, phường, thị trấn đang có hiệu lực vào ngày chốt số liệu',
        en: 'the code of a commune in force on the reference date',
      });
      return undefined;
    }
    if (areaGiven !== undefined || text('area') !== '') return areaGiven;
    if (standing === 'unclassed') {
      report('area', '', 'area-unclassed', {
        vi: 'rural hoặc urban: đặc khu chưa có quy định thành thị/nông thôn; ghi cột area hoặc cài đặt khu vực của đơn vị',
        en: 'rural or urban: a special zone has no class by law; fill the column, or set the area class of the unit',
      });
      return undefined;
    }
    if (standing === 'ambiguous') {
      report('area', '', 'area-ambiguous', {
        vi: 'rural hoặc urban: loại đơn vị đã đổi trong thời gian áp dụng chuẩn; ghi cột area, ngày rà soát, hoặc --reference-date',
        en: 'rural or urban: the unit changed its type while the standard held; fill area or surveyed_on, or give --reference-date',
      });
      return undefined;
    }
    return standing;
  }

  function checkPerson(): void {
    const last = context.referenceDate;
    if (headBirth !== undefined && last !== undefined && headBirth > last) {
      report('head_birth', headBirth, 'birth-in-future', { vi: `không sau ngày ${last}`, en: `not after ${last}` });
    }
    const identity = headId === undefined ? undefined : parseIdentityNumber(headId);
    if (!identity) return;
    for (const doubt of listIdentityDoubts(identity, { sex: headSex, birth: headBirth })) {
      report('head_id', identity.number, doubt.code, doubt.expected, 'warning');
    }
  }
}
