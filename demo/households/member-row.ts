import type { BuiltHousehold } from './build-household.ts';
import type { Row } from './columns.ts';
import type { Person } from './person.ts';

/** Ghi chú bắt buộc on every synthetic person. */
const SYNTHETIC_NOTE = 'dữ liệu mô phỏng';

const yes = (flag: boolean): string => (flag ? '1' : '0');

/** Rows of the members file of one household. */
export function memberRow(household: BuiltHousehold, index: number): Row {
  const m = household.members[index] as Person;
  return {
    household_code: household.code,
    person_no: String(index + 1),
    name: m.name,
    sex: m.sex,
    birth: m.birth,
    id: m.id,
    ethnic: household.ethnic,
    relation: m.relation,
    in_school: yes(m.inSchool),
    has_insurance: yes(m.insured),
    working: yes(m.working),
    disabled: yes(m.disabled),
    merit: yes(m.merit),
    social_assistance: yes(m.assistance),
    note: SYNTHETIC_NOTE,
  };
}
