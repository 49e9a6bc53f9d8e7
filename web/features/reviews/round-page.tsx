import { Button, NativeSelect } from '@mantine/core';
import { IconFileImport, IconList, IconTable } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getRound } from '#contract/reviews/get-round.ts';
import type { RoundCommune } from '#contract/reviews/rounds.ts';
import type { CallAnswer } from '../../api/call.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Figure, Figures } from '../../ui/figure.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page, Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { usePermission } from '../access/use-session.ts';
import { type CommuneAct, CommuneActDialog } from './commune-act-dialog.tsx';
import { readCommuneStatus } from './commune-status.ts';
import { PopulationDialog } from './population-dialog.tsx';
import { PopulationImport } from './population-import.tsx';
import { RoundProgress } from './round-progress.tsx';
import { RoundReadiness } from './round-readiness.tsx';
import { SyntheticBanner } from './synthetic-banner.tsx';
import { useCommuneColumns } from './use-commune-columns.tsx';
import { useRoundName } from './use-round-name.ts';

type RoundAnswer = CallAnswer<typeof getRound>;

export function RoundPage() {
  const { roundId } = useParams({ from: '/rounds/$roundId' });
  const { t } = useTranslation();
  const name = useRoundName();
  const query = useAnswer(getRound, { roundId });
  return (
    <Page
      trail={<Link to="/rounds">{t('rounds.list')}</Link>}
      title={query.data ? name(query.data.round) : roundId}
      lead={query.data && <RoundLead answer={query.data} />}
      actions={<RoundLinks roundId={roundId} />}
    >
      <Answered query={query}>{(answer) => <RoundBody answer={answer} />}</Answered>
    </Page>
  );
}

function RoundLead({ answer: { round } }: { readonly answer: RoundAnswer }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  return (
    <span className="row">
      <Tag tone={round.status === 'approved' ? 'good' : 'waiting'}>
        {t(round.status === 'approved' ? 'rounds.statusApproved' : 'rounds.statusOpen')}
      </Tag>
      <span>
        {t(`rounds.${round.kind}`)} · {t('rounds.standard')} {round.standardId}
        {round.localStandardId && ` + ${round.localStandardId}`} · {t('rounds.referenceDate')}{' '}
        {date(round.referenceDate)}
      </span>
    </span>
  );
}

function RoundLinks({ roundId }: { readonly roundId: string }) {
  const { t } = useTranslation();
  const mayImport = usePermission('register.import');
  const mayList = usePermission('case.read');
  const mayReport = usePermission('report.read');
  const link = (to: string, label: string, icon: React.ReactNode, primary = false) => (
    <Button
      renderRoot={(props) => <Link {...props} to={to} params={{ roundId }} />}
      variant={primary ? 'filled' : 'default'}
      leftSection={icon}
    >
      {label}
    </Button>
  );
  return (
    <>
      {mayList && link('/rounds/$roundId/cases', t('rounds.openCases'), <IconList size={17} aria-hidden />)}
      {mayReport && link('/rounds/$roundId/reports', t('rounds.openReports'), <IconTable size={17} aria-hidden />)}
      {mayImport &&
        link('/rounds/$roundId/imports', t('rounds.import'), <IconFileImport size={17} aria-hidden />, true)}
    </>
  );
}

function RoundBody({ answer }: { readonly answer: RoundAnswer }) {
  const { t } = useTranslation();
  const { round, communes } = answer;
  const [acting, setActing] = useState<CommuneAct>();
  const [counting, setCounting] = useState<RoundCommune>();
  const columns = useCommuneColumns(round, setActing, setCounting);
  const { status = '' } = useSearch({ from: '/rounds/$roundId' });
  const navigate = useNavigate({ from: '/rounds/$roundId' });
  const [district, setDistrict] = useState('');
  const districts = [...new Set(communes.map((commune) => commune.districtName).filter((each) => each !== null))];
  const shown = useMemo(
    () =>
      communes.filter(
        (commune) =>
          (status === '' || commune.status === status) && (district === '' || commune.districtName === district),
      ),
    [communes, status, district],
  );
  return (
    <>
      <SyntheticBanner synthetic={round.synthetic} />
      <RoundReadiness answer={answer} />
      <RoundTotals communes={communes} />
      <Section title={t('rounds.byCommune')}>
        <RoundProgress round={round} />
      </Section>
      <Section flush>
        <DataTable
          name={t('rounds.byCommune')}
          rows={shown}
          columns={columns}
          rowKey={(commune) => String(commune.communeId)}
          rowTone={(commune) => (commune.status === 'returned' ? 'bad' : undefined)}
          filters={
            <>
              <NativeSelect
                aria-label={t('rounds.onlyStatus')}
                value={status}
                onChange={(event) =>
                  navigate({ search: readCommuneStatus({ status: event.currentTarget.value }), replace: true })
                }
                data={[
                  { value: '', label: `${t('rounds.onlyStatus')}: ${t('ui.all')}` },
                  ...(['open', 'submitted', 'returned', 'approved'] as const).map((value) => ({
                    value,
                    label: t(`rounds.commune.${value}`),
                  })),
                ]}
              />
              {districts.length > 1 && (
                <NativeSelect
                  aria-label={t('rounds.onlyDistrict')}
                  value={district}
                  onChange={(event) => setDistrict(event.currentTarget.value)}
                  data={[{ value: '', label: `${t('rounds.onlyDistrict')}: ${t('ui.all')}` }, ...districts]}
                />
              )}
            </>
          }
        />
      </Section>
      {round.status === 'open' && communes.some((commune) => commune.abilities.includes('population')) && (
        <PopulationImport roundId={round.id} />
      )}
      {acting && <CommuneActDialog roundId={round.id} act={acting} onClose={() => setActing(undefined)} />}
      {counting && <PopulationDialog roundId={round.id} commune={counting} onClose={() => setCounting(undefined)} />}
    </>
  );
}

function RoundTotals({ communes }: { readonly communes: readonly RoundCommune[] }) {
  const { t } = useTranslation();
  const { count, percent } = useFormat();
  const sum = (value: (commune: RoundCommune) => number | null) => {
    const known = communes.map(value).filter((each) => each !== null);
    return known.length === 0 ? null : known.reduce((total, each) => total + each, 0);
  };
  const households = sum((commune) => commune.households);
  const isWhole = communes.every((commune) => commune.households !== null);
  const poor = sum((commune) => commune.poor) ?? 0;
  const near = sum((commune) => commune.nearPoor) ?? 0;
  const rate = (numerator: number) =>
    isWhole && households ? percent({ numerator, denominator: households }) : t('ui.notComputed');
  return (
    <Figures>
      <Figure
        label={t('rounds.households')}
        value={count(households)}
        note={`${t('rounds.persons')}: ${count(sum((commune) => commune.persons))}`}
      />
      <Figure label={t('rounds.cases')} value={count(sum((commune) => commune.cases))} />
      <Figure
        tone="poor"
        label={t('rounds.poor')}
        value={count(poor)}
        note={`${t('rounds.poorRate')}: ${rate(poor)}`}
      />
      <Figure
        tone="near"
        label={t('rounds.nearPoor')}
        value={count(near)}
        note={`${t('rounds.nearPoorRate')}: ${rate(near)}`}
      />
    </Figures>
  );
}
