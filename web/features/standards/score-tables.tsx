import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type getStandard, importScoreTable } from '#contract/standards/standards.ts';
import type { CallAnswer } from '../../api/call.ts';
import { useAct } from '../../api/queries.ts';
import { announce } from '../../ui/announce.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useFormat } from '../../ui/format.ts';
import { Refusal } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { usePermission } from '../access/use-session.ts';

/** B1 score tables by edition and region, how complete they are, and their import. */
export function ScoreTables({
  standardId,
  tables,
}: {
  readonly standardId: string;
  readonly tables: CallAnswer<typeof getStandard>['scoreTables'];
}) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const mayEdit = usePermission('standard.edit');
  return (
    <Section title={t('standards.scoreTables')} flush>
      <DataTable
        compact
        name={t('standards.scoreTables')}
        rows={tables}
        rowKey={(table) => `${table.edition}:${table.region}`}
        rowTone={(table) => (table.missing > 0 ? 'attention' : undefined)}
        columns={[
          { key: 'edition', header: t('standards.edition'), primary: true, value: (table) => table.edition },
          { key: 'region', header: t('standards.region'), value: (table) => table.region },
          {
            key: 'cells',
            header: t('standards.cells'),
            align: 'right',
            value: (table) => table.cells,
            cell: (table) => count(table.cells),
          },
          {
            key: 'missing',
            header: t('standards.missing'),
            align: 'right',
            value: (table) => table.missing,
            cell: (table) => count(table.missing),
          },
          {
            key: 'verified',
            header: t('standards.verifiedCells'),
            align: 'right',
            value: (table) => table.verified,
            cell: (table) => count(table.verified),
          },
        ]}
        empty={<Empty title={t('standards.noTables')}>{t('standards.noTablesLead')}</Empty>}
      />
      {mayEdit && <TableImport standardId={standardId} />}
    </Section>
  );
}

function TableImport({ standardId }: { readonly standardId: string }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const act = useAct(importScoreTable);
  const [edition, setEdition] = useState('');
  const [source, setSource] = useState('');
  const [missing, setMissing] = useState<readonly { region: string; characteristic: string; option: string }[]>([]);
  async function send(file: File) {
    const answer = await act.run({ standardId, edition, source, file });
    if (!answer) return;
    setMissing(answer.missing);
    announce(t('standards.importedToast', { cells: count(answer.cells), missing: count(answer.missing.length) }));
  }
  return (
    <div className="stack" style={{ padding: '1rem' }}>
      <h3>{t('standards.importTable')}</h3>
      <div className="grid-2">
        <TextInput
          label={t('standards.importEdition')}
          required
          maxLength={60}
          value={edition}
          onChange={(event) => setEdition(event.currentTarget.value)}
        />
        <TextInput
          label={t('standards.importSource')}
          required
          maxLength={300}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
      </div>
      <FileDrop label={t('standards.importTable')} accept=".csv,.xlsx" onFile={send} isRunning={act.isRunning} />
      <Refusal error={act.refusal} />
      {missing.length > 0 && (
        <DataTable
          name={t('standards.missingCells')}
          rows={missing}
          rowKey={(cell) => `${cell.region}:${cell.characteristic}:${cell.option}`}
          columns={[
            {
              key: 'characteristic',
              header: t('standards.characteristic'),
              primary: true,
              value: (cell) => cell.characteristic,
            },
            { key: 'option', header: t('standards.option'), value: (cell) => cell.option },
            { key: 'region', header: t('standards.region'), value: (cell) => cell.region },
          ]}
        />
      )}
    </div>
  );
}
