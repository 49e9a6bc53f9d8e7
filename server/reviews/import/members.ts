import { memberColumns } from '#domain/households/member-column.ts';
import { type MemberRow, parseMemberRow } from '#domain/households/member-row.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import type { Scene } from '../../act.ts';
import { copyLine, copyRows } from '../../database/copy-rows.ts';
import { mapHeadings } from '../../spreadsheets/headings.ts';
import { UnreadableTable } from '../../spreadsheets/problems.ts';
import type { Table } from '../../spreadsheets/table.ts';
import { IssueTally } from './issue-tally.ts';
import type { PreparedImport } from './prepared-import.ts';
import type { ImportContext } from './register-context.ts';

const FACTS = [
  'name',
  'sex',
  'birth',
  'identity_number',
  'ethnic_code',
  'relation',
  'in_school',
  'has_insurance',
  'working',
  'disabled',
  'merit',
  'social_assistance',
  'note',
];
const STAGED = `row_no int, person_id uuid, household_code text, person_no smallint, name text, search_key text, sex text, birth text,
  identity_number text, ethnic_code text, relation text, in_school boolean, has_insurance boolean, working boolean, disabled boolean,
  merit boolean, social_assistance boolean, note text`;

/**
 * Reads the members file into `resolved_members`: every person of a household of this round. A person we hold but the
 * file does not name stays: leaving is an act of its own, with a day and a reason.
 */
export async function prepareMembers(scene: Scene, context: ImportContext, table: Table): Promise<PreparedImport> {
  const { tx } = scene;
  const mapped = mapHeadings(table.header, memberColumns);
  if (!mapped.ok) throw new Refusal(...mapped.problems);
  const issues = new IssueTally();
  const count = { rows: 0, accepted: 0 };
  const rowContext = { columns: mapped.value.columns, referenceDate: plainDate(context.round.reference_date) };

  async function* lines(): AsyncGenerator<string> {
    for await (const batch of table.batches()) {
      for (const { rowNumber, cells, issues: fileIssues } of batch) {
        count.rows += 1;
        if (fileIssues.length > 0) issues.add(fileIssues);
        const { row, issues: found } = parseMemberRow(cells, rowNumber, rowContext);
        if (found.length > 0) issues.add(found);
        if (row === undefined || fileIssues.some((issue) => issue.severity === 'error')) continue;
        count.accepted += 1;
        yield copyLine(memberCells(row, rowNumber, scene.newId()));
      }
    }
  }

  await tx.client.query(`create temp table staged_members (${STAGED}) on commit drop`);
  try {
    await copyRows(tx.client, 'staged_members', lines());
  } catch (error) {
    throw error instanceof UnreadableTable ? new Refusal(error.problem) : error;
  }
  issues.add(table.notes());
  const twice = await refuseTwice(scene);
  issues.add(twice);
  const effects = await resolveMembers(scene, context);
  issues.add(effects.issues);
  const refused = effects.issues.filter((issue) => issue.severity === 'error').length;
  const accepted = count.accepted - twice.length - refused;
  return {
    kind: 'members',
    roundId: context.round.id,
    provinceId: context.round.province_id,
    standard: context.standard,
    issues,
    summary: {
      rows: count.rows,
      accepted,
      refused: count.rows - accepted,
      created: effects.created,
      changed: effects.changed,
      unchanged: effects.unchanged,
      absent: effects.absent,
      poor: 0,
      nearPoor: 0,
      issuesByKind: issues.byKind(),
    },
  };
}

function memberCells(row: MemberRow, rowNumber: number, id: string) {
  return [
    rowNumber,
    id,
    row.householdCode,
    row.personNo,
    row.name,
    searchKey(row.name),
    row.sex,
    row.birth,
    row.identityNumber,
    row.ethnic,
    row.relation,
    row.inSchool,
    row.hasInsurance,
    row.working,
    row.disabled,
    row.merit,
    row.socialAssistance,
    row.note,
  ];
}

/** A number used twice in a household: the first row stands. Found in the database, so that no list of millions is kept here. */
async function refuseTwice({ tx }: Scene): Promise<RowIssue[]> {
  await tx.client.query('analyze staged_members');
  const { rows } = await tx.client.query<{ row_no: number; person_no: number; first: number }>(
    `with twice as (
       select household_code, person_no, min(row_no) as first from staged_members
        group by household_code, person_no having count(*) > 1
     ), refused as (
       delete from staged_members s using twice
        where s.household_code = twice.household_code and s.person_no = twice.person_no and s.row_no > twice.first
       returning s.row_no, s.person_no, twice.first
     )
     select * from refused order by row_no`,
  );
  return rows.map((found) => personTwice(found.row_no, found.person_no, found.first));
}

async function resolveMembers({ tx }: Scene, context: ImportContext) {
  const { id: roundId, province_id: provinceId } = context.round;
  const facts = (alias: string) => FACTS.map((fact) => `${alias}.${fact}`).join(', ');
  await tx.client.query(
    `create temp table resolved_members on commit drop as
     select s.*, h.id as household_id, h.province_id, h.district_id, h.commune_id, h.size, rc.status as commune_status, a.full_name as commune_name,
            p.id as existing_id, case when p.id is null then 'created' when (${facts('s')}) is distinct from (${facts('p')}) then 'changed' else 'unchanged' end as effect
       from staged_members s
       left join households h on h.province_id = $2 and h.code = s.household_code
       left join review_cases c on c.round_id = $1 and c.household_id = h.id
       left join round_communes rc on rc.round_id = $1 and rc.commune_id = h.commune_id
       left join areas a on a.id = h.commune_id
       left join persons p on p.household_id = h.id and p.person_no = s.person_no
      where true`,
    [roundId, provinceId],
  );
  const bad = await tx.client.query<{
    row_no: number;
    household_code: string;
    known: boolean;
    commune_name: string | null;
  }>(
    `delete from resolved_members where household_id is null or commune_status in ('submitted', 'approved')
     returning row_no, household_code, household_id is not null as known, commune_name`,
  );
  await tx.client.query('analyze resolved_members');
  const sizes = await tx.client.query<{ row_no: number; household_code: string; size: number; members: number }>(
    `select min(row_no) as row_no, household_code, min(size) as size, count(*)::int as members from resolved_members
      group by household_id, household_code having count(*) <> min(size) order by 1 limit 20000`,
  );
  const { rows } = await tx.client.query<{ effect: string; count: number }>(
    'select effect, count(*)::int as count from resolved_members group by effect',
  );
  const absent = await tx.client.query<{ count: number }>(
    `select count(*)::int as count from persons p where p.left_on is null and p.household_id in (select household_id from resolved_members)
        and not exists (select from resolved_members r where r.household_id = p.household_id and r.person_no = p.person_no)`,
  );
  const counted = (effect: string) => rows.find((row) => row.effect === effect)?.count ?? 0;
  return {
    created: counted('created'),
    changed: counted('changed'),
    unchanged: counted('unchanged'),
    absent: absent.rows[0]?.count ?? 0,
    issues: [...bad.rows.map(unknownHousehold), ...sizes.rows.map(sizeDiffers)],
  };
}

/** Writes the resolved persons, in the caller's transaction. */
export async function applyMembers({ tx }: Scene): Promise<void> {
  await tx.client.query(
    `insert into persons (id, household_id, province_id, district_id, commune_id, person_no, search_key, ${FACTS.join(', ')})
     select person_id, household_id, province_id, district_id, commune_id, person_no, search_key, ${FACTS.join(', ')}
       from resolved_members where effect = 'created'`,
  );
  await tx.client.query(
    `update persons p set (search_key, ${FACTS.join(', ')}) = (select r.search_key, ${FACTS.map((fact) => `r.${fact}`).join(', ')}), version = p.version + 1
       from resolved_members r where r.existing_id = p.id and r.effect = 'changed'`,
  );
}

function personTwice(row: number, personNo: number, first: number): RowIssue {
  return {
    row,
    column: 'person_no',
    found: String(personNo),
    code: 'person-twice',
    severity: 'error',
    expected: {
      vi: `số thứ tự thành viên không trùng trong hộ; dòng ${first} đã dùng`,
      en: `a person number used once in the household; row ${first} has it`,
    },
  };
}

function unknownHousehold(found: {
  row_no: number;
  household_code: string;
  known: boolean;
  commune_name: string | null;
}): RowIssue {
  const expected = found.known
    ? {
        vi: `xã chưa chốt; ${found.commune_name} đã gửi kết quả`,
        en: `an open commune; ${found.commune_name} has submitted`,
      }
    : {
        vi: 'mã của một hộ có trong sổ rà soát thuộc địa bàn của bạn: nhập sổ hộ trước',
        en: 'the code of a household of the register within your area: import the register first',
      };
  return {
    row: found.row_no,
    column: 'household_code',
    found: found.household_code,
    code: found.known ? 'commune-closed' : 'household-unknown',
    severity: 'error',
    expected,
  };
}

function sizeDiffers(found: { row_no: number; household_code: string; size: number; members: number }): RowIssue {
  return {
    row: found.row_no,
    column: 'household_code',
    found: found.household_code,
    code: 'size-differs',
    severity: 'warning',
    expected: {
      vi: `${found.size} thành viên như sổ hộ; tệp có ${found.members}`,
      en: `${found.size} members as in the register; the file has ${found.members}`,
    },
  };
}
