import type { Bilingual, Language } from '#domain/kernel/language.ts';
import type { AreaClass, PointRule, ScoringStandard } from '#domain/standards/standard.ts';
import { type Classification, countDeprivations } from './classification.ts';

/**
 * Lý do phân loại — the rule that decided, in words a commune officer can read out to the household.
 * A reason by points is opening + deprivations + ending, each a function of little: the columnar classifier makes
 * each piece once and joins bytes.
 */
export function reasonOf(standard: ScoringStandard, classification: Classification, language: Language): string {
  const { decided } = classification;
  switch (decided.kind) {
    case 'form-a':
      return reasonByFormA[language];
    case 'left':
      return reasonWhenGone[language];
    case 'above-line':
      return reasonAboveLine(classification.area, decided.line, classification.b1Score ?? 0, language);
    case 'points':
      return (
        openingOfReason(decided.rule, classification.b1Score ?? 0, language) +
        deprivationsInWords(standard, classification.deprivations, language) +
        endingOfReason(standard, decided.rule, language)
      );
  }
}

export function bilingualReasonOf(standard: ScoringStandard, classification: Classification): Bilingual {
  return { vi: reasonOf(standard, classification, 'vi'), en: reasonOf(standard, classification, 'en') };
}

export const reasonByFormA: Bilingual = {
  vi: 'Không thuộc diện hộ nghèo, hộ cận nghèo: phiếu A kết luận chắc chắn không nghèo nên không chấm điểm phiếu B.',
  en: 'Neither poor nor near-poor: form A says surely not poor, so form B is not scored.',
};

export const reasonWhenGone: Bilingual = {
  vi: 'Hộ không còn trên địa bàn nên không chấm điểm.',
  en: 'The household is no longer here, so it is not scored.',
};

const areaNames: Readonly<Record<AreaClass, Bilingual>> = {
  rural: { vi: 'khu vực nông thôn', en: 'rural area' },
  urban: { vi: 'khu vực thành thị', en: 'urban area' },
};

export function reasonAboveLine(area: AreaClass, line: number, b1: number, language: Language): string {
  return language === 'vi'
    ? `Không thuộc diện hộ nghèo, hộ cận nghèo: ${areaNames[area].vi}, điểm B1 là ${b1}, trên mức ${line} điểm.`
    : `Neither poor nor near-poor: ${areaNames[area].en}, B1 score ${b1}, above ${line} points.`;
}

export function openingOfReason(rule: PointRule, b1: number, language: Language): string {
  const group = rule.group === undefined ? '' : language === 'vi' ? ` nhóm ${rule.group}` : `, group ${rule.group}`;
  if (language === 'vi') {
    const from = rule.b1Above === undefined ? '' : `trên ${rule.b1Above} và `;
    const name = rule.class === 'poor' ? 'Hộ nghèo' : 'Hộ cận nghèo';
    return `${name}${group}: ${areaNames[rule.area].vi}, điểm B1 là ${b1}, ${from}không quá ${rule.b1UpTo} điểm; `;
  }
  const from = rule.b1Above === undefined ? '' : `above ${rule.b1Above} and `;
  const name = rule.class === 'poor' ? 'Poor household' : 'Near-poor household';
  return `${name}${group}: ${areaNames[rule.area].en}, B1 score ${b1}, ${from}not above ${rule.b1UpTo} points; `;
}

export function deprivationsInWords(standard: ScoringStandard, bits: number, language: Language): string {
  const count = countDeprivations(bits);
  if (count === 0) return language === 'vi' ? 'không thiếu hụt chỉ số nào' : 'deprived in no indicator';
  const names = standard.indicators
    .filter((_, index) => (bits >> index) & 1)
    .map((indicator) => indicator.name[language]);
  return language === 'vi'
    ? `thiếu hụt ${count} chỉ số (${names.join('; ')})`
    : `deprived in ${count} ${count === 1 ? 'indicator' : 'indicators'} (${names.join('; ')})`;
}

export function endingOfReason(standard: ScoringStandard, rule: PointRule, language: Language): string {
  const indicators = (points: number) => Math.ceil(points / standard.pointsPerDeprivation);
  if (rule.b2From !== undefined) {
    return language === 'vi'
      ? `, từ ${indicators(rule.b2From)} chỉ số trở lên.`
      : `, ${indicators(rule.b2From)} or more.`;
  }
  if (rule.b2Below !== undefined) {
    return language === 'vi'
      ? `, dưới ${indicators(rule.b2Below)} chỉ số.`
      : `, fewer than ${indicators(rule.b2Below)}.`;
  }
  return language === 'vi'
    ? '; nghèo theo thu nhập, không xét số chỉ số thiếu hụt.'
    : '; poor by income, whatever its deprivations.';
}
