import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getTable } from '#contract/reports/get-table.ts';
import type { ReportTableAnswer } from '#contract/reports/report-query.ts';
import { useAnswer } from '../../../api/queries.ts';
import { Answered } from '../../../ui/answered.tsx';
import { Picture } from '../../../ui/chart/picture.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Bars } from './bars.tsx';
import { totalRow } from './total-row.ts';

interface Flow {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly tone: 'out' | 'in' | 'stock';
}

/** Opening, out, in, closing: the account of a class as its official form has it. */
export function MovementsPicture({
  roundId,
  form,
  title,
}: {
  readonly roundId: string;
  readonly form: '7.2' | '7.3';
  readonly title: string;
}) {
  const query = useAnswer(getTable, { roundId, form, level: 'province' });
  return <Answered query={query}>{(table) => <Flows table={table} title={title} />}</Answered>;
}

function Flows({ table, title }: { readonly table: ReportTableAnswer; readonly title: string }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const flows = useMemo(() => flowsOf(table), [table]);
  const bars = flows
    .filter((flow) => flow.value !== null)
    .map((flow) => ({ name: flow.label, value: flow.value ?? 0, tone: flow.tone }));
  return (
    <Picture
      title={title}
      rows={flows}
      rowKey={(flow) => flow.key}
      columns={[
        { key: 'label', header: t('dashboard.flow'), primary: true, value: (flow) => flow.label },
        {
          key: 'value',
          header: t('dashboard.count'),
          align: 'right',
          value: (flow) => flow.value,
          cell: (flow) => count(flow.value),
        },
      ]}
    >
      <Bars bars={bars} label={title} format={count} rowHeight={36} />
    </Picture>
  );
}

function flowsOf(table: ReportTableAnswer): Flow[] {
  const values = totalRow(table)?.values ?? {};
  const last = table.columns.at(-1)?.key;
  return table.columns.map((column, index) => {
    const isStock = index === 0 || column.key === last;
    const isOut = index > 0 && index < 4;
    return {
      key: column.key,
      label: isStock ? column.label : `${isOut ? '−' : '+'} ${column.label}`,
      value: values[column.key] ?? null,
      tone: isStock ? 'stock' : isOut ? 'out' : 'in',
    };
  });
}
