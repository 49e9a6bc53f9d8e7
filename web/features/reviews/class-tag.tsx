import { useTranslation } from 'react-i18next';
import type { HouseholdClass } from '#domain/standards/standard.ts';
import { Tag } from '../../ui/tag.tsx';

const TONES = { poor: 'poor', near_poor: 'near', not_poor: 'quiet' } as const;

export function ClassTag({ value, group }: { readonly value: HouseholdClass; readonly group?: string | null }) {
  const { t } = useTranslation();
  return (
    <Tag tone={TONES[value]}>
      {t(`cases.classes.${value}`)}
      {group ? ` ${group}` : ''}
    </Tag>
  );
}
