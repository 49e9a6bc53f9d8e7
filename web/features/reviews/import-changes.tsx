import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { type ImportRecord, listImportChanges, type zImportChange } from '#contract/reviews/imports.ts';
import { usePages } from '../../api/queries.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ClassTag } from './class-tag.tsx';

type Change = z.output<typeof zImportChange>;
type Effect = Change['effect'];
const NAMES = { created: 'effectCreated', changed: 'effectChanged', unchanged: 'effectUnchanged' } as const;

/** Each change with what stands there before and after. */
export function ImportChanges({ record }: { readonly record: ImportRecord }) {
  const { t } = useTranslation();
  const [effect, setEffect] = useState<Effect | ''>('');
  const pages = usePages(listImportChanges, { importId: record.id, limit: 100, ...(effect ? { effect } : {}) });
  const changes = pages.data?.pages.flatMap((page) => page.changes) ?? [];
  const columns: Column<Change>[] = [
    { key: 'row', header: t('imports.row'), align: 'right', value: (change) => change.row },
    {
      key: 'household',
      header: t('imports.household'),
      primary: true,
      value: (change) => `${change.headName} ${change.householdCode}`,
      cell: (change) => (
        <span>
          {change.headName} <span className="soft small">{change.householdCode}</span>
        </span>
      ),
    },
    {
      key: 'effect',
      header: t('imports.effect'),
      value: (change) => t(`imports.${NAMES[change.effect]}`),
      cell: (change) => (
        <Tag tone={change.effect === 'created' ? 'good' : change.effect === 'changed' ? 'waiting' : 'quiet'}>
          {t(`imports.${NAMES[change.effect]}`)}
        </Tag>
      ),
    },
    {
      key: 'class',
      header: t('imports.class'),
      value: (change) => change.class && t(`cases.classes.${change.class}`),
      cell: (change) => change.class && <ClassTag value={change.class} />,
    },
    {
      key: 'difference',
      header: t('imports.difference'),
      minWidth: '16rem',
      value: (change) => change.differences.map((each) => `${each.column}: ${each.before} → ${each.after}`).join('; '),
      cell: (change) => (
        <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {change.differences.map((each) => (
            <li key={each.column}>
              <span className="soft">{each.column}: </span>
              <del>{each.before || '∅'}</del> → <ins>{each.after || '∅'}</ins>
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <Section title={t('imports.changes')} flush>
      <DataTable
        name={t('imports.changes')}
        rows={changes}
        columns={columns}
        rowKey={(change) => `${change.row}:${change.householdCode}`}
        filters={
          <NativeSelect
            aria-label={t('imports.effect')}
            value={effect}
            onChange={(event) => setEffect(event.currentTarget.value as Effect | '')}
            data={[
              { value: '', label: `${t('imports.effect')}: ${t('ui.all')}` },
              ...(['created', 'changed', 'unchanged'] as const).map((value) => ({
                value,
                label: t(`imports.${NAMES[value]}`),
              })),
            ]}
          />
        }
        footer={<LoadMore pages={pages} />}
      />
    </Section>
  );
}
