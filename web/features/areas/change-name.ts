import { useTranslation } from 'react-i18next';
import type { vi } from '../../i18n/vi/index.ts';

type Kind = keyof (typeof vi)['areas']['kinds'];

const KINDS: readonly Kind[] = [
  'merged_whole',
  'merged_part',
  'area_added',
  'merged',
  'unchanged',
  'renamed',
  'reclassified',
  'converted',
  'transferred',
  'created',
  'recoded',
  'abolished',
];

/** A kind of change in words; several at once are joined by «_» in the data. */
export function useChangeName(): (kind: string) => string {
  const { t } = useTranslation();
  return (kind) => {
    const whole = KINDS.find((each) => each === kind);
    const found = whole ? [whole] : KINDS.filter((each) => kind.includes(each));
    return found.length === 0 ? kind : found.map((each) => t(`areas.kinds.${each}`)).join(', ');
  };
}
