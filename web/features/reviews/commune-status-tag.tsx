import { useTranslation } from 'react-i18next';
import type { RoundCommune } from '#contract/reviews/rounds.ts';
import { Tag } from '../../ui/tag.tsx';

const TONES = { open: 'quiet', submitted: 'waiting', returned: 'poor', approved: 'good' } as const;

export function CommuneStatusTag({ commune }: { readonly commune: Pick<RoundCommune, 'status' | 'cases'> }) {
  const { t } = useTranslation();
  if (commune.status === 'open' && commune.cases === 0) return <Tag tone="quiet">{t('rounds.commune.without')}</Tag>;
  return <Tag tone={TONES[commune.status]}>{t(`rounds.commune.${commune.status}`)}</Tag>;
}
