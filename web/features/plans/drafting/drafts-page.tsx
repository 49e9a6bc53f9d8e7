import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftLine } from '#contract/plans/drafting/draft.ts';
import { createDraft, listDrafts } from '#contract/plans/drafting/drafts.ts';
import { useAct, useAnswer } from '../../../api/queries.ts';
import { Answered } from '../../../ui/answered.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Refusal } from '../../../ui/notice.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { AreaPicker, type FoundArea } from '../../areas/area-picker.tsx';
import { IssuedUnits } from './issued-units.tsx';

/** Dự thảo kế hoạch: what is being written, a new one, and which unit has issued. */
export function DraftsPage() {
  const { t } = useTranslation();
  const [year, setYear] = useState<number>();
  const query = useAnswer(listDrafts, year === undefined ? {} : { year }, { keepPrevious: true });
  const columns = useColumns();
  return (
    <Page
      title={t('planDrafts.list')}
      lead={t('planDrafts.listLead')}
      trail={<Link to="/plans">{t('plans.list')}</Link>}
      actions={<Link to="/plans/text-blocks">{t('planDrafts.blocks')}</Link>}
    >
      <Answered query={query}>
        {({ drafts, units, year: shown, nextYear }) => (
          <>
            <Section flush>
              <DataTable
                name={t('planDrafts.list')}
                rows={drafts}
                columns={columns}
                rowKey={(draft) => draft.id}
                rowTone={(draft) => (draft.status === 'open' ? 'attention' : undefined)}
                empty={<Empty title={t('planDrafts.none')}>{t('planDrafts.noneLead')}</Empty>}
              />
            </Section>
            <NewDraft nextYear={nextYear} />
            {units.length > 0 && <IssuedUnits units={units} year={shown} onYear={setYear} />}
          </>
        )}
      </Answered>
    </Page>
  );
}

function NewDraft({ nextYear }: { readonly nextYear: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const act = useAct(createDraft);
  const [area, setArea] = useState<FoundArea>();
  const [year, setYear] = useState(String(nextYear));
  const [date, setDate] = useState('');
  async function start() {
    if (area === undefined) return;
    const answer = await act.run({ areaCode: area.code, year: Number(year), ...(date === '' ? {} : { date }) });
    if (answer) await navigate({ to: '/plans/drafts/$draftId', params: { draftId: answer.draft.id } });
  }
  return (
    <Section title={t('planDrafts.create')} lead={t('planDrafts.createLead')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <div className="grid-2">
          <TextInput
            label={t('planDrafts.year')}
            inputMode="numeric"
            maxLength={4}
            required
            value={year}
            onChange={(event) => setYear(event.currentTarget.value)}
          />
          <AreaPicker
            label={t('planDrafts.area')}
            value={area}
            onChange={setArea}
            scope="mine"
            required
            {...(/^\d{4}$/.test(year) ? { asOf: `${Number(year) - 1}-12-15` } : {})}
          />
          <DateInput
            label={t('planDrafts.date')}
            description={t('planDrafts.dateLead')}
            value={date}
            onChange={setDate}
          />
        </div>
        <div className="row">
          <Button type="submit" loading={act.isRunning} disabled={area === undefined || !/^\d{4}$/.test(year)}>
            {t('planDrafts.create')}
          </Button>
        </div>
        <Refusal error={act.refusal} />
      </form>
    </Section>
  );
}

function useColumns(): Column<DraftLine>[] {
  const { t } = useTranslation();
  const { date, time } = useFormat();
  return [
    {
      key: 'area',
      header: t('planDrafts.area'),
      primary: true,
      value: (draft) => draft.area.fullName,
      cell: (draft) => (
        <Link to="/plans/drafts/$draftId" params={{ draftId: draft.id }}>
          {draft.area.fullName}
        </Link>
      ),
    },
    { key: 'year', header: t('planDrafts.year'), align: 'right', value: (draft) => draft.year },
    { key: 'version', header: t('planDrafts.version'), align: 'right', value: (draft) => draft.version },
    {
      key: 'saved',
      header: t('planDrafts.savedBy'),
      value: (draft) => draft.savedAt,
      cell: (draft) => `${draft.savedBy}, ${time(draft.savedAt)}`,
    },
    {
      key: 'findings',
      header: t('planDrafts.findingsOpen'),
      align: 'right',
      value: (draft) => draft.openFindings,
    },
    {
      key: 'status',
      header: t('planDrafts.status'),
      value: (draft) => t(`planDrafts.statusOf.${draft.status}`),
      cell: (draft) => (
        <Tag tone={draft.status === 'issued' ? 'good' : 'waiting'}>{t(`planDrafts.statusOf.${draft.status}`)}</Tag>
      ),
    },
    {
      key: 'plan',
      header: t('planDrafts.plan'),
      value: (draft) => draft.plan?.number ?? '',
      cell: (draft) =>
        draft.plan && (
          <Link to="/plans/$planId" params={{ planId: draft.plan.id }}>
            {draft.plan.number} {draft.plan.issuedOn !== null && `(${date(draft.plan.issuedOn)})`}
          </Link>
        ),
    },
  ];
}
