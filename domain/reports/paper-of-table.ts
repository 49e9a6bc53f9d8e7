import type { Bilingual, Language } from '#domain/kernel/language.ts';
import {
  type FormColumn,
  type FormColumnGroup,
  isColumnGroup,
  leavesOf,
  type ReportForm,
  type RowKind,
} from './forms/form.ts';
import type { ResidenceChoice } from './measures/figures.ts';
import type { PaperCell, PaperColumn, PaperRow, PaperTable } from './paper-table.ts';
import type { ReportRow, ReportTable, ReportUnit } from './report-table.ts';

/** What a paper says of its round beside the figures. */
export interface PaperRound {
  readonly year: number;
  readonly month: number | null;
  readonly referenceDate: string;
  readonly standardName: string;
  readonly provinceName: string;
  readonly synthetic: boolean;
  readonly decision: { readonly number: string; readonly date: string; readonly signer: string } | null;
}

const KINDS: Readonly<Record<RowKind, Bilingual>> = {
  household: { vi: 'Hộ', en: 'Households' },
  person: { vi: 'Nhân khẩu', en: 'Persons' },
  commune: { vi: 'Xã', en: 'Communes' },
};

const RESIDENCES: Readonly<Record<ResidenceChoice, Bilingual>> = {
  all: { vi: 'Tổng cộng', en: 'Total' },
  urban: { vi: 'Khu vực thành thị', en: 'Urban' },
  rural: { vi: 'Khu vực nông thôn', en: 'Rural' },
};

/** Biểu trên giấy — a table with its heading, numbered columns, rows «1 Huyện X», «1.1 Xã A» and what must be said below. */
export function paperOfTable(
  form: ReportForm,
  columns: readonly (FormColumn | FormColumnGroup)[],
  table: ReportTable,
  round: PaperRound,
  notes: readonly string[],
  language: Language,
): PaperTable {
  const top = table.rows[0]?.unit;
  const isDouble = form.kinds.length > 1;
  const residence = table.rows[0]?.residence ?? 'all';
  return {
    language,
    ...(form.officialNumber === undefined ? {} : { formLabel: form.officialNumber }),
    ...paperHeading(form.title[language], round, top, language),
    ...(residence === 'all' ? {} : { unitNote: RESIDENCES[residence][language] }),
    columns: [
      { key: 'order', label: 'TT', kind: 'order', number: 'A', isShared: true },
      { key: 'unit', label: language === 'vi' ? 'Đơn vị' : 'Unit', kind: 'name', number: 'B', isShared: true },
      ...(isDouble
        ? [
            {
              key: 'kind',
              label: language === 'vi' ? 'Hộ/khẩu' : 'Kind',
              kind: 'text',
              number: 'C',
              width: 11,
            } as const,
          ]
        : []),
      ...columns.map((column) => paperColumn(column, language)),
    ],
    rows: paperRows(form, columns, table, isDouble, language),
    footer: footerOf(round, [...notes, ...differenceLines(table, language)], language),
  };
}

export function paperHeading(title: string, round: PaperRound, top: ReportUnit | undefined, language: Language) {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const committee = say('ỦY BAN NHÂN DÂN', 'PEOPLE’S COMMITTEE');
  const name = (top?.name ?? round.provinceName).toLocaleUpperCase('vi');
  const above = top !== undefined && top.level !== 'province' ? [round.provinceName.toLocaleUpperCase('vi')] : [];
  const period =
    round.month === null
      ? say(`Năm ${round.year}`, `Year ${round.year}`)
      : say(`Tháng ${round.month} năm ${round.year}`, `${round.month}/${round.year}`);
  const decision =
    round.decision === null
      ? []
      : [
          say(
            `(Kèm theo Quyết định số ${round.decision.number} ngày ${dayOf(round.decision.date)})`,
            `(Decision ${round.decision.number} of ${round.decision.date})`,
          ),
        ];
  const marks = [
    ...(round.decision === null ? [say('Số liệu tạm tính, chưa phê duyệt', 'Provisional figures, not approved')] : []),
    ...(round.synthetic ? [say('DỮ LIỆU GIẢ LẬP, không phải số liệu thật', 'SYNTHETIC DATA, not real figures')] : []),
  ];
  return {
    issuer: [...above, `${committee} ${name}`],
    title: [title.toLocaleUpperCase('vi')],
    subtitle: [`${period} · ${round.standardName}`, ...decision],
    ...(marks.length === 0 ? {} : { status: marks.join(' · ') }),
  };
}

function dayOf(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

export function footerOf(round: PaperRound, notes: readonly string[], language: Language) {
  return {
    notes,
    ...(round.decision === null
      ? {}
      : {
          signers: [{ titles: [language === 'vi' ? 'NGƯỜI KÝ QUYẾT ĐỊNH' : 'SIGNED BY'], name: round.decision.signer }],
        }),
  };
}

function paperColumn(column: FormColumn | FormColumnGroup, language: Language): PaperColumn {
  if (isColumnGroup(column))
    return { label: column.label[language], columns: column.columns.map((one) => paperColumn(one, language)) };
  const isRate = column.unit === 'percent' || column.unit === 'percentage-point';
  return {
    key: column.key,
    label: column.label[language],
    kind: isRate ? 'rate' : 'count',
    number: column.number ?? column.key,
  };
}

function paperRows(
  form: ReportForm,
  columns: readonly (FormColumn | FormColumnGroup)[],
  table: ReportTable,
  isDouble: boolean,
  language: Language,
): PaperRow[] {
  const keys = leavesOf(columns).map(({ key }) => key);
  const numbering = new Numbering();
  return table.rows.map((row, index) => {
    const isFirstKind = row.kind === form.kinds[0];
    const isTop = row.unit === table.rows[0]?.unit;
    const order = isFirstKind ? (isTop ? numbering.restart() : numbering.next(row.unit)) : null;
    const name = isTop && form.byResidence ? RESIDENCES[row.residence][language] : row.unit.name;
    const head: PaperCell[] = [order, isFirstKind ? name : null, ...(isDouble ? [KINDS[row.kind][language]] : [])];
    return {
      level: index === 0 || isTop ? 'total' : row.unit.level,
      ...(row.kind === 'commune' ? {} : { kind: row.kind }),
      areaCode: row.unit.code,
      cells: [...head, ...cellsOf(row, keys)],
      ...(isDouble && isFirstKind ? { sharedRows: form.kinds.length } : {}),
    };
  });
}

function cellsOf(row: ReportRow, keys: readonly string[]): PaperCell[] {
  return keys.map((key) => row.cells[key] ?? null);
}

/** «1 Huyện X», «1.1 Xã A»; communes directly below the province are «1», «2». */
class Numbering {
  #districts = 0;
  #communes = 0;

  restart(): string {
    this.#districts = 0;
    this.#communes = 0;
    return '';
  }

  next(unit: ReportUnit): string {
    if (unit.level === 'district') {
      this.#communes = 0;
      return String(++this.#districts);
    }
    this.#communes += 1;
    return this.#districts === 0 ? String(this.#communes) : `${this.#districts}.${this.#communes}`;
  }
}

const MOST_DIFFERENCES = 20;

function differenceLines(table: ReportTable, language: Language): string[] {
  const lines = table.differences.map(({ check, areaName, kind, printed, computed, difference }) => {
    const signed = difference > 0 ? `+${difference}` : String(difference);
    return language === 'vi'
      ? `Chênh lệch · ${areaName} (${KINDS[kind].vi}) · ${check.vi}: ${printed} so với ${computed}, lệch ${signed}`
      : `Difference · ${areaName} (${KINDS[kind].en}) · ${check.en}: ${printed} against ${computed}, ${signed}`;
  });
  const rest = lines.length - MOST_DIFFERENCES;
  if (rest <= 0) return lines;
  return [
    ...lines.slice(0, MOST_DIFFERENCES),
    language === 'vi' ? `… và ${rest} chênh lệch khác` : `… and ${rest} more`,
  ];
}
