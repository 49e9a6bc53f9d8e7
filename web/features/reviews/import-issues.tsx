import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { type ImportRecord, type ImportSummary, listImportIssues, type zRowIssue } from '#contract/reviews/imports.ts';
import { usePages } from '../../api/queries.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';

type Kind = ImportSummary['issuesByKind'][number];
type Issue = z.output<typeof zRowIssue>;

/** Errors first, counted by kind; then each cell. */
export function ImportIssues({ record }: { readonly record: ImportRecord }) {
  const { t } = useTranslation();
  const kinds = useMemo(
    () =>
      [...record.summary.issuesByKind].sort(
        (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning') || b.count - a.count,
      ),
    [record],
  );
  const [code, setCode] = useState<string>();
  const kindColumns = useKindColumns(code, setCode);
  if (kinds.length === 0) return <Notice tone="done">{t('imports.noIssues')}</Notice>;
  return (
    <>
      <Section title={t('imports.errorsByKind')} lead={t('imports.errorMeans')} flush>
        <DataTable
          compact
          name={t('imports.errorsByKind')}
          rows={kinds}
          columns={kindColumns}
          rowKey={(kind) => `${kind.code}:${kind.expected.en}`}
          rowTone={(kind) => (kind.severity === 'error' ? 'bad' : 'attention')}
        />
      </Section>
      <Issues record={record} code={code} />
    </>
  );
}

function useKindColumns(code: string | undefined, onChoose: (code: string | undefined) => void): Column<Kind>[] {
  const { t } = useTranslation();
  const { words, count } = useFormat();
  return [
    {
      key: 'severity',
      header: t('imports.severity'),
      value: (kind) => t(`imports.${kind.severity}`),
      cell: (kind) => <Tag tone={kind.severity === 'error' ? 'poor' : 'near'}>{t(`imports.${kind.severity}`)}</Tag>,
    },
    {
      key: 'expected',
      header: t('imports.issue'),
      primary: true,
      value: (kind) => words(kind.expected),
      cell: (kind) => (
        <label className="row" style={{ flexWrap: 'nowrap', alignItems: 'flex-start' }}>
          <input
            type="checkbox"
            checked={code === kind.code}
            onChange={() => onChoose(code === kind.code ? undefined : kind.code)}
            style={{ marginTop: '0.3rem' }}
          />
          <span>{words(kind.expected)}</span>
        </label>
      ),
    },
    {
      key: 'count',
      header: t('imports.count'),
      align: 'right',
      value: (kind) => kind.count,
      cell: (kind) => count(kind.count),
    },
  ];
}

function Issues({ record, code }: { readonly record: ImportRecord; readonly code: string | undefined }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const pages = usePages(listImportIssues, { importId: record.id, limit: 100, ...(code ? { code } : {}) });
  const issues = pages.data?.pages.flatMap((page) => page.issues) ?? [];
  const columns: Column<Issue>[] = [
    { key: 'row', header: t('imports.row'), primary: true, value: (issue) => issue.row },
    { key: 'column', header: t('imports.column'), value: (issue) => issue.column },
    {
      key: 'severity',
      header: t('imports.severity'),
      value: (issue) => t(`imports.${issue.severity}`),
      cell: (issue) => <Tag tone={issue.severity === 'error' ? 'poor' : 'near'}>{t(`imports.${issue.severity}`)}</Tag>,
    },
    {
      key: 'found',
      header: t('imports.found'),
      value: (issue) => issue.found,
      cell: (issue) => <code>{issue.found || '∅'}</code>,
    },
    { key: 'expected', header: t('imports.expected'), value: (issue) => words(issue.expected) },
  ];
  return (
    <Section title={t('imports.issues')} flush>
      <DataTable
        name={t('imports.issues')}
        rows={issues}
        columns={columns}
        rowKey={(issue) => `${issue.row}:${issue.column}:${issue.code}`}
        footer={<LoadMore pages={pages} />}
      />
    </Section>
  );
}
