import { Button, NativeSelect } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Committee } from '#contract/committees/committee.ts';
import { addCommittee, listCommittees } from '#contract/committees/committees.ts';
import { AREA_LEVEL_NAMES } from '#domain/areas/area-level.ts';
import { COMMITTEE_KIND_CODES, COMMITTEE_KINDS, type CommitteeKind } from '#domain/committees/committee.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { Answered } from '../../ui/answered.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { AreaPicker, type FoundArea } from '../areas/area-picker.tsx';
import { blankForm, CommitteeFields, DecisionFields, sentDecision, sentForm } from './committee-fields.tsx';
import { CommitteeFrame } from './committee-frame.tsx';
import { useOwnUnit } from './use-own-unit.ts';

type Answer = z.output<typeof listCommittees.output>;

/** Các ban tại một ngày, and the units that have none. */
export function CommitteesPage() {
  const { t } = useTranslation();
  const [on, setOn] = useState('');
  const [isAdding, setAdding] = useState(false);
  const query = useAnswer(listCommittees, on === '' ? {} : { on }, { keepPrevious: true });
  const columns = useColumns();
  return (
    <CommitteeFrame
      title={t('committees.list')}
      lead={t('committees.listLead')}
      actions={query.data?.mayAdd && <Button onClick={() => setAdding(true)}>{t('committees.add')}</Button>}
    >
      <Section flush>
        <Answered query={query}>
          {({ committees }) => (
            <DataTable
              name={t('committees.committees')}
              rows={committees}
              columns={columns}
              rowKey={({ id }) => id}
              filters={
                <DateInput
                  aria-label={t('committees.on')}
                  description={`${t('committees.on')} (${t('committees.onHint')})`}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  value={on}
                  onChange={setOn}
                />
              }
              empty={<Empty title={t('committees.none')}>{t('committees.noneLead')}</Empty>}
            />
          )}
        </Answered>
      </Section>
      {query.data && <Without answer={query.data} />}
      {isAdding && <AddCommittee asOf={query.data?.asOf} onClose={() => setAdding(false)} />}
    </CommitteeFrame>
  );
}

function Without({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const { date, count, words } = useFormat();
  if (answer.without.length === 0)
    return <Notice tone="done">{t('committees.allHave', { date: date(answer.asOf) })}</Notice>;
  return (
    <Section
      title={t('committees.without')}
      lead={t('committees.withoutLead', {
        count: count(answer.without.length),
        total: count(answer.units),
        date: date(answer.asOf),
      })}
      flush
    >
      <DataTable
        name={t('committees.without')}
        rows={answer.without}
        rowKey={({ id }) => String(id)}
        columns={[
          { key: 'area', header: t('committees.area'), primary: true, value: ({ fullName }) => fullName },
          {
            key: 'level',
            header: t('committees.staffLevel'),
            value: ({ level }) => words(AREA_LEVEL_NAMES[level]),
          },
          { key: 'code', header: t('areas.code'), value: ({ code }) => code },
        ]}
      />
    </Section>
  );
}

function useColumns(): Column<Committee>[] {
  const { t } = useTranslation();
  const { date, words } = useFormat();
  return [
    {
      key: 'name',
      header: t('committees.committees'),
      primary: true,
      minWidth: '16rem',
      value: (row) => `${row.shortName} ${row.name}`,
      cell: (row) => (
        <span>
          <Link to="/committees/$committeeId" params={{ committeeId: row.id }}>
            {row.shortName}
          </Link>{' '}
          <span className="soft small">{words(COMMITTEE_KINDS[row.kind])}</span>
        </span>
      ),
    },
    { key: 'area', header: t('committees.area'), value: (row) => row.area.fullName },
    {
      key: 'decision',
      header: t('committees.decision'),
      value: (row) => row.decision.number,
      cell: (row) => (
        <span>
          {row.decision.number} <span className="soft small">{date(row.decision.date)}</span>
        </span>
      ),
    },
    {
      key: 'head',
      header: t('committees.head'),
      value: (row) => row.head?.name ?? null,
      cell: (row) =>
        row.head === null ? (
          <span className="soft">{t('committees.gap.no-head')}</span>
        ) : (
          <span>
            {row.head.name} <span className="soft small">{row.head.office}</span>
          </span>
        ),
    },
    { key: 'members', header: t('committees.members'), align: 'right', value: (row) => row.members },
    {
      key: 'standing',
      header: t('committees.standing'),
      value: (row) => (row.standingBody === null ? null : words(row.standingBody.name)),
    },
    {
      key: 'last',
      header: t('committees.lastActivity'),
      value: (row) => row.lastActivity,
      cell: (row) => date(row.lastActivity),
    },
  ];
}

function AddCommittee({ asOf, onClose }: { readonly asOf: string | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const navigate = useNavigate();
  const act = useAct(addCommittee);
  const own = useOwnUnit('committee.edit');
  const [area, setArea] = useState<FoundArea>();
  const level = area?.level ?? own?.level;
  const [kind, setKind] = useState<CommitteeKind>(level === 'commune' ? 'poverty-board' : 'national-target');
  const [form, setForm] = useState(blankForm());
  const areaId = area?.id ?? own?.areaId;
  return (
    <ActDialog
      onClose={onClose}
      size="lg"
      title={t('committees.add')}
      actLabel={t('ui.save')}
      act={act}
      disabled={areaId === undefined}
      onAct={async () => {
        if (areaId === undefined) return;
        const answer = await act.run({ areaId, kind, ...sentForm(form), ...sentDecision(form) });
        if (answer) await navigate({ to: '/committees/$committeeId', params: { committeeId: answer.committee.id } });
      }}
    >
      <AreaPicker
        label={t('committees.area')}
        scope="mine"
        {...(asOf ? { asOf } : {})}
        value={area}
        onChange={setArea}
      />
      {own && area === undefined && <p className="soft small">{t('committees.areaHint', { name: own.name })}</p>}
      <NativeSelect
        label={t('committees.kind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as CommitteeKind)}
        data={COMMITTEE_KIND_CODES.map((value) => ({ value, label: words(COMMITTEE_KINDS[value]) }))}
      />
      <CommitteeFields form={form} onChange={(part) => setForm((before) => ({ ...before, ...part }))} />
      <DecisionFields form={form} onChange={(part) => setForm((before) => ({ ...before, ...part }))} />
    </ActDialog>
  );
}
