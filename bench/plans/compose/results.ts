/** Results of the year before: stocks, rates, flows, groups, causes, in wordings of different offices. */
import { type Chance, count, decimal } from './chance.ts';
import type { Paper, Quantity } from './paper.ts';

export interface Stocks {
  readonly households: number;
  readonly poor: number;
  readonly near: number;
  readonly year: number;
}

export const households = (n: number, measure: string, kind = 'observed'): Quantity => ({
  text: `${n < 10 ? `0${n}` : count(n)} hộ`,
  value: n,
  unit: 'household',
  measure,
  kind,
});
export const rate = (value: number, measure: string, kind = 'observed', decimals = 2): Quantity => ({
  text: `${decimal(value, decimals)}%`,
  value: Number(value.toFixed(decimals)),
  unit: 'percent',
  measure,
  kind,
});

export function writeResults(paper: Paper, chance: Chance, s: Stocks, area: string, bullet: string): void {
  const poorRate = (100 * s.poor) / s.households;
  const nearRate = (100 * s.near) / s.households;
  const poor = households(s.poor, 'poor-households');
  const near = households(s.near, 'near-poor-households');
  const p = rate(poorRate, 'poverty-rate');
  const n = rate(nearRate, 'near-poverty-rate');
  const all = households(s.households, 'households-total');
  const whole = `toàn ${area.split(' ')[0] === 'thành' || area.split(' ')[0] === 'thị' ? area.split(' ').slice(0, 2).join(' ') : area.split(' ')[0]}`;
  const Whole = whole.charAt(0).toUpperCase() + whole.slice(1);
  chance.one([
    () =>
      paper.paragraph(
        `${bullet}Theo kết quả rà soát cuối năm ${s.year}, ${whole} có `,
        poor,
        ' nghèo, chiếm tỷ lệ ',
        p,
        '; ',
        near,
        ' cận nghèo, chiếm tỷ lệ ',
        n,
        ' trên tổng số ',
        all,
        '.',
      ),
    () => {
      paper.paragraph(`${bullet}Tổng số hộ dân cư: `, all, '.');
      paper.paragraph(`${bullet}Số hộ nghèo: `, poor, ' (tỷ lệ ', p, ').');
      paper.paragraph(`${bullet}Số hộ cận nghèo: `, near, ' (tỷ lệ ', n, ').');
    },
    () =>
      paper.paragraph(
        `${bullet}Đến cuối năm ${s.year}, ${whole} còn `,
        poor,
        ' nghèo/',
        all,
        ' (tỉ lệ ',
        p,
        '), hộ cận nghèo còn ',
        near,
        ' (tỉ lệ ',
        n,
        ').',
      ),
    () =>
      paper.paragraph(
        `${bullet}${Whole} hiện có `,
        all,
        '. Hộ nghèo là ',
        poor,
        ', bằng ',
        p,
        ' số hộ; hộ cận nghèo là ',
        near,
        ', bằng ',
        n,
        ' số hộ.',
      ),
  ])();

  const escaped = chance.int(20, Math.max(25, Math.floor(s.poor / 4)));
  const back = chance.int(1, 40);
  const fresh = chance.int(2, 90);
  const e = households(escaped, 'escaped-poverty');
  const b = households(back, 'fell-back-poverty');
  const f = households(fresh, 'new-poor');
  chance.one([
    () =>
      paper.paragraph(`${bullet}Trong năm có `, e, ' thoát nghèo, ', b, ' tái nghèo và ', f, ' nghèo phát sinh mới.'),
    () =>
      paper.paragraph(
        `${bullet}Diễn biến hộ nghèo: số hộ thoát nghèo `,
        e,
        ', số hộ tái nghèo ',
        b,
        ', số hộ phát sinh nghèo mới ',
        f,
        '.',
      ),
    () =>
      paper.paragraph(
        `${bullet}Năm ${s.year}: `,
        e,
        ' vươn lên thoát nghèo; ',
        f,
        ' phát sinh nghèo; ',
        b,
        ' tái nghèo.',
      ),
  ])();

  if (chance.yes(0.7)) {
    const drop = Number((chance.int(20, 290) / 100).toFixed(2));
    const before = Number((poorRate + drop).toFixed(2));
    const change: Quantity = {
      text: `${decimal(drop)}%`,
      value: drop,
      unit: 'percentage_point',
      measure: 'poverty-rate-reduction',
      kind: 'observed',
    };
    chance.one([
      () =>
        paper.paragraph(
          `${bullet}Tỷ lệ hộ nghèo giảm từ `,
          rate(before, 'poverty-rate'),
          ` (cuối năm ${s.year - 1}) xuống còn `,
          rate(poorRate, 'poverty-rate'),
          ', giảm ',
          change,
          '.',
        ),
      () => paper.paragraph(`${bullet}Tỷ lệ hộ nghèo giảm `, change, ` so với năm ${s.year - 1}.`),
      () =>
        paper.paragraph(
          `${bullet}Kéo giảm tỷ lệ hộ nghèo từ `,
          rate(before, 'poverty-rate'),
          ' xuống ',
          rate(poorRate, 'poverty-rate'),
          ' (giảm ',
          change,
          ').',
        ),
    ])();
  }
  if (chance.yes(0.7)) writeGroups(paper, chance, s, bullet);
  if (chance.yes(0.7)) writeCauses(paper, chance, s, bullet);
}

function writeGroups(paper: Paper, chance: Chance, s: Stocks, bullet: string): void {
  const groups: readonly (readonly [string, string])[] = [
    ['thuộc diện bảo trợ xã hội', 'social-protection'],
    ['là người dân tộc thiểu số', 'ethnic-minority'],
    ['có thành viên là người có công với cách mạng', 'merit'],
    ['không có khả năng lao động', 'no-labour'],
    ['có khó khăn về nhà ở', 'housing-difficulty'],
  ];
  const chosen = chance.some(groups, chance.int(1, 3));
  const parts = chosen.flatMap(([words, code], i) => [
    i > 0 ? '; ' : '',
    households(chance.int(11, Math.max(12, Math.floor(s.poor / 2))), `poor-households:${code}`),
    ` nghèo ${words}`,
  ]);
  paper.paragraph(`${bullet}Trong tổng số hộ nghèo có: `, ...parts, '.');
}

const CAUSES: readonly (readonly [string, string])[] = [
  ['thiếu vốn sản xuất', 'lack-of-capital'],
  ['không có đất sản xuất', 'lack-of-land'],
  ['thiếu lao động', 'lack-of-labour'],
  ['không có công cụ/phương tiện sản xuất', 'lack-of-means-of-production'],
  ['không có kiến thức về sản xuất', 'lack-of-know-how'],
  ['đông người ăn theo', 'many-dependants'],
  ['có người ốm đau dài ngày', 'illness-or-accident'],
  ['mắc tệ nạn xã hội', 'social-vice'],
  ['nguyên nhân khác', 'other'],
];

function writeCauses(paper: Paper, chance: Chance, s: Stocks, bullet: string): void {
  const chosen = chance.some(CAUSES, chance.int(3, 6));
  const number = (): number => chance.int(3, Math.max(5, Math.floor(s.poor / 3)));
  if (chance.yes(0.5)) {
    const parts = chosen.flatMap(([words, code], i) => [
      i > 0 ? ', ' : '',
      `${words} `,
      chance.one(['', 'có ', 'là ']),
      households(number(), `cause:${code}`),
    ]);
    paper.paragraph(`${bullet}Nguyên nhân nghèo gồm: `, ...parts, '.');
    return;
  }
  paper.paragraph(`${bullet}Phân theo nguyên nhân nghèo:`);
  for (const [words, code] of chosen) paper.paragraph(`+ Do ${words}: `, households(number(), `cause:${code}`), ';');
}
