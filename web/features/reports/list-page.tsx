import { Button, Menu, NativeSelect } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { exportList, getList } from '#contract/reports/get-list.ts';
import { getRound } from '#contract/reviews/get-round.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { saveFile } from '../../api/save-file.ts';
import { Answered } from '../../ui/answered.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice, Refusal } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { SyntheticBanner } from '../reviews/synthetic-banner.tsx';

/** A detailed list of people of poor or near-poor households. */
export function ListPage() {
  const { roundId, form } = useParams({ from: '/rounds/$roundId/lists/$form' });
  const { area } = useSearch({ from: '/rounds/$roundId/lists/$form' });
  const { t } = useTranslation();
  const { time } = useFormat();
  const navigate = useNavigate({ from: '/rounds/$roundId/lists/$form' });
  const round = useAnswer(getRound, { roundId });
  const communes = round.data?.communes ?? [];
  const chosen = area ?? communes[0]?.code;
  const query = useAnswer(
    getList,
    { roundId, form, ...(chosen ? { area: chosen } : {}) },
    { enabled: round.data !== undefined, keepPrevious: true },
  );
  const act = useAct(exportList);
  async function run(format: 'xlsx' | 'docx' | 'csv' | 'json') {
    const file = await act.run({ roundId, form, format, ...(chosen ? { area: chosen } : {}) });
    if (file) saveFile(file);
  }
  return (
    <Page
      trail={
        <Link to="/rounds/$roundId/reports" params={{ roundId }}>
          {t('reports.list')} · {roundId}
        </Link>
      }
      title={query.data?.title ?? form}
      lead={
        query.data && (
          <span className="row">
            <Tag tone={query.data.status === 'approved' ? 'good' : 'waiting'}>
              {t(query.data.status === 'approved' ? 'reports.approved' : 'reports.provisional')}
            </Tag>
            {query.data.areaName} · {t('reports.generated', { at: time(query.data.generatedAt) })}
          </span>
        )
      }
      actions={
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
      }
    >
      {round.data && <SyntheticBanner synthetic={round.data.round.synthetic} />}
      <Refusal error={act.refusal} />
      <Section>
        <NativeSelect
          label={t('reports.area')}
          style={{ maxWidth: '24rem' }}
          value={chosen ?? ''}
          onChange={(event) => navigate({ search: { area: event.currentTarget.value }, replace: true })}
          data={communes.map((commune) => ({
            value: commune.code,
            label: commune.districtName ? `${commune.fullName} (${commune.districtName})` : commune.fullName,
          }))}
        />
      </Section>
      <Section flush>
        <Answered query={query}>
          {(list) => (
            <>
              {list.isCut && <Notice tone="warning">{t('reports.isCut')}</Notice>}
              <DataTable
                name={list.title}
                rows={list.rows.map((row, index) => ({ ...row, index }))}
                rowKey={(row) => String(row.index)}
                empty={<Empty title={t('reports.noRows')} />}
                columns={list.columns.map(
                  (column): Column<(typeof list.rows)[number] & { index: number }> => ({
                    key: column.key,
                    header: [...column.groups, column.label].join(' · '),
                    ...(isName(column.label) ? { primary: true, minWidth: '10rem' } : {}),
                    value: (row) => row.values[column.key],
                  }),
                )}
              />
            </>
          )}
        </Answered>
      </Section>
    </Page>
  );
}

const isName = (label: string): boolean => /^(họ và tên|họ tên|full name|name)/iu.test(label);
