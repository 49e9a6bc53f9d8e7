import { Button } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../data-table/column.ts';
import { DataTable } from '../data-table/data-table.tsx';
import { Section } from '../page.tsx';

/** A picture with the table it was drawn from: the reader chooses. */
export function Picture<T>({
  title,
  lead,
  rows,
  columns,
  rowKey,
  children,
  controls,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly rowKey: (row: T) => string;
  readonly children: ReactNode;
  readonly controls?: ReactNode;
}) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  return (
    <Section
      title={title}
      lead={lead}
      flush
      actions={
        <>
          {controls}
          <Button
            size="xs"
            variant="default"
            leftSection={asTable ? <IconChartBar size={15} aria-hidden /> : <IconTable size={15} aria-hidden />}
            aria-label={`${t(asTable ? 'ui.asChart' : 'ui.asTable')}: ${title}`}
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? 'ui.asChart' : 'ui.asTable')}
          </Button>
        </>
      }
    >
      {asTable ? (
        <DataTable name={title} rows={rows} columns={columns} rowKey={rowKey} />
      ) : (
        <div style={{ padding: '0 1rem 1rem' }}>{children}</div>
      )}
    </Section>
  );
}
