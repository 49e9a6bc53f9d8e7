import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import { classifyHousehold } from '#domain/reviews/classification.ts';
import { hasLeft, mayGoUnscored, movementOf } from '#domain/reviews/movement.ts';
import type { RegisterRow } from '#domain/reviews/register/register-row.ts';
import { householdGroups } from '#domain/reviews/register/register-rules.ts';
import type { CodedItem, HouseholdClass } from '#domain/standards/standard.ts';
import type { ImportCommune, ImportContext, RecordedHistory } from './register-context.ts';

/** Columns of the staging table, in the order of {@link stagedCells}. */
export const STAGED_COLUMNS = `row_no int, household_id uuid, action_id uuid, code text, province_id int, district_id int, commune_id int,
  village_name text, address text, head_name text, search_key text, head_sex text, head_birth text, head_identity_number text,
  ethnic_code text, size smallint, residence residence_class, previous_class poverty_class, ever_poor boolean, ever_near_poor boolean,
  form_a text, b1_score smallint, deprivations int, deprivation_count smallint, b2_score smallint, class poverty_class,
  poverty_group text, local_class poverty_class, local_group text, movement class_movement, other_change text, causes int,
  needs int, groups int, surveyed_on date`;

type Cell = string | number | boolean | null | undefined;

/** Class, movement and bits of one good row, as cells of the staging table. */
export function stagedCells(
  row: RegisterRow,
  rowNumber: number,
  commune: ImportCommune,
  context: ImportContext,
  newId: () => string,
): { cells: Cell[]; class: HouseholdClass; issues: RowIssue[] } {
  const recorded = context.history?.get(row.householdCode);
  const history = historyOf(row, recorded, context);
  const judged = classifyHousehold(context.standard, row);
  const left = hasLeft(row.otherChange) || (mayGoUnscored(row.otherChange) && row.b1Score === undefined);
  const nowClass = left ? 'not_poor' : judged.class;
  const local = context.localStandard && !left ? classifyHousehold(context.localStandard, row) : undefined;
  const scored = row.b1Score !== undefined && row.deprivations !== undefined && row.formA !== 'surely_not_poor';
  return {
    class: nowClass,
    issues: disagreement(row, rowNumber, recorded, context),
    cells: [
      rowNumber,
      newId(),
      newId(),
      row.householdCode,
      commune.provinceId,
      commune.districtId,
      commune.id,
      row.village,
      row.address,
      row.headName,
      searchKey(row.headName),
      row.headSex,
      row.headBirth,
      row.headId,
      row.ethnic,
      row.size,
      row.area,
      history.previousClass,
      history.everPoor,
      history.everNearPoor,
      row.formA,
      scored ? row.b1Score : null,
      scored ? row.deprivations : null,
      scored ? judged.deprivationCount : null,
      scored ? judged.b2Score : null,
      nowClass,
      left ? null : judged.group,
      local?.class ?? (context.localStandard ? 'not_poor' : null),
      local?.group,
      movementOf({ ...history, otherChange: row.otherChange }, nowClass),
      row.otherChange,
      bitsOf(row.causes, context.standard.causes),
      bitsOf(row.needs, context.standard.needs),
      row.groups.reduce((bits, group) => bits | (1 << householdGroups.indexOf(group)), 0),
      row.surveyedOn,
    ],
  };
}

/** Movements follow from our approved rounds; only in a territory's first round do the register's columns stand in. */
function historyOf(row: RegisterRow, recorded: RecordedHistory | undefined, context: ImportContext) {
  if (context.history === undefined) {
    return { previousClass: row.previousClass, everPoor: row.everPoor, everNearPoor: row.everNearPoor };
  }
  return {
    previousClass: recorded?.previousClass,
    everPoor: (recorded?.everPoor ?? false) || row.everPoor,
    everNearPoor: (recorded?.everNearPoor ?? false) || row.everNearPoor,
  };
}

function disagreement(
  row: RegisterRow,
  rowNumber: number,
  recorded: RecordedHistory | undefined,
  context: ImportContext,
): RowIssue[] {
  if (context.history === undefined || row.previousClass === undefined) return [];
  const ours = recorded?.previousClass ?? 'not_poor';
  if (ours === row.previousClass) return [];
  return [
    {
      row: rowNumber,
      column: 'previous_class',
      found: row.previousClass,
      code: 'previous-class-differs',
      severity: 'warning',
      expected: {
        vi: `${ours} theo đợt rà soát đã phê duyệt trước đó (hộ ${row.householdCode}, ${row.headName}); hệ thống dùng kết quả đã phê duyệt`,
        en: `${ours} by the approved round before (household ${row.householdCode}, ${row.headName}); the approved result is used`,
      },
    },
  ];
}

export function bitsOf(codes: readonly string[], list: readonly CodedItem[]): number {
  return codes.reduce((bits, code) => bits | (1 << list.findIndex((item) => item.code === code)), 0);
}
