import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getRound } from '#contract/reviews/get-round.ts';
import { useAnswer } from '../../api/queries.ts';
import { Page } from '../../ui/page.tsx';
import { SyntheticBanner } from '../reviews/synthetic-banner.tsx';
import { useRoundName } from '../reviews/use-round-name.ts';
import { FormList } from './form-list.tsx';

export function RoundReportsPage() {
  const { roundId } = useParams({ from: '/rounds/$roundId/reports' });
  const { t } = useTranslation();
  const name = useRoundName();
  const query = useAnswer(getRound, { roundId });
  return (
    <Page
      trail={
        <Link to="/rounds/$roundId" params={{ roundId }}>
          {query.data ? name(query.data.round) : roundId}
        </Link>
      }
      title={t('reports.list')}
      lead={t('reports.listLead')}
    >
      <SyntheticBanner synthetic={query.data?.round.synthetic ?? false} />
      <FormList roundId={roundId} />
    </Page>
  );
}
