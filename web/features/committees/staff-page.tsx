import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { listStaff, type StaffMember } from '#contract/committees/staff.ts';
import { STAFF_FIELD_CODES, STAFF_FIELDS, type StaffField } from '#domain/committees/staff.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Figure, Figures } from '../../ui/figure.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CommitteeFrame } from './committee-frame.tsx';
import { PhoneButton } from './phone-button.tsx';
import { StaffDialog } from './staff-dialog.tsx';
import { StaffImport } from './staff-import.tsx';

type Answer = z.output<typeof listStaff.output>;
const LEVELS = ['district', 'commune', 'village'] as const;

/** Cán bộ phụ trách: who, and where nobody is. */
export function StaffPage() {
  const { t } = useTranslation();
  const { words } = useFormat();
  const [on, setOn] = useState('');
  const [field, setField] = useState<StaffField>('poverty');
  const [level, setLevel] = useState<(typeof LEVELS)[number]>('commune');
  const [chosen, setChosen] = useState<StaffMember | 'new'>();
  const query = useAnswer(listStaff, { field, level, ...(on === '' ? {} : { on }) }, { keepPrevious: true });
  return (
    <CommitteeFrame
      title={t('committees.staff')}
      lead={t('committees.staffLead')}
      actions={query.data?.mayEdit && <Button onClick={() => setChosen('new')}>{t('committees.addStaff')}</Button>}
    >
      <Section>
        <div className="row end">
          <NativeSelect
            label={t('committees.field')}
            value={field}
            onChange={(event) => setField(event.currentTarget.value as StaffField)}
            data={STAFF_FIELD_CODES.map((value) => ({ value, label: words(STAFF_FIELDS[value]) }))}
          />
          <NativeSelect
            label={t('committees.staffLevel')}
            value={level}
            onChange={(event) => setLevel(event.currentTarget.value as typeof level)}
            data={LEVELS.map((value) => ({ value, label: t(`committees.level.${value}`) }))}
          />
          <DateInput label={`${t('committees.on')} (${t('committees.onHint')})`} value={on} onChange={setOn} />
        </div>
      </Section>
      <Answered query={query} lines={10}>
        {(answer) => (
          <>
            <Summary answer={answer} />
            <ByUnitAbove answer={answer} />
            <StaffTable answer={answer} onChoose={setChosen} />
            {answer.mayEdit && <StaffImport />}
            <Gaps answer={answer} />
          </>
        )}
      </Answered>
      {chosen && (
        <StaffDialog
          member={chosen === 'new' ? undefined : chosen}
          field={field}
          asOf={query.data?.asOf}
          onClose={() => setChosen(undefined)}
        />
      )}
    </CommitteeFrame>
  );
}

function Summary({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { summary, turnover } = answer;
  const covered = summary.one + summary.several;
  return (
    <Figures>
      <Figure
        label={t('committees.covered')}
        value={`${count(covered)} / ${count(summary.units)}`}
        tone={covered === summary.units ? 'good' : 'near'}
      />
      <Figure
        label={t('committees.vacant')}
        value={count(summary.none)}
        {...(summary.none > 0 ? { tone: 'poor' as const } : {})}
      />
      <Figure label={t('committees.partTime')} value={count(answer.partTime)} />
      <Figure
        label={t('committees.turnover', { year: turnover.year })}
        value={`+${count(turnover.joined)} −${count(turnover.left)}`}
        note={t('committees.turnoverNote', {
          joined: count(turnover.joined),
          left: count(turnover.left),
          vacant: count(turnover.vacantUnits),
        })}
      />
    </Figures>
  );
}

function StaffTable({
  answer,
  onChoose,
}: {
  readonly answer: Answer;
  readonly onChoose: (member: StaffMember) => void;
}) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const columns = useColumns(answer.mayEdit ? onChoose : undefined);
  return (
    <>
      <Section title={t('committees.staffOn', { date: date(answer.asOf) })} flush>
        <DataTable
          name={t('committees.staff')}
          rows={answer.staff}
          columns={columns}
          rowKey={({ id }) => id}
          empty={<Empty title={t('committees.noStaff')} />}
        />
      </Section>
      {answer.others.length > 0 && (
        <Section title={t('committees.others')} flush>
          <DataTable
            name={t('committees.others')}
            rows={answer.others}
            columns={columns}
            rowKey={({ id }) => id}
            compact
          />
        </Section>
      )}
    </>
  );
}

function useColumns(onChoose: ((member: StaffMember) => void) | undefined): Column<StaffMember>[] {
  const { t } = useTranslation();
  const { date, words } = useFormat();
  return [
    {
      key: 'name',
      header: t('committees.fullName'),
      primary: true,
      minWidth: '10rem',
      value: (member) => member.name,
    },
    {
      key: 'area',
      header: t('committees.area'),
      value: (member) => (member.commune ? `${member.area.fullName}, ${member.commune}` : member.area.fullName),
    },
    { key: 'office', header: t('committees.office'), minWidth: '10rem', value: (member) => member.office },
    {
      key: 'part',
      header: t('committees.partTime'),
      value: (member) => member.otherPost ?? '',
      cell: (member) => (
        <Tag tone={member.isPartTime ? 'near' : 'quiet'}>
          {member.isPartTime
            ? t('committees.partTimeBeside', { post: member.otherPost ?? '' })
            : t('committees.fullTime')}
        </Tag>
      ),
    },
    {
      key: 'fields',
      header: t('committees.field'),
      value: (member) => member.fields.map((each) => words(STAFF_FIELDS[each])).join(', '),
    },
    {
      key: 'period',
      header: t('committees.period'),
      value: (member) => member.validFrom,
      cell: (member) => (
        <span>
          {member.validTo === null
            ? t('committees.periodFrom', { from: date(member.validFrom) })
            : t('committees.periodTo', { from: date(member.validFrom), to: date(member.validTo) })}
          {member.endedReason && <span className="soft small"> {member.endedReason}</span>}
        </span>
      ),
    },
    {
      key: 'phone',
      header: t('committees.phone'),
      acts: true,
      value: () => null,
      cell: (member) => <PhoneButton id={member.id} name={member.name} hasPhone={member.hasPhone} />,
    },
    ...(onChoose
      ? [
          {
            key: 'acts',
            header: t('plans.update'),
            acts: true,
            value: () => null,
            cell: (member: StaffMember) =>
              member.validTo === null ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t('committees.changeStaff')}: ${member.name}`}
                  onClick={() => onChoose(member)}
                >
                  {t('committees.changeShort')}
                </Button>
              ) : null,
          },
        ]
      : []),
  ];
}

function ByUnitAbove({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  if (answer.byDistrict.length < 2) return null;
  return (
    <Section title={t('committees.byDistrict')} flush>
      <DataTable
        name={t('committees.byDistrict')}
        rows={answer.byDistrict}
        rowKey={({ area }) => String(area.id)}
        rowTone={({ summary }) => (summary.none > 0 ? 'attention' : undefined)}
        compact
        columns={[
          { key: 'area', header: t('committees.area'), primary: true, value: ({ area }) => area.fullName },
          { key: 'units', header: t('committees.units'), align: 'right', value: ({ summary }) => summary.units },
          {
            key: 'covered',
            header: t('committees.covered'),
            align: 'right',
            value: ({ summary }) => summary.one + summary.several,
          },
          { key: 'none', header: t('committees.vacant'), align: 'right', value: ({ summary }) => summary.none },
        ]}
      />
    </Section>
  );
}

function Gaps({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  if (answer.gaps.length === 0) return <Notice tone="done">{t('committees.noGaps')}</Notice>;
  return (
    <Section title={t('committees.gapsOf')} flush>
      <DataTable
        name={t('committees.gapsOf')}
        rows={answer.gaps}
        rowKey={({ area }) => String(area.id)}
        columns={[
          { key: 'area', header: t('committees.area'), primary: true, value: ({ area }) => area.fullName },
          { key: 'within', header: t('committees.within'), value: ({ within }) => within },
        ]}
      />
    </Section>
  );
}
