import { NativeSelect } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImportRecord, listImports, previewImport } from '#contract/reviews/imports.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useFormat } from '../../ui/format.ts';
import { Refusal } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ImportStatusTag } from './import-status-tag.tsx';

export function ImportsPage() {
  const { roundId } = useParams({ from: '/rounds/$roundId/imports' });
  const { t } = useTranslation();
  const query = useAnswer(listImports, { roundId });
  const columns = useColumns();
  return (
    <Page
      trail={
        <Link to="/rounds/$roundId" params={{ roundId }}>
          {roundId}
        </Link>
      }
      title={t('imports.list')}
      lead={t('imports.listLead')}
    >
      <NewImport roundId={roundId} />
      <Section title={t('imports.earlier')} flush>
        <Answered query={query} lines={3}>
          {({ imports }) => (
            <DataTable
              name={t('imports.earlier')}
              rows={imports}
              columns={columns}
              rowKey={(each) => each.id}
              empty={<Empty title={t('imports.none')}>{t('imports.noneLead')}</Empty>}
            />
          )}
        </Answered>
      </Section>
    </Page>
  );
}

function NewImport({ roundId }: { readonly roundId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const act = useAct(previewImport);
  const [kind, setKind] = useState<'register' | 'members'>('register');
  const [share, setShare] = useState<number>();
  async function send(file: File) {
    setShare(0);
    const answer = await act.run({ roundId, kind, file }, setShare);
    if (answer) await navigate({ to: '/imports/$importId', params: { importId: answer.import.id } });
  }
  return (
    <Section title={t('imports.newImport')}>
      <div className="stack">
        <NativeSelect
          label={t('imports.kind')}
          value={kind}
          style={{ maxWidth: '24rem' }}
          onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
          data={[
            { value: 'register', label: t('imports.register') },
            { value: 'members', label: t('imports.members') },
          ]}
        />
        <FileDrop label={t('imports.file')} accept=".csv,.xlsx" onFile={send} isRunning={act.isRunning} share={share} />
        {act.isRunning && <p role="status">{t('imports.reading')}</p>}
        <p className="soft small">{t('imports.fileLead')}</p>
        <Refusal error={act.refusal} />
      </div>
    </Section>
  );
}

function useColumns(): Column<ImportRecord>[] {
  const { t } = useTranslation();
  const { count, time } = useFormat();
  return [
    {
      key: 'file',
      header: t('imports.fileName'),
      primary: true,
      value: (each) => each.fileName,
      cell: (each) => (
        <Link to="/imports/$importId" params={{ importId: each.id }}>
          {each.fileName}
        </Link>
      ),
    },
    { key: 'kind', header: t('imports.kind'), value: (each) => t(`imports.${each.kind}Short`) },
    {
      key: 'status',
      header: t('imports.status'),
      value: (each) => t(`imports.${each.status}`),
      cell: (each) => <ImportStatusTag status={each.status} />,
    },
    {
      key: 'rows',
      header: t('imports.rows'),
      align: 'right',
      value: (each) => each.summary.rows,
      cell: (each) => count(each.summary.rows),
    },
    {
      key: 'refused',
      header: t('imports.refused'),
      align: 'right',
      value: (each) => each.summary.refused,
      cell: (each) => count(each.summary.refused),
    },
    {
      key: 'created',
      header: t('imports.created'),
      align: 'right',
      value: (each) => each.summary.created,
      cell: (each) => count(each.summary.created),
    },
    {
      key: 'changed',
      header: t('imports.changed'),
      align: 'right',
      value: (each) => each.summary.changed,
      cell: (each) => count(each.summary.changed),
    },
    { key: 'at', header: t('imports.at'), value: (each) => each.createdAt, cell: (each) => time(each.createdAt) },
  ];
}
