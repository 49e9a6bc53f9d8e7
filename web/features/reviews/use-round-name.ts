import { useTranslation } from 'react-i18next';
import type { Round } from '#contract/reviews/rounds.ts';

/** Tên đợt — «Hải Dương · năm 2019» in the language on screen. */
export function useRoundName(): (round: Round) => string {
  const { i18n } = useTranslation();
  return (round) => {
    const month = round.month === null ? '' : i18n.language === 'en' ? `${round.month}/` : `tháng ${round.month}/`;
    const year = round.month === null && i18n.language !== 'en' ? `năm ${round.year}` : String(round.year);
    return `${round.provinceName} · ${month}${year}`;
  };
}
