import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportTableAnswer } from '#contract/reports/report-query.ts';
import { usePrinting } from '../../ui/data-table/use-printing.ts';
import { Empty } from '../../ui/empty.tsx';
import { NOT_KNOWN, useFormat } from '../../ui/format.ts';
import { usePermission } from '../access/use-session.ts';
import type { OpenedFigure } from './figure-drawer.tsx';
import { headingRows } from './heading-rows.ts';
import classes from './report-table.module.css';

type Row = ReportTableAnswer['rows'][number];
type Column = ReportTableAnswer['columns'][number];

/** An official table as it prints: stacked headings, column numbers, bold subtotals; each figure opens. */
export function ReportTable({
  table,
  onOpen,
}: {
  readonly table: ReportTableAnswer;
  readonly onOpen: (figure: OpenedFigure) => void;
}) {
  const { t } = useTranslation();
  const printing = usePrinting();
  const scroller = useRef<HTMLDivElement>(null);
  const numbers = rowNumbers(table.rows);
  const hasKinds = new Set(table.rows.map((row) => row.kind)).size > 1;
  const isVirtual = table.rows.length > 80 && !printing;
  const virtual = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 34,
    overscan: 14,
    enabled: isVirtual,
  });
  if (table.rows.length === 0) return <Empty title={t('reports.noRows')} />;
  const items = isVirtual ? virtual.getVirtualItems() : undefined;
  const drawn = items ? items.map((item) => item.index) : table.rows.map((_, index) => index);
  const before = items?.[0]?.start ?? 0;
  const after = items ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const width = table.columns.length + (hasKinds ? 3 : 2);
  return (
    <div ref={scroller} className={classes.scroller} tabIndex={0} role="region" aria-label={table.title}>
      <table className={classes.table} aria-rowcount={table.rows.length}>
        <caption className="visually-hidden">{table.title}</caption>
        <Headings columns={table.columns} hasKinds={hasKinds} />
        <tbody>
          {before > 0 && <Spacer height={before} width={width} />}
          {drawn.map((index) => {
            const row = table.rows[index] as Row;
            return (
              <tr
                key={`${row.areaCode}:${row.kind}:${row.residence}`}
                data-level={row.level}
                data-index={index}
                ref={isVirtual ? virtual.measureElement : undefined}
              >
                <td className={classes.order}>{numbers[index]}</td>
                <th scope="row" className={classes.unit}>
                  {row.areaName}
                  {row.residence !== 'all' && ` (${t(`reports.residences.${row.residence}`)})`}
                </th>
                {hasKinds && <td className={classes.kind}>{t(`reports.kinds.${row.kind}`)}</td>}
                {table.columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} onOpen={onOpen} />
                ))}
              </tr>
            );
          })}
          {after > 0 && <Spacer height={after} width={width} />}
        </tbody>
      </table>
    </div>
  );
}

function Headings({ columns, hasKinds }: { readonly columns: readonly Column[]; readonly hasKinds: boolean }) {
  const { t } = useTranslation();
  const rows = headingRows(columns);
  return (
    <thead>
      {rows.map((cells, level) => (
        <tr key={cells[0]?.key ?? level}>
          {level === 0 && (
            <>
              <th rowSpan={rows.length} scope="col" className={classes.order}>
                {t('reports.order')}
              </th>
              <th rowSpan={rows.length} scope="col" className={classes.unit}>
                {t('reports.unitName')}
              </th>
              {hasKinds && (
                <th rowSpan={rows.length} scope="col">
                  {t('reports.rowKind')}
                </th>
              )}
            </>
          )}
          {cells.map((cell) => (
            <th key={cell.key} colSpan={cell.columns} rowSpan={cell.rows} scope={cell.columns > 1 ? 'colgroup' : 'col'}>
              {cell.label}
            </th>
          ))}
        </tr>
      ))}
      <tr className={classes.numbers}>
        <th scope="col">A</th>
        <th scope="col" className={classes.unit}>
          B
        </th>
        {hasKinds && <th scope="col">C</th>}
        {columns.map((column) => (
          <th key={column.key} scope="col">
            {column.number}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cell({
  column,
  row,
  onOpen,
}: {
  readonly column: Column;
  readonly row: Row;
  readonly onOpen: (figure: OpenedFigure) => void;
}) {
  const { t } = useTranslation();
  const { count, decimal } = useFormat();
  const mayDrill = usePermission('report.drill');
  const value = row.values[column.key];
  if (value === null || value === undefined) {
    return (
      <td className={classes.figure} title={t('ui.notComputed')}>
        {NOT_KNOWN}
        <span className="visually-hidden"> {t('ui.notComputed')}</span>
      </td>
    );
  }
  const shown = column.unit === 'percent' || column.unit === 'percentage-point' ? decimal(value) : count(value);
  const opens = mayDrill && column.opens && value !== 0;
  return (
    <td className={classes.figure}>
      {opens ? (
        <button
          type="button"
          aria-label={t('reports.openFigure', { value: shown, column: column.number, area: row.areaName })}
          onClick={() =>
            onOpen({
              areaCode: row.areaCode,
              areaName: row.areaName,
              kind: row.kind,
              residence: row.residence,
              column: column.key,
              label: column.label,
              shown,
            })
          }
        >
          {shown}
        </button>
      ) : (
        shown
      )}
    </td>
  );
}

function Spacer({ height, width }: { readonly height: number; readonly width: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={width} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

/** «1», «1.1»: districts are counted, their communes below them; the total has no number. */
function rowNumbers(rows: readonly Row[]): string[] {
  let district = 0;
  let commune = 0;
  let last = '';
  const hasDistricts = rows.some((row) => row.level === 'district');
  return rows.map((row) => {
    if (row.level === 'province') return '';
    if (row.areaCode === last) return '';
    last = row.areaCode;
    if (row.level === 'district') {
      commune = 0;
      return String(++district);
    }
    commune++;
    return hasDistricts ? `${district}.${commune}` : String(commune);
  });
}
