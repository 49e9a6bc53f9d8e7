import type { ReportTableAnswer } from '#contract/reports/report-query.ts';
import type { Language } from '#domain/kernel/language.ts';
import { isOpenable } from '#domain/reports/column-parts.ts';
import { type FormColumn, type FormColumnGroup, isColumnGroup, leavesOf } from '#domain/reports/forms/form.ts';
import { plainValue, type ReportRow } from '#domain/reports/report-table.ts';
import type { PreparedReport } from './prepare-report.ts';

/** A prepared table as the interchange format has it: rates in percent, unrounded. */
export function tableAnswer(report: PreparedReport, generatedAt: Date, language: Language): ReportTableAnswer {
  const { round, form, table, context } = report;
  const columns = form.columns(context);
  const keys = leavesOf(columns).map(({ key }) => key);
  const top = report.units[0];
  return {
    form: form.code,
    officialNumber: form.officialNumber ?? null,
    title: form.title[language],
    round: round.id,
    year: round.year,
    referenceDate: round.referenceDate,
    standard: round.standard.id,
    area: top?.code ?? round.province.code,
    areaName: top?.name ?? round.province.name,
    generatedAt: generatedAt.toISOString(),
    status: round.status === 'approved' ? 'approved' : 'provisional',
    decision: round.decision,
    synthetic: round.synthetic,
    residence: report.residence,
    units: report.onNewUnits ? 'new' : 'old',
    source: form.source,
    columns: columnAnswers(columns, [], language),
    rows: table.rows.map((row) => ({
      areaCode: row.unit.code,
      areaName: row.unit.name,
      level: row.unit.level,
      kind: row.kind,
      residence: row.residence,
      values: valuesOf(row, keys),
    })),
    notes: notesOf(report, language),
    differences: table.differences.map(({ check, ...difference }) => ({ check: check[language], ...difference })),
  };
}

function valuesOf(row: ReportRow, keys: readonly string[]): Record<string, number | null> {
  const values: Record<string, number | null> = {};
  for (const key of keys) values[key] = plainValue(row.cells[key] ?? null);
  return values;
}

function columnAnswers(
  columns: readonly (FormColumn | FormColumnGroup)[],
  above: readonly string[],
  language: Language,
): ReportTableAnswer['columns'] {
  return columns.flatMap((column) =>
    isColumnGroup(column)
      ? columnAnswers(column.columns, [...above, column.label[language]], language)
      : [
          {
            key: column.key,
            label: column.label[language],
            groups: [...above],
            number: column.number ?? column.key,
            unit: column.unit,
            opens: isOpenable(column.cell),
          },
        ],
  );
}

/** What a reader of the table must know, whatever it is printed as. */
export function notesOf(report: PreparedReport, language: Language): string[] {
  const { form, round, communes, figures, dividedCommunes } = report;
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const notes = (form.notes ?? []).map((note) => note[language]);
  const inside = new Set(report.units[0]?.communeIds ?? []);
  const silent = communes.filter(({ id }) => inside.has(id) && figures.get(id)?.['households-total'] === undefined);
  if (silent.length > 0) {
    const names = silent
      .slice(0, 5)
      .map(({ name }) => name)
      .join(', ');
    const more = silent.length > 5 ? ', …' : '';
    notes.push(
      say(
        `Chưa có tổng số hộ dân cư của ${silent.length} xã (${names}${more}): tổng số hộ và tỷ lệ của các đơn vị chứa xã đó để trống.`,
        `No resident households entered for ${silent.length} communes (${names}${more}): totals and rates above them are blank.`,
      ),
    );
  }
  if (report.onNewUnits) {
    notes.push(
      say(
        `Số liệu của đợt ${round.id} xếp lại theo đơn vị hành chính hiện nay: mỗi hộ tính tại nơi hồ sơ hộ đang được quản lý.`,
        `Figures of round ${round.id} regrouped on today's units: each household is counted where its file stands now.`,
      ),
    );
  }
  if (dividedCommunes.length > 0) {
    const names = dividedCommunes.join(', ');
    notes.push(
      say(
        `Các xã chia về nhiều đơn vị mới (${names}): không tách được tổng số hộ dân cư, tỷ lệ của các đơn vị mới liên quan để trống.`,
        `Communes divided among several new units (${names}): residents cannot be told apart, rates are blank there.`,
      ),
    );
  }
  return notes;
}
