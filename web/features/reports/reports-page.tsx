import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listRounds } from '#contract/reviews/list-rounds.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { roundToShow } from '../reviews/round-to-show.ts';
import { SyntheticBanner } from '../reviews/synthetic-banner.tsx';
import { useRoundName } from '../reviews/use-round-name.ts';
import { FormList } from './form-list.tsx';

/** Every form of every round: choose a round, then a form. */
export function ReportsPage() {
  const { roundId } = useSearch({ from: '/reports' });
  const { t } = useTranslation();
  const name = useRoundName();
  const navigate = useNavigate({ from: '/reports' });
  const query = useAnswer(listRounds, {});
  return (
    <Page title={t('reports.list')} lead={t('reports.listLead')}>
      <Answered query={query}>
        {({ rounds }) => {
          const chosen = roundToShow(rounds, roundId);
          if (chosen === undefined)
            return (
              <Section>
                <Empty title={t('rounds.none')}>{t('rounds.noneLead')}</Empty>
              </Section>
            );
          return (
            <>
              <SyntheticBanner synthetic={chosen.synthetic} />
              <Section>
                <NativeSelect
                  label={t('reports.chooseRound')}
                  style={{ maxWidth: '28rem' }}
                  value={chosen.id}
                  onChange={(event) => navigate({ search: { roundId: event.currentTarget.value }, replace: true })}
                  data={rounds.map((round) => ({ value: round.id, label: `${name(round)} (${round.id})` }))}
                />
              </Section>
              <FormList roundId={chosen.id} />
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
