import { useTranslation } from 'react-i18next';
import type { Bilingual, Language } from '#domain/kernel/language.ts';
import { formatCount, formatPercent } from '#domain/kernel/number-format.ts';
import type { Rate } from '#domain/kernel/rate.ts';

/** What is not known prints as a dash, never as zero. */
export const NOT_KNOWN = '–';

/** Numbers and days as they print in the language on screen: 620.779 · 1,85 % · 31/12/2019. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  return {
    language,
    words: (text: Bilingual) => text[language],
    count: (value: number | null | undefined) => (value == null ? NOT_KNOWN : formatCount(value, language)),
    percent: (rate: Rate, decimals = 2) =>
      rate.denominator === 0 ? NOT_KNOWN : `${formatPercent(rate, language, decimals)}%`,
    decimal: (value: number | null | undefined, decimals = 2) =>
      value == null || Number.isNaN(value)
        ? NOT_KNOWN
        : formatPercent({ numerator: Math.round(value * 1e6), denominator: 1e8 }, language, decimals),
    date: (value: string | null | undefined) => formatDay(value, language),
    time: (value: string | null | undefined) => formatInstant(value, language),
  };
}

function formatDay(value: string | null | undefined, language: Language): string {
  if (!value) return NOT_KNOWN;
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  if (!match) return value;
  return language === 'vi' ? `${match[3]}/${match[2]}/${match[1]}` : `${match[1]}-${match[2]}-${match[3]}`;
}

/** Instants are told in the time of Vietnam, wherever the browser stands. */
function formatInstant(value: string | null | undefined, language: Language): string {
  if (!value) return NOT_KNOWN;
  const local = new Date(new Date(value).getTime() + 7 * 3_600_000).toISOString();
  return `${formatDay(local, language)} ${local.slice(11, 16)}`;
}
