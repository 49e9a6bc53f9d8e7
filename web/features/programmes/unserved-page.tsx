import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listUnserved } from '#contract/programmes/beneficiaries.ts';
import { listActivities, listProgrammes } from '#contract/programmes/programme.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Figure, Figures } from '../../ui/figure.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { ProgrammeFrame, useYear, YearSelect } from './programme-frame.tsx';

const AMONG = ['round', 'listed'] as const;
const CLASSES = ['poor', 'near_poor', 'both'] as const;
const RESIDENCES = ['rural', 'urban', 'all'] as const;

/** Hộ chưa được hỗ trợ: of one programme in one year. */
export function UnservedPage() {
  const { t } = useTranslation();
  const { words, count } = useFormat();
  const catalogue = useAnswer(listProgrammes, {});
  const activities = useAnswer(listActivities, {});
  const [chosen, setYear] = useYear();
  const year = chosen ?? activities.data?.year ?? new Date().getFullYear();
  const [programmeId, setProgramme] = useState('new-rural');
  const [among, setAmong] = useState<(typeof AMONG)[number]>('round');
  const [poverty, setPoverty] = useState<(typeof CLASSES)[number]>('poor');
  const [residence, setResidence] = useState<(typeof RESIDENCES)[number]>('rural');
  const [need, setNeed] = useState('');
  const query = useAnswer(
    listUnserved,
    { programmeId, year, among, class: poverty, residence, ...(need === '' ? {} : { need }) },
    { keepPrevious: true },
  );
  return (
    <ProgrammeFrame title={t('programmes.unserved')} lead={t('programmes.unservedLead')}>
      <Notice tone="info">{t('programmes.unservedNote')}</Notice>
      <Section>
        <div className="row end">
          <NativeSelect
            style={{ flex: '1 1 18rem', maxWidth: '30rem' }}
            label={t('programmes.programme')}
            value={programmeId}
            onChange={(event) => setProgramme(event.currentTarget.value)}
            data={(catalogue.data?.programmes ?? []).map(({ id, name }) => ({ value: id, label: words(name) }))}
          />
          <YearSelect year={year} years={activities.data?.years ?? []} onChange={setYear} />
          <NativeSelect
            label={t('programmes.among')}
            value={among}
            onChange={(event) => setAmong(event.currentTarget.value as typeof among)}
            data={AMONG.map((value) => ({ value, label: t(`programmes.amongs.${value}`) }))}
          />
          {among === 'round' && (
            <>
              <NativeSelect
                label={t('programmes.class')}
                value={poverty}
                onChange={(event) => setPoverty(event.currentTarget.value as typeof poverty)}
                data={CLASSES.map((value) => ({ value, label: t(`programmes.classes.${value}`) }))}
              />
              <NativeSelect
                label={t('programmes.residence')}
                value={residence}
                onChange={(event) => setResidence(event.currentTarget.value as typeof residence)}
                data={RESIDENCES.map((value) => ({ value, label: t(`programmes.residences.${value}`) }))}
              />
              <NativeSelect
                label={t('programmes.need')}
                value={need}
                onChange={(event) => setNeed(event.currentTarget.value)}
                data={[
                  { value: '', label: t('programmes.anyNeed') },
                  ...(query.data?.needs ?? []).map(({ code, name }) => ({ value: code, label: words(name) })),
                ]}
              />
            </>
          )}
        </div>
      </Section>
      <Answered query={query}>
        {(answer) => (
          <>
            <Figures>
              <Figure
                label={t('programmes.considered')}
                value={count(answer.considered)}
                note={
                  answer.round === null
                    ? t('programmes.noRound')
                    : `${t('programmes.roundOf', { year: answer.round.year })}${answer.round.isApproved ? '' : ` (${t('programmes.provisional')})`}`
                }
              />
              <Figure
                label={t('programmes.unservedCount')}
                value={count(answer.unserved)}
                {...(answer.unserved > 0 ? { tone: 'near' as const } : {})}
              />
            </Figures>
            <Section
              title={t('programmes.unserved')}
              flush
              {...(answer.unserved > answer.households.length
                ? { lead: t('programmes.shownFirst', { count: count(answer.households.length) }) }
                : {})}
            >
              <DataTable
                name={t('programmes.unserved')}
                rows={answer.households}
                rowKey={({ householdId }) => householdId}
                empty={<Empty title={t('programmes.noHouseholds')} />}
                columns={[
                  {
                    key: 'head',
                    header: t('programmes.headName'),
                    primary: true,
                    value: (row) => row.headName,
                    cell: (row) => (
                      <Link to="/households/$householdId" params={{ householdId: row.householdId }}>
                        {row.headName}
                      </Link>
                    ),
                  },
                  { key: 'code', header: t('programmes.code'), value: (row) => row.code },
                  { key: 'village', header: t('programmes.village'), value: (row) => row.village },
                  { key: 'commune', header: t('programmes.commune'), value: (row) => row.commune },
                ]}
              />
            </Section>
          </>
        )}
      </Answered>
    </ProgrammeFrame>
  );
}
