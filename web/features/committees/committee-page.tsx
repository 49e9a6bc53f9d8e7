import { Button, NativeSelect } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitteeMember } from '#contract/committees/committee.ts';
import { getCommittee } from '#contract/committees/committees.ts';
import { COMMITTEE_KINDS, POSTS } from '#domain/committees/committee.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Facts } from '../../ui/facts.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ChangeCommittee, RenewCommittee } from './change-committee.tsx';
import { ChargeDialog } from './charge-dialog.tsx';
import type { CommitteeAnswer } from './committee-answer.ts';
import { CommitteeFrame } from './committee-frame.tsx';
import { Activities, Bodies, Documents } from './committee-parts.tsx';
import { MemberDialog } from './member-dialog.tsx';
import { PhoneButton } from './phone-button.tsx';

type Level = CommitteeAnswer['coverage']['level'];

/** One committee as it stood on a day. */
export function CommitteePage() {
  const { committeeId } = useParams({ from: '/committees/$committeeId' });
  const { t } = useTranslation();
  const { date, words } = useFormat();
  const [on, setOn] = useState('');
  const [level, setLevel] = useState<Level>();
  const [dialog, setDialog] = useState<'change' | 'renew'>();
  const query = useAnswer(
    getCommittee,
    { committeeId, ...(on === '' ? {} : { on }), ...(level ? { level } : {}) },
    { keepPrevious: true },
  );
  return (
    <Answered query={query} lines={12}>
      {(answer) => {
        const { committee } = answer;
        return (
          <CommitteeFrame
            title={committee.shortName}
            trail={
              <>
                <Link to="/committees">{t('committees.list')}</Link> · {committee.area.fullName}
              </>
            }
            lead={committee.name}
            actions={
              committee.mayEdit && (
                <>
                  <Button variant="default" onClick={() => setDialog('change')}>
                    {t('committees.change')}
                  </Button>
                  {committee.successorId === null && (
                    <Button onClick={() => setDialog('renew')}>{t('committees.renew')}</Button>
                  )}
                </>
              )
            }
          >
            {committee.validTo !== null && (
              <Notice
                tone="info"
                action={
                  committee.successorId && (
                    <Link to="/committees/$committeeId" params={{ committeeId: committee.successorId }}>
                      {t('committees.toSuccessor')}
                    </Link>
                  )
                }
              >
                {t('committees.closed', { date: date(committee.validTo) })}
              </Notice>
            )}
            {answer.gaps.length > 0 && (
              <Notice tone="warning" title={t('committees.gaps')}>
                {answer.gaps.map((gap) => t(`committees.gap.${gap}`)).join(' · ')}
              </Notice>
            )}
            <Section>
              <div className="stack">
                <Facts
                  facts={[
                    [t('committees.kind'), words(COMMITTEE_KINDS[committee.kind])],
                    [
                      t('committees.decision'),
                      `${committee.decision.number}, ${date(committee.decision.date)} · ${committee.decision.issuer}`,
                    ],
                    [
                      t('committees.standing'),
                      committee.standingBody === null ? t('committees.notNamed') : words(committee.standingBody.name),
                    ],
                    [t('committees.duty'), committee.duty ?? t('committees.notNamed')],
                    [t('committees.plans'), <Plans key="plans" plans={answer.plans} />],
                    [t('committees.history'), <History key="history" answer={answer} />],
                  ]}
                />
                <div style={{ maxWidth: '14rem' }}>
                  <DateInput
                    label={t('committees.on')}
                    description={t('committees.onHint')}
                    value={on}
                    onChange={setOn}
                  />
                </div>
              </div>
            </Section>
            <Members answer={answer} />
            <Coverage answer={answer} onLevel={setLevel} />
            <Bodies answer={answer} />
            <Documents answer={answer} />
            <Activities answer={answer} />
            {dialog === 'change' && <ChangeCommittee answer={answer} onClose={() => setDialog(undefined)} />}
            {dialog === 'renew' && <RenewCommittee answer={answer} onClose={() => setDialog(undefined)} />}
          </CommitteeFrame>
        );
      }}
    </Answered>
  );
}

function Plans({ plans }: { readonly plans: CommitteeAnswer['plans'] }) {
  const { t } = useTranslation();
  if (plans.length === 0) return <>{t('committees.noPlans')}</>;
  return (
    <span className="row">
      {plans.map((plan) => (
        <Link key={plan.id} to="/plans/$planId" params={{ planId: plan.id }}>
          {plan.number ?? plan.title} ({plan.year})
        </Link>
      ))}
    </span>
  );
}

function History({ answer }: { readonly answer: CommitteeAnswer }) {
  const { date } = useFormat();
  return (
    <span className="row">
      {answer.history.map((each) =>
        each.id === answer.committee.id ? (
          <span key={each.id} className="strong">
            {each.number} ({date(each.validFrom)})
          </span>
        ) : (
          <Link key={each.id} to="/committees/$committeeId" params={{ committeeId: each.id }}>
            {each.number} ({date(each.validFrom)})
          </Link>
        ),
      )}
    </span>
  );
}

function Members({ answer }: { readonly answer: CommitteeAnswer }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [chosen, setChosen] = useState<CommitteeMember | 'new'>();
  const [charged, setCharged] = useState<CommitteeMember>();
  const columns = useMemberColumns(answer.committee.mayEdit ? { change: setChosen, charge: setCharged } : undefined);
  return (
    <>
      <Section
        title={t('committees.membersOn', { date: date(answer.asOf) })}
        actions={
          answer.committee.mayEdit && (
            <Button size="xs" onClick={() => setChosen('new')}>
              {t('committees.addMember')}
            </Button>
          )
        }
        flush
      >
        <DataTable
          name={t('committees.members')}
          rows={answer.members}
          columns={columns}
          rowKey={({ id }) => id}
          compact={answer.members.length < 8}
          empty={<Empty title={t('committees.noMembers')} />}
        />
      </Section>
      {answer.former.length > 0 && (
        <Section title={t('committees.former')} flush>
          <DataTable
            name={t('committees.former')}
            rows={answer.former}
            columns={columns}
            rowKey={({ id }) => id}
            compact
          />
        </Section>
      )}
      {chosen && (
        <MemberDialog
          committee={answer.committee}
          member={chosen === 'new' ? undefined : chosen}
          onClose={() => setChosen(undefined)}
        />
      )}
      {charged && <ChargeDialog answer={answer} member={charged} onClose={() => setCharged(undefined)} />}
    </>
  );
}

function useMemberColumns(
  acts: { change: (member: CommitteeMember) => void; charge: (member: CommitteeMember) => void } | undefined,
): Column<CommitteeMember>[] {
  const { t } = useTranslation();
  const { date, words } = useFormat();
  return [
    {
      key: 'name',
      header: t('committees.fullName'),
      primary: true,
      minWidth: '11rem',
      value: (member) => member.name,
    },
    { key: 'post', header: t('committees.post'), value: (member) => words(POSTS[member.post]) },
    {
      key: 'office',
      header: t('committees.office'),
      minWidth: '12rem',
      value: (member) => member.office,
      cell: (member) => (
        <span>
          {member.office}
          {member.agency && <span className="soft small"> {words(member.agency.name)}</span>}
        </span>
      ),
    },
    {
      key: 'areas',
      header: t('committees.areasInCharge'),
      minWidth: '12rem',
      value: (member) => member.areas.map(({ fullName }) => fullName).join(', '),
    },
    {
      key: 'period',
      header: t('committees.period'),
      value: (member) => member.validFrom,
      cell: (member) =>
        member.validTo === null
          ? t('committees.periodFrom', { from: date(member.validFrom) })
          : t('committees.periodTo', { from: date(member.validFrom), to: date(member.validTo) }),
    },
    {
      key: 'phone',
      header: t('committees.phone'),
      acts: true,
      value: () => null,
      cell: (member) => <PhoneButton id={member.id} name={member.name} hasPhone={member.hasPhone} />,
    },
    ...(acts
      ? [
          {
            key: 'acts',
            header: t('plans.update'),
            acts: true,
            value: () => null,
            cell: (member: CommitteeMember) => (
              <span className="row">
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t('committees.changeMember')}: ${member.name}`}
                  onClick={() => acts.change(member)}
                >
                  {t('committees.changeShort')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t('committees.charge')}: ${member.name}`}
                  onClick={() => acts.charge(member)}
                >
                  {t('committees.chargeShort')}
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ];
}

const TONES = { none: 'poor', one: 'good', several: 'near' } as const;

function Coverage({ answer, onLevel }: { readonly answer: CommitteeAnswer; readonly onLevel: (level: Level) => void }) {
  const { t } = useTranslation();
  const { coverage } = answer;
  const names = new Map([...answer.members, ...answer.former].map(({ id, name }) => [id, name]));
  if (coverage.units.length === 0) return null;
  return (
    <Section title={t('committees.coverage')} lead={t('committees.coverageLead', { ...coverage.summary })} flush>
      <DataTable
        name={t('committees.coverage')}
        rows={coverage.units}
        rowKey={({ area }) => String(area.id)}
        rowTone={({ state }) => (state === 'none' ? 'attention' : undefined)}
        filters={
          coverage.levels.length > 1 && (
            <NativeSelect
              aria-label={t('committees.checkLevel')}
              value={coverage.level}
              onChange={(event) => onLevel(event.currentTarget.value as Level)}
              data={coverage.levels.map((value) => ({
                value,
                label: `${t('committees.checkLevel')} ${t(`committees.level.${value}`)}`,
              }))}
            />
          )
        }
        columns={[
          { key: 'area', header: t('committees.area'), primary: true, value: ({ area }) => area.fullName },
          {
            key: 'holders',
            header: t('committees.holders'),
            value: ({ holders }) => holders.map((id) => names.get(id) ?? '').join(', '),
          },
          {
            key: 'state',
            header: t('plans.status'),
            value: ({ state }) => t(`committees.state.${state}`),
            cell: ({ state }) => <Tag tone={TONES[state]}>{t(`committees.state.${state}`)}</Tag>,
          },
        ]}
      />
    </Section>
  );
}
