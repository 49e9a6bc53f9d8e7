import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#contract/plans/plan.ts';
import { importPlan, listPlans } from '#contract/plans/plans.ts';
import { PLAN_KIND_NAMES } from '#domain/plans/identity/plan-kind.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useFormat } from '../../ui/format.ts';
import { Refusal } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { usePermission } from '../access/use-session.ts';
import { AreaPicker, type FoundArea } from '../areas/area-picker.tsx';

export function PlansPage() {
  const { t } = useTranslation();
  const mayImport = usePermission('plan.edit');
  const query = useAnswer(listPlans, {});
  const columns = useColumns();
  return (
    <Page
      title={t('plans.list')}
      lead={t('plans.listLead')}
      actions={mayImport && <Link to="/plans/drafts">{t('planDrafts.open')}</Link>}
    >
      <Section flush>
        <Answered query={query}>
          {({ plans }) => (
            <DataTable
              name={t('plans.list')}
              rows={plans}
              columns={columns}
              rowKey={(plan) => plan.id}
              rowTone={(plan) => (plan.status === 'imported' ? 'attention' : undefined)}
              empty={<Empty title={t('plans.none')}>{t('plans.noneLead')}</Empty>}
            />
          )}
        </Answered>
      </Section>
      {mayImport && <NewPlan plans={query.data?.plans ?? []} />}
    </Page>
  );
}

function NewPlan({ plans }: { readonly plans: readonly Plan[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const act = useAct(importPlan);
  const [area, setArea] = useState<FoundArea>();
  const [year, setYear] = useState('');
  const [parent, setParent] = useState('');
  const [sameNumber, setSameNumber] = useState(false);
  const [share, setShare] = useState<number>();
  async function send(file: File) {
    setShare(0);
    const choices = {
      ...(area ? { areaId: area.id } : {}),
      ...(year === '' ? {} : { planYear: Number(year) }),
      ...(parent === '' ? {} : { parentId: parent }),
      ...(sameNumber ? { sameNumber } : {}),
    };
    const answer = await act.run({ ...choices, file }, setShare);
    if (answer) await navigate({ to: '/plans/$planId', params: { planId: answer.plan.id } });
  }
  return (
    <Section title={t('plans.upload')}>
      <div className="stack">
        <div className="grid-2">
          <AreaPicker label={t('plans.area')} value={area} onChange={setArea} />
          <TextInput
            label={t('plans.planYear')}
            inputMode="numeric"
            maxLength={4}
            value={year}
            onChange={(event) => setYear(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('plans.parent')}
            value={parent}
            onChange={(event) => setParent(event.currentTarget.value)}
            data={[
              { value: '', label: t('plans.noParent') },
              ...plans.map((plan) => ({
                value: plan.id,
                label: `${plan.area.fullName} · ${plan.number ?? plan.title} · ${plan.year}`,
              })),
            ]}
          />
        </div>
        <Checkbox
          label={t('planHead.allowSameNumber')}
          checked={sameNumber}
          onChange={(event) => setSameNumber(event.currentTarget.checked)}
        />
        <FileDrop
          label={t('plans.file')}
          accept=".txt,.docx,.pdf"
          onFile={send}
          isRunning={act.isRunning}
          share={share}
        />
        {act.isRunning && <p role="status">{t('plans.reading')}</p>}
        <p className="soft small">{t('plans.fileLead')}</p>
        <Refusal error={act.refusal} />
      </div>
    </Section>
  );
}

function useColumns(): Column<Plan>[] {
  const { t } = useTranslation();
  const { count, date, words } = useFormat();
  return [
    {
      key: 'number',
      header: t('plans.number'),
      primary: true,
      minWidth: '15rem',
      value: (plan) => [plan.number, plan.title, plan.parent?.number].filter(Boolean).join(' · '),
      cell: (plan) => (
        <div>
          <Link to="/plans/$planId" params={{ planId: plan.id }}>
            {plan.number ?? plan.title}
          </Link>
          {plan.number !== null && <div className="soft small">{plan.title}</div>}
          {plan.parent && (
            <div className="soft small">{t('plans.under', { plan: plan.parent.number ?? plan.parent.title })}</div>
          )}
          {plan.secondHand && <Tag tone="near">{t('plans.secondHand')}</Tag>}
        </div>
      ),
    },
    { key: 'area', header: t('plans.areaOf'), value: (plan) => plan.area.fullName },
    { key: 'kind', header: t('planHead.kind'), value: (plan) => words(PLAN_KIND_NAMES[plan.kind]) },
    { key: 'year', header: t('plans.year'), align: 'right', value: (plan) => plan.year },
    {
      key: 'issued',
      header: t('plans.issuedOn'),
      value: (plan) => plan.issuedOn,
      cell: (plan) => date(plan.issuedOn),
    },
    {
      key: 'targets',
      header: t('plans.targets'),
      align: 'right',
      value: (plan) => plan.targets,
      cell: (plan) =>
        plan.status === 'confirmed' ? (
          <Link to="/plans/$planId/targets" params={{ planId: plan.id }}>
            {count(plan.targets)}
          </Link>
        ) : (
          count(plan.targets)
        ),
    },
    {
      key: 'tasks',
      header: t('plans.tasks'),
      align: 'right',
      value: (plan) => plan.tasks,
      cell: (plan) =>
        plan.status === 'confirmed' ? (
          <Link to="/plans/$planId/tasks" params={{ planId: plan.id }}>
            {count(plan.tasks)}
          </Link>
        ) : (
          count(plan.tasks)
        ),
    },
    { key: 'attention', header: t('plans.attention'), align: 'right', value: (plan) => plan.attention },
    {
      key: 'status',
      header: t('plans.status'),
      value: (plan) => t(`plans.${plan.status}`),
      cell: (plan) => (
        <Tag tone={plan.status === 'confirmed' ? 'good' : 'waiting'}>
          {t(`plans.${plan.status}`)}
          {plan.status === 'imported' && plan.undecided > 0 && ` · ${plan.undecided}`}
        </Tag>
      ),
    },
  ];
}
