import type { Bilingual } from '#domain/kernel/language.ts';
import { formatCount } from '#domain/kernel/number-format.ts';
import type { CommuneBand, FormColumn, RateBand, RateTerms, ReportForm } from './form.ts';

const POVERTY_RATE: RateTerms = { over: ['poor-households'], under: ['households-total'] };

/** Khoảng tỷ lệ hộ nghèo as Hải Dương prints them; a province may choose others. */
export const DEFAULT_BANDS: readonly RateBand[] = [
  { from: 3, to: 3.5 },
  { from: 2, to: 3 },
  { from: 1, to: 2 },
  { from: 0, to: 1 },
];

export function bandName({ from, to }: RateBand): Bilingual {
  return from <= 0
    ? { vi: `Dưới ${formatCount(to)}%`, en: `Below ${to}%` }
    : { vi: `Từ ${formatCount(from)}% đến dưới ${formatCount(to)}%`, en: `From ${from}% to below ${to}%` };
}

/** Whether `numerator / denominator` lies in the band; compared in whole numbers, never on a rounded rate. */
export function liesInBand(numerator: number, denominator: number, { from, to }: RateBand): boolean {
  return numerator * 100 >= from * denominator && numerator * 100 < to * denominator;
}

/** The first band that is empty or overlaps another: each commune must stand in one band at most. */
export function findOverlap(bands: readonly RateBand[]): RateBand | undefined {
  return bands.find(
    (band, index) =>
      band.from >= band.to || bands.some((other, at) => at !== index && band.from < other.to && other.from < band.to),
  );
}

/** Chia xã theo tỷ lệ hộ nghèo: half-open bands; what fits none is shown, and communes without a denominator apart. */
export const bandsForm: ReportForm = {
  code: 'bands',
  aliases: ['16.11'],
  title: { vi: 'Số xã, phường, thị trấn chia theo tỷ lệ hộ nghèo', en: 'Communes by band of poverty rate' },
  source: 'Kế hoạch 348/KH-UBND tỉnh Hải Dương (2020), mục I; khoảng do tỉnh chọn',
  kinds: ['commune'],
  isPossible: () => true,
  isUsual: () => true,
  columns: ({ settings }) => bandColumns(settings.bands, 1),
  notes: [
    {
      vi: 'Khoảng lấy cả cận dưới, không lấy cận trên; đếm trên danh sách đơn vị có hiệu lực tại ngày chốt số liệu của đợt.',
      en: 'Bands include the lower and exclude the upper bound; counted on the units in force on the reference date.',
    },
  ],
};

export function bandColumns(bands: readonly RateBand[], first: number): FormColumn[] {
  const column = (
    index: number,
    label: Bilingual,
    which: CommuneBand['which'],
    own: readonly RateBand[],
  ): FormColumn => ({
    key: String(first + index),
    number: String(first + index),
    label,
    unit: 'commune',
    cell: { communes: { rate: POVERTY_RATE, which, bands: own } },
  });
  return [
    column(0, { vi: 'Tổng số xã', en: 'All communes' }, 'all', []),
    ...bands.map((band, index) => column(index + 1, bandName(band), 'within', [band])),
    column(bands.length + 1, { vi: 'Ngoài các khoảng', en: 'Outside the bands' }, 'outside', bands),
    column(bands.length + 2, { vi: 'Chưa có tổng số hộ', en: 'No denominator' }, 'unknown', []),
  ];
}
