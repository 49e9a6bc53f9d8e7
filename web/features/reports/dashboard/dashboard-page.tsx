import { NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listRounds } from '#contract/reviews/list-rounds.ts';
import type { Round } from '#contract/reviews/rounds.ts';
import { useAnswer } from '../../../api/queries.ts';
import { Answered } from '../../../ui/answered.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { roundToShow } from '../../reviews/round-to-show.ts';
import { SyntheticBanner } from '../../reviews/synthetic-banner.tsx';
import { useRoundName } from '../../reviews/use-round-name.ts';
import { CausesPicture } from './causes-picture.tsx';
import { DeprivationsPicture } from './deprivations-picture.tsx';
import { Headline } from './headline.tsx';
import { MapPicture } from './map-picture.tsx';
import { MovementsPicture } from './movements-picture.tsx';
import { TrendPicture } from './trend-picture.tsx';

/** The province at a glance: every figure comes from the official tables of the round. */
export function DashboardPage() {
  const { roundId } = useSearch({ from: '/dashboard' });
  const { t } = useTranslation();
  const query = useAnswer(listRounds, {});
  return (
    <Page title={t('dashboard.title')} lead={t('dashboard.lead')}>
      <Answered query={query}>
        {({ rounds }) => {
          const chosen = roundToShow(rounds, roundId);
          if (chosen === undefined)
            return (
              <Section>
                <Empty title={t('dashboard.noRounds')} action={<Link to="/rounds">{t('rounds.list')}</Link>}>
                  {t('dashboard.noRoundsLead')}
                </Empty>
              </Section>
            );
          return <Overview key={chosen.id} round={chosen} rounds={rounds} />;
        }}
      </Answered>
    </Page>
  );
}

function Overview({ round, rounds }: { readonly round: Round; readonly rounds: readonly Round[] }) {
  const { t } = useTranslation();
  const name = useRoundName();
  const { units = 'old' } = useSearch({ from: '/dashboard' });
  const navigate = useNavigate({ from: '/dashboard' });
  const isOld = round.referenceDate < '2025-07-01';
  return (
    <>
      <SyntheticBanner synthetic={round.synthetic} />
      <div className="no-print">
        <Section>
          <div className="row end">
            <NativeSelect
              label={t('reports.chooseRound')}
              value={round.id}
              onChange={(event) => navigate({ search: { roundId: event.currentTarget.value }, replace: true })}
              data={rounds.map((each) => ({ value: each.id, label: `${name(each)} (${each.id})` }))}
            />
            {isOld && (
              <NativeSelect
                label={t('reports.units')}
                value={units}
                onChange={(event) =>
                  navigate({
                    search: { roundId: round.id, units: event.currentTarget.value as 'old' | 'new' },
                    replace: true,
                  })
                }
                data={[
                  { value: 'old', label: t('reports.unitsOld') },
                  { value: 'new', label: t('reports.unitsNew') },
                ]}
              />
            )}
          </div>
        </Section>
      </div>
      <Headline round={round} rounds={rounds} />
      <MapPicture round={round} units={isOld ? units : 'new'} isOld={isOld} />
      <div className="grid-2">
        <MovementsPicture roundId={round.id} form="7.2" title={t('dashboard.movementsPoor')} />
        <MovementsPicture roundId={round.id} form="7.3" title={t('dashboard.movementsNear')} />
        <DeprivationsPicture roundId={round.id} />
        <CausesPicture roundId={round.id} />
      </div>
      <TrendPicture provinceId={round.provinceId} rounds={rounds} />
    </>
  );
}
