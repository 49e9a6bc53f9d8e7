import type { Language } from '#domain/kernel/language.ts';
import type { Standard } from '#domain/standards/standard.ts';
import { GROUPS } from './measures/group-measures.ts';
import type { PaperColumn } from './paper-table.ts';

/** Một người trong danh sách, with the household's marks. */
export interface ListedPerson {
  readonly communeCode: string;
  readonly communeName: string;
  readonly householdCode: string;
  readonly personNo: number;
  readonly name: string;
  readonly sex: 'm' | 'f' | null;
  readonly birth: string | null;
  readonly ethnicCode: string | null;
  readonly ethnicName: string | null;
  readonly relation: string | null;
  readonly village: string | null;
  readonly isNew: boolean;
  readonly groups: number;
  readonly needs: number;
}

export interface ListColumn {
  readonly key: string;
  readonly label: string;
  readonly groups: readonly string[];
  value(person: ListedPerson): string | number | null;
}

/** Cột của danh sách chi tiết. Causes of poverty are never on a list of names. */
export function listColumns(
  standard: Standard,
  indigenous: readonly string[],
  language: Language,
): readonly ListColumn[] {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const birth = say('Ngày, tháng, năm sinh', 'Birth');
  const marks: Omit<ListColumn, 'key'>[] = [
    { label: say('Mã hộ', 'Household no.'), groups: [], value: (person) => person.householdCode },
    { label: say('Mã thành viên', 'Member no.'), groups: [], value: (person) => person.personNo },
    { label: say('Họ và tên', 'Full name'), groups: [], value: (person) => person.name },
    {
      label: say('Nam', 'Male'),
      groups: [birth],
      value: (person) => (person.sex === 'm' ? shownBirth(person.birth) : null),
    },
    {
      label: say('Nữ', 'Female'),
      groups: [birth],
      value: (person) => (person.sex === 'f' ? shownBirth(person.birth) : null),
    },
    { label: say('Dân tộc', 'Ethnic group'), groups: [], value: (person) => person.ethnicName ?? person.ethnicCode },
    { label: say('Quan hệ với chủ hộ', 'Relation to head'), groups: [], value: (person) => person.relation },
    { label: say('Thôn, bản, tổ dân phố', 'Village'), groups: [], value: (person) => person.village },
    { label: say('Mới', 'New'), groups: [say('Phân loại', 'Kind')], value: (person) => mark(person.isNew) },
    { label: say('Cũ', 'Old'), groups: [say('Phân loại', 'Kind')], value: (person) => mark(!person.isNew) },
    {
      label: say('Dân tộc tại chỗ', 'Indigenous group'),
      groups: [],
      value: (person) => mark(person.ethnicCode !== null && indigenous.includes(person.ethnicCode)),
    },
    {
      label: say('Người có công', 'Merit'),
      groups: [],
      value: (person) => mark(hasBit(person.groups, GROUPS.indexOf('merit'))),
    },
    {
      label: say('Không có khả năng lao động', 'No labour'),
      groups: [],
      value: (person) => mark(hasBit(person.groups, GROUPS.indexOf('no_labour'))),
    },
    ...standard.needs.map((need, index) => ({
      label: need.name[language],
      groups: [say('Nhu cầu hỗ trợ', 'Needs')],
      value: (person: ListedPerson) => mark(hasBit(person.needs, index)),
    })),
  ];
  return marks.map((column, index) => ({ ...column, key: String(index + 1) }));
}

function mark(holds: boolean): string | null {
  return holds ? 'x' : null;
}

function hasBit(bits: number, index: number): boolean {
  return ((bits >> index) & 1) === 1;
}

function shownBirth(birth: string | null): string | null {
  const [year, month, day] = birth?.split('-') ?? [];
  return year === undefined ? null : month === undefined ? year : `${day}/${month}/${year}`;
}

/** Neighbouring columns under one heading become a group on paper. */
export function paperColumnsOfList(columns: readonly ListColumn[]): PaperColumn[] {
  const paper: PaperColumn[] = [];
  for (const column of columns) {
    const leaf = { key: column.key, label: column.label, kind: 'text', number: column.key } as const;
    const above = column.groups[0];
    const last = paper.at(-1);
    if (above === undefined) paper.push(leaf);
    else if (last !== undefined && 'columns' in last && last.label === above)
      paper[paper.length - 1] = { label: above, columns: [...last.columns, leaf] };
    else paper.push({ label: above, columns: [leaf] });
  }
  return paper;
}
