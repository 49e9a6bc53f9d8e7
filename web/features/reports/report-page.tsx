import { Button, Menu } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportTable } from '#contract/reports/export-table.ts';
import { getTable } from '#contract/reports/get-table.ts';
import type { ReportTableAnswer } from '#contract/reports/report-query.ts';
import type { CallInput } from '../../api/call.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { saveFile } from '../../api/save-file.ts';
import { Answered } from '../../ui/answered.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { useFormat } from '../../ui/format.ts';
import { Refusal } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { SyntheticBanner } from '../reviews/synthetic-banner.tsx';
import { FigureDrawer, type OpenedFigure } from './figure-drawer.tsx';
import { ReportChoices } from './report-choices.tsx';
import { ReportTable } from './report-table.tsx';

export function ReportPage() {
  const { roundId, form } = useParams({ from: '/rounds/$roundId/reports/$form' });
  const filters = useSearch({ from: '/rounds/$roundId/reports/$form' });
  const { t } = useTranslation();
  const input = { roundId, form, ...filters } as CallInput<typeof getTable>;
  const query = useAnswer(getTable, input, { keepPrevious: true });
  const [opened, setOpened] = useState<OpenedFigure>();
  const table = query.data;
  return (
    <Page
      trail={
        <Link to="/rounds/$roundId/reports" params={{ roundId }}>
          {t('reports.list')} · {roundId}
        </Link>
      }
      title={table ? table.title : form}
      lead={table && <TableLead table={table} />}
      actions={
        <>
          <ExportMenu input={input} />
          <Button variant="default" leftSection={<IconPrinter size={17} aria-hidden />} onClick={() => print()}>
            {t('ui.print')}
          </Button>
        </>
      }
    >
      {table && <SyntheticBanner synthetic={table.synthetic} />}
      <ReportChoices roundId={roundId} form={form} filters={filters} />
      <Section flush>
        <Answered query={query} lines={12}>
          {(answer) => <ReportTable table={answer} onOpen={setOpened} />}
        </Answered>
      </Section>
      {table && <TableNotes table={table} />}
      {table && table.differences.length > 0 && <Differences table={table} />}
      {opened && (
        <FigureDrawer
          roundId={roundId}
          form={form}
          filters={filters}
          figure={opened}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Page>
  );
}

function TableLead({ table }: { readonly table: ReportTableAnswer }) {
  const { t } = useTranslation();
  const { time, date } = useFormat();
  return (
    <span className="row">
      <Tag tone={table.status === 'approved' ? 'good' : 'waiting'}>
        {t(table.status === 'approved' ? 'reports.approved' : 'reports.provisional')}
      </Tag>
      <span>
        {table.officialNumber ?? table.form} · {table.areaName} · {t('rounds.referenceDate')}{' '}
        {date(table.referenceDate)}
        {table.decision &&
          ` · ${t('reports.decision', { number: table.decision.number, date: date(table.decision.date) })}`}
        {' · '}
        {t('reports.generated', { at: time(table.generatedAt) })}
      </span>
    </span>
  );
}

function ExportMenu({ input }: { readonly input: CallInput<typeof getTable> }) {
  const { t } = useTranslation();
  const act = useAct(exportTable);
  async function run(format: 'xlsx' | 'docx' | 'csv' | 'json') {
    const file = await act.run({ ...input, format });
    if (file) saveFile(file);
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button leftSection={<IconDownload size={17} aria-hidden />} loading={act.isRunning}>
            {t('reports.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['xlsx', 'docx', 'csv', 'json'] as const).map((format) => (
            <Menu.Item key={format} onClick={() => run(format)}>
              {format.toUpperCase()}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Refusal error={act.refusal} />
    </>
  );
}

function TableNotes({ table }: { readonly table: ReportTableAnswer }) {
  const { t } = useTranslation();
  return (
    <Section title={t('reports.notes')}>
      <ul className="small" style={{ margin: 0, paddingLeft: '1.1rem' }}>
        <li>{t('reports.unknownMark')}</li>
        {table.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        <li>
          {t('reports.source')}: {table.source}
        </li>
      </ul>
    </Section>
  );
}

function Differences({ table }: { readonly table: ReportTableAnswer }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  return (
    <Section title={t('reports.differences')} lead={t('reports.differencesLead')} flush>
      <DataTable
        name={t('reports.differences')}
        rows={table.differences}
        rowKey={(each) => `${each.check}:${each.areaCode}:${each.kind}:${each.residence}`}
        columns={[
          { key: 'area', header: t('reports.unitName'), primary: true, value: (each) => each.areaName },
          { key: 'check', header: t('reports.check'), value: (each) => each.check },
          { key: 'kind', header: t('reports.rowKind'), value: (each) => t(`reports.kinds.${each.kind}`) },
          {
            key: 'printed',
            header: t('reports.printed'),
            align: 'right',
            value: (each) => each.printed,
            cell: (each) => count(each.printed),
          },
          {
            key: 'computed',
            header: t('reports.computed'),
            align: 'right',
            value: (each) => each.computed,
            cell: (each) => count(each.computed),
          },
          {
            key: 'difference',
            header: t('reports.difference'),
            align: 'right',
            value: (each) => each.difference,
            cell: (each) => count(each.difference),
          },
        ]}
      />
    </Section>
  );
}
