import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';

/** Stands on every page whose figures come from a generated province. */
export function SyntheticBanner({ synthetic }: { readonly synthetic: boolean }) {
  const { t } = useTranslation();
  if (!synthetic) return null;
  return (
    <Notice tone="synthetic" title={t('shell.synthetic')}>
      {t('shell.syntheticLead')}
    </Notice>
  );
}
