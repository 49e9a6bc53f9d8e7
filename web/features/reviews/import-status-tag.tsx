import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '#contract/reviews/imports.ts';
import { Tag } from '../../ui/tag.tsx';

const TONES = { previewed: 'waiting', applied: 'good', undone: 'quiet' } as const;

export function ImportStatusTag({ status }: { readonly status: ImportRecord['status'] }) {
  const { t } = useTranslation();
  return <Tag tone={TONES[status]}>{t(`imports.${status}`)}</Tag>;
}
