import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentLine, listDocuments } from '#contract/documents/documents.ts';
import {
  DOCUMENT_KINDS,
  DOCUMENT_LEVELS,
  type DocumentKind,
  type DocumentLevel,
  KIND_NAMES,
  LEVEL_NAMES,
} from '#domain/documents/document.ts';
import { FORCE_NAMES } from '#domain/documents/document-force.ts';
import { usePages } from '../../api/queries.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Refusal } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useVerificationName, VerificationMark } from '../../ui/verification-mark.tsx';
import { usePermission } from '../access/use-session.ts';
import { DocumentDialog } from './document-dialog.tsx';
import { FORCE_TONES, nameOf, titleOf, yearsOf } from './document-words.ts';

/** Danh mục văn bản: what plans rest on, newest first. */
export function DocumentsPage() {
  const { t } = useTranslation();
  const { words } = useFormat();
  const mayEdit = usePermission('plan.edit');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const [kind, setKind] = useState<DocumentKind | ''>('');
  const [level, setLevel] = useState<DocumentLevel | ''>('');
  const [on, setOn] = useState('');
  const [adding, setAdding] = useState(false);
  const columns = useColumns();
  const pages = usePages(listDocuments, {
    limit: 50,
    ...(search === '' ? {} : { search }),
    ...(kind === '' ? {} : { kind }),
    ...(level === '' ? {} : { level }),
    ...(on === '' ? {} : { on }),
  });
  const rows = pages.data?.pages.flatMap((page) => page.documents) ?? [];
  return (
    <Page
      title={t('documents.list')}
      lead={t('documents.listLead')}
      actions={mayEdit && <Button onClick={() => setAdding(true)}>{t('documents.add')}</Button>}
    >
      <Section>
        <form className="row end" role="search" onSubmit={(event) => event.preventDefault()}>
          <TextInput
            style={{ flex: '1 1 16rem' }}
            label={t('documents.search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={typed}
            maxLength={200}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('documents.kind')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
            data={[
              { value: '', label: t('documents.anyKind') },
              ...DOCUMENT_KINDS.map((each) => ({ value: each, label: words(KIND_NAMES[each]) })),
            ]}
          />
          <NativeSelect
            label={t('documents.level')}
            value={level}
            onChange={(event) => setLevel(event.currentTarget.value as typeof level)}
            data={[
              { value: '', label: t('documents.anyLevel') },
              ...DOCUMENT_LEVELS.map((each) => ({ value: each, label: words(LEVEL_NAMES[each]) })),
            ]}
          />
          <DateInput label={t('documents.on')} value={on} onChange={setOn} />
        </form>
      </Section>
      <Section flush>
        {pages.isError && rows.length === 0 ? (
          <Refusal error={pages.error} title={t('ui.notComputed')} onRetry={() => pages.refetch()} />
        ) : (
          <DataTable
            name={t('documents.list')}
            rows={rows}
            columns={columns}
            rowKey={(document) => document.id}
            rowTone={(document) => (document.wrongIssuer === null ? undefined : 'attention')}
            empty={!pages.isLoading && <Empty title={t('documents.none')}>{t('documents.noneLead')}</Empty>}
            footer={pages.hasNextPage && <LoadMore pages={pages} />}
          />
        )}
      </Section>
      {adding && <DocumentDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function useColumns(): Column<DocumentLine>[] {
  const { t } = useTranslation();
  const { words, date } = useFormat();
  const verification = useVerificationName();
  const years = (document: DocumentLine) => yearsOf(document, (year) => t('documents.horizonTo', { year }));
  return [
    {
      key: 'number',
      header: t('documents.number'),
      primary: true,
      minWidth: '11rem',
      value: nameOf,
      cell: (document) => (
        <Link to="/documents/$documentId" params={{ documentId: document.id }}>
          {nameOf(document)}
        </Link>
      ),
    },
    {
      key: 'title',
      header: t('documents.title'),
      minWidth: '16rem',
      value: titleOf,
    },
    {
      key: 'issuer',
      header: t('documents.issuer'),
      minWidth: '11rem',
      value: (document) =>
        [
          document.issuer,
          words(KIND_NAMES[document.kind]),
          document.level === null ? null : words(LEVEL_NAMES[document.level]),
        ]
          .filter(Boolean)
          .join(' · '),
      cell: (document) => (
        <>
          {document.issuer ?? '–'}
          <span className="soft small">
            {' '}
            {words(KIND_NAMES[document.kind])}
            {document.level !== null && `, ${words(LEVEL_NAMES[document.level]).toLowerCase()}`}
          </span>
        </>
      ),
    },
    {
      key: 'issuedOn',
      header: t('documents.issuedOn'),
      value: (document) => document.issuedOn ?? document.issuedYear,
      cell: (document) => (document.issuedOn === null ? (document.issuedYear ?? '–') : date(document.issuedOn)),
    },
    { key: 'period', header: t('documents.period'), value: years },
    {
      key: 'force',
      header: t('documents.force'),
      value: (document) => words(FORCE_NAMES[document.force]),
      cell: (document) => <Tag tone={FORCE_TONES[document.force]}>{words(FORCE_NAMES[document.force])}</Tag>,
    },
    { key: 'citedBy', header: t('documents.citedBy'), align: 'right', value: (document) => document.citedBy },
    {
      key: 'verification',
      header: t('documents.verification'),
      value: (document) => verification(document.verification),
      cell: (document) => <VerificationMark value={document.verification} />,
    },
  ];
}
