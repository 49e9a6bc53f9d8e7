import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPrinter, IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format.ts';
import { type Column, filterRows, type Sorting, sortRows } from './column.ts';
import { CsvButton } from './csv-button.tsx';
import classes from './data-table.module.css';
import { usePrinting } from './use-printing.ts';

const VIRTUAL_FROM = 120;

export interface DataTableProps<T> {
  /** Names the list for screen readers and the exported file. */
  readonly name: string;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly rowKey: (row: T) => string;
  readonly rowTone?: (row: T) => 'attention' | 'bad' | undefined;
  readonly initialSort?: Sorting;
  /** The server sorts and filters (paged lists); the table only shows. */
  readonly fromServer?: boolean;
  /** What a file of the list holds when more exists than is shown. */
  readonly allRows?: () => Promise<readonly T[] | 'too-many'>;
  readonly filters?: ReactNode;
  readonly empty?: ReactNode;
  readonly footer?: ReactNode;
  readonly compact?: boolean;
}

/** A list that filters, sorts, exports and prints; on a phone each row is a card. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { name, rows, columns, rowKey, fromServer = false, compact = false } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [sorting, setSorting] = useState(props.initialSort);
  const wanted = useDeferredValue(typed);
  const shown = useMemo(
    () => (fromServer ? rows : sortRows(filterRows(rows, columns, wanted), columns, sorting)),
    [rows, columns, wanted, sorting, fromServer],
  );
  const printing = usePrinting();
  const scroller = useRef<HTMLDivElement>(null);
  const isVirtual = shown.length > VIRTUAL_FROM && !printing;
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 12,
    enabled: isVirtual,
  });
  const items = isVirtual ? virtual.getVirtualItems() : undefined;
  const drawn = items ? items.map((item) => item.index) : shown.map((_, index) => index);
  const before = items?.[0]?.start ?? 0;
  const after = items ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const sortable = fromServer ? [] : columns.filter((column) => !column.acts);

  return (
    <div className={classes.list}>
      {!compact && (
        <div className={`${classes.tools} no-print`}>
          {!fromServer && (
            <TextInput
              className={classes.filter}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              placeholder={t('ui.filterHint')}
              aria-label={t('ui.filterOf', { name })}
              leftSection={<IconSearch size={16} aria-hidden />}
            />
          )}
          {props.filters}
          {sortable.length > 0 && (
            <NativeSelect
              className={classes.cardSort}
              aria-label={t('ui.sortBy')}
              value={sorting ? `${sorting.key}:${sorting.descending ? 'd' : 'a'}` : ''}
              onChange={(event) => {
                const [key, way] = event.currentTarget.value.split(':');
                setSorting(key ? { key, descending: way === 'd' } : undefined);
              }}
              data={[
                { value: '', label: t('ui.sortBy') },
                ...sortable.flatMap((column) => [
                  { value: `${column.key}:a`, label: `${column.header} ↑` },
                  { value: `${column.key}:d`, label: `${column.header} ↓` },
                ]),
              ]}
            />
          )}
          <span className={classes.count} role="status">
            {fromServer
              ? t('ui.loadedRows', { rows: format.count(shown.length) })
              : t('ui.shownRows', { shown: format.count(shown.length), rows: format.count(rows.length) })}
          </span>
          <CsvButton name={name} columns={columns} shown={shown} allRows={props.allRows} />
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPrinter size={15} aria-hidden />}
            onClick={() => print()}
          >
            {t('ui.print')}
          </Button>
        </div>
      )}
      {shown.length === 0 ? (
        rows.length === 0 ? (
          props.empty
        ) : (
          <p className={classes.nothing}>{t('ui.nothingMatches')}</p>
        )
      ) : (
        <div
          ref={scroller}
          className={classes.scroller}
          data-virtual={isVirtual || undefined}
          tabIndex={0}
          role="region"
          aria-label={t('ui.tableOf', { name })}
        >
          {/* The roles are said again because cards change the display of table elements. */}
          <table className={classes.table} role="table" aria-rowcount={shown.length + 1}>
            <caption className="visually-hidden">{name}</caption>
            <thead role="rowgroup">
              <tr role="row">
                {columns.map((column) => (
                  <HeadCell
                    key={column.key}
                    column={column}
                    sorting={sorting}
                    onSort={fromServer ? undefined : setSorting}
                  />
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {before > 0 && <tr role="presentation" style={{ height: before }} aria-hidden="true" />}
              {drawn.map((index) => {
                const row = shown[index] as T;
                return (
                  <tr
                    key={rowKey(row)}
                    role="row"
                    data-index={index}
                    data-tone={props.rowTone?.(row)}
                    aria-rowindex={index + 2}
                    ref={isVirtual ? virtual.measureElement : undefined}
                  >
                    {columns.map((column) => (
                      <BodyCell key={column.key} column={column} row={row} />
                    ))}
                  </tr>
                );
              })}
              {after > 0 && <tr role="presentation" style={{ height: after }} aria-hidden="true" />}
            </tbody>
          </table>
        </div>
      )}
      {props.footer}
    </div>
  );
}

function HeadCell<T>({
  column,
  sorting,
  onSort,
}: {
  column: Column<T>;
  sorting: Sorting | undefined;
  onSort: ((sorting: Sorting) => void) | undefined;
}) {
  const isSorted = sorting?.key === column.key;
  const direction = !isSorted ? 'none' : sorting.descending ? 'descending' : 'ascending';
  return (
    <th
      role="columnheader"
      scope="col"
      data-align={column.align}
      data-primary={column.primary || undefined}
      aria-sort={onSort && !column.acts ? direction : undefined}
      style={column.minWidth ? { minWidth: column.minWidth } : undefined}
    >
      {onSort && !column.acts ? (
        <button
          type="button"
          className={classes.sort}
          onClick={() => onSort({ key: column.key, descending: isSorted && !sorting.descending })}
        >
          {column.header}
          <span aria-hidden="true" className={classes.arrow}>
            {isSorted ? (sorting.descending ? '▼' : '▲') : ''}
          </span>
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

function BodyCell<T>({ column, row }: { column: Column<T>; row: T }) {
  const content = column.cell ? column.cell(row) : column.value(row);
  const props = {
    'data-label': column.header,
    'data-align': column.align,
    'data-primary': column.primary || undefined,
    'data-acts': column.acts || undefined,
  };
  return column.primary ? (
    <th role="rowheader" scope="row" {...props}>
      {content}
    </th>
  ) : (
    <td role="cell" {...props}>
      {content}
    </td>
  );
}
