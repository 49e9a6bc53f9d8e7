import { useTranslation } from 'react-i18next';
import type { Verification } from '#domain/kernel/verification.ts';
import { Tag } from './tag.tsx';

const NAMES = { verified: 'verified', 'from-memory': 'fromMemory', unverified: 'unverified' } as const;

/** No value of law is shown without it. */
export function VerificationMark({ value }: { readonly value: Verification }) {
  const { t } = useTranslation();
  return <Tag tone={value === 'verified' ? 'good' : 'near'}>{t(`standards.${NAMES[value]}`)}</Tag>;
}

export function useVerificationName(): (value: Verification) => string {
  const { t } = useTranslation();
  return (value) => t(`standards.${NAMES[value]}`);
}
