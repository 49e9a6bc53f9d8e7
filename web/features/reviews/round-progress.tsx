import { useTranslation } from 'react-i18next';
import type { Round } from '#contract/reviews/rounds.ts';
import { Progress } from '../../ui/progress.tsx';

export function RoundProgress({ round, legend = true }: { readonly round: Round; readonly legend?: boolean }) {
  const { t } = useTranslation();
  const { approved, submitted, returned, open } = round.communes;
  return (
    <Progress
      label={t('rounds.byCommune')}
      legend={legend}
      parts={[
        { label: t('rounds.commune.approved'), count: approved, tone: 'done' },
        { label: t('rounds.commune.submitted'), count: submitted, tone: 'waiting' },
        { label: t('rounds.commune.returned'), count: returned, tone: 'returned' },
        { label: t('rounds.commune.open'), count: open, tone: 'open' },
      ]}
    />
  );
}
