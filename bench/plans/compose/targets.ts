/** Targets of the year, in many wordings, with the operator each wording states. */
import { type Chance, count, decimal } from './chance.ts';
import type { Paper, Part, Quantity } from './paper.ts';
import type { Stocks } from './results.ts';

type Writer = (chance: Chance, s: Stocks) => Part[];

const target = (
  text: string,
  value: number,
  unit: string,
  measure: string,
  operator: string,
  targetMeasure?: string,
  upper?: number,
): Quantity => ({
  text,
  value,
  unit,
  measure,
  kind: 'target',
  operator,
  ...(targetMeasure ? { targetMeasure } : {}),
  ...(upper === undefined ? {} : { upper }),
});

const POVERTY: readonly Writer[] = [
  (c, s) => {
    const n = c.int(15, Math.max(16, Math.floor(s.poor / 4)));
    return [
      'Giảm ',
      target(`${count(n)} hộ`, n, 'household', 'poor-households-reduction', 'decrease_by', 'poor-households'),
      ` nghèo so với cuối năm ${s.year}.`,
    ];
  },
  (c) => {
    const v = c.int(5, 60) / 10;
    return [
      'Phấn đấu tỷ lệ hộ nghèo giảm xuống còn ',
      target(`${decimal(v, 1)}%`, v, 'percent', 'poverty-rate', '<='),
      '.',
    ];
  },
  (c) => {
    const v = c.int(2, 9) / 2;
    return [
      'Giảm tỷ lệ hộ nghèo từ ',
      target(`${decimal(v, 1)}%/năm`, v, 'percentage_point_per_year', 'poverty-rate-reduction', '>='),
      ' trở lên.',
    ];
  },
  (c) => {
    const a = c.int(2, 9) / 10;
    const b = Number((a + 0.5).toFixed(1));
    return [
      'Tỷ lệ hộ nghèo bình quân giảm ',
      target(
        `${decimal(a, 1)} - ${decimal(b, 1)}%`,
        a,
        'percentage_point',
        'poverty-rate-reduction',
        'decrease_by_range',
        'poverty-rate',
        b,
      ),
      '.',
    ];
  },
  (c) => {
    const v = c.int(3, 12);
    return ['Đưa tỷ lệ hộ nghèo xuống dưới ', target(`${v}%`, v, 'percent', 'poverty-rate', '<'), ' vào cuối năm.'];
  },
  (c, s) => {
    const n = c.int(8, Math.max(9, Math.floor(s.near / 4)));
    return [
      'Số hộ cận nghèo giảm ít nhất ',
      target(`${count(n)} hộ`, n, 'household', 'near-poor-households-reduction', '>='),
      ' trong năm.',
    ];
  },
  (c) => {
    const v = c.int(10, 40) / 10;
    return [
      'Mức giảm tỷ lệ hộ nghèo trong năm là ',
      target(`${decimal(v, 1)} điểm %`, v, 'percentage_point', 'poverty-rate-reduction', 'decrease_by', 'poverty-rate'),
      '.',
    ];
  },
];

const percentOf =
  (words: string, measure: string, from: number, to: number): Writer =>
  (c) => {
    const v = c.int(from, to);
    const q = target(`${v}%`, v, 'percent', measure, v === 100 ? '=' : '>=');
    const [before, after] = words.split('#');
    return [before ?? '', q, after ?? ''];
  };

const SERVICES: readonly Writer[] = [
  percentOf(
    '# hộ nghèo, hộ cận nghèo có nhu cầu và đủ điều kiện được vay vốn tín dụng ưu đãi.',
    'credit-coverage',
    100,
    100,
  ),
  percentOf('# người thuộc hộ nghèo được cấp thẻ bảo hiểm y tế miễn phí.', 'health-insurance-coverage', 100, 100),
  percentOf('Tỷ lệ dân số tham gia bảo hiểm y tế đạt #.', 'health-insurance-coverage', 88, 98),
  percentOf('Bảo đảm # học sinh thuộc hộ nghèo được miễn, giảm học phí.', 'tuition-support', 100, 100),
  percentOf('Tỷ lệ hộ dân nông thôn sử dụng nước hợp vệ sinh đạt #.', 'hygienic-water', 80, 97),
  percentOf('# hộ nghèo sử dụng nhà tiêu hợp vệ sinh.', 'hygienic-latrine', 60, 95),
  percentOf('# hộ nghèo có nhu cầu được tiếp cận dịch vụ viễn thông, internet.', 'telecom-internet', 80, 99),
  percentOf('Tỷ lệ trẻ em trong độ tuổi đi học đúng độ tuổi là #.', 'school-attendance', 90, 98),
  percentOf('# người nghèo có nhu cầu được trợ giúp pháp lý miễn phí.', 'legal-aid', 100, 100),
  percentOf('# cán bộ làm công tác giảm nghèo được tập huấn, bồi dưỡng nghiệp vụ.', 'staff-training', 100, 100),
  (c) => {
    const n = c.int(40, 4000);
    return [
      'Đào tạo nghề cho ',
      target(`${count(n)} lao động`, n, 'person', 'vocational-training', '>='),
      ' thuộc hộ nghèo, hộ cận nghèo.',
    ];
  },
  (c) => {
    const n = c.int(20, 900);
    return [
      'Hỗ trợ nhà ở cho trên ',
      target(`${count(n)} hộ`, n, 'household', 'housing-support', '>'),
      ' nghèo có khó khăn về nhà ở.',
    ];
  },
  (c) => {
    const n = c.int(2, 60);
    return [
      'Xây dựng ít nhất ',
      target(`${n < 10 ? `0${n}` : n} mô hình`, n, 'model', 'poverty-models', '>='),
      ' giảm nghèo có hiệu quả.',
    ];
  },
  (c) => {
    const n = c.int(300, 9000);
    return [
      'Giải quyết cho vay ',
      target(`${count(n)} lượt hộ`, n, 'attendance', 'credit-coverage', '>='),
      ' nghèo, hộ cận nghèo.',
    ];
  },
  (c) => {
    const n = c.int(2, 40);
    return [
      'Tổ chức ',
      target(`${n < 10 ? `0${n}` : n} lớp`, n, 'class', 'staff-training', '>='),
      ' tập huấn cho đội ngũ làm công tác giảm nghèo.',
    ];
  },
  (c) => {
    const v = c.int(100, 300) / 10;
    return [
      'Giảm tỷ lệ suy dinh dưỡng thấp còi ở trẻ em dưới 5 tuổi xuống còn ',
      target(`${decimal(v, 1)}%`, v, 'percent', 'stunting-rate', '<='),
      '.',
    ];
  },
  (c) => {
    const v = c.int(5, 15);
    return [
      'Hướng tới ',
      target(`${v * 6}%`, v * 6, 'percent', 'trained-workers', '>='),
      ' lao động thuộc hộ nghèo qua đào tạo.',
    ];
  },
];

/** One point for each target, labels by `label(i)`; gives nothing but the truth noted on the paper. */
export function writeTargets(
  paper: Paper,
  chance: Chance,
  s: Stocks,
  label: (index: number) => { printed: string; generated: string },
): void {
  const writers = [...chance.some(POVERTY, chance.int(1, 3)), ...chance.some(SERVICES, chance.int(3, 7))];
  for (const [index, writer] of writers.entries()) {
    const { printed, generated } = label(index);
    const line = paper.paragraph(printed, ...writer(chance, s));
    if (generated !== '') paper.section(line, generated);
  }
}
