/** Phân khai mức giảm và tỷ lệ dự kiến — the fall divided among the units, and what it leaves them. */
import { figureOf } from '../../reports/measures/figures.ts';
import { annexOf, type Column, counted, rowsOf } from './annex-table.ts';
import { decidedRule } from './decided-rule.ts';
import { divideFall, fallKey } from './divide-fall.ts';
import type { AnnexId, DraftAnnex, FallCode, FallingUnit, ProposedFall } from './draft-document.ts';
import type { Filling } from './fill-block.ts';

const NAMES: Readonly<Record<FallCode, string>> = { poor: 'hộ nghèo', 'near-poor': 'hộ cận nghèo' };

/** Of the units in order: what is divided by. */
export function fallingUnits({ input }: Filling, code: FallCode): FallingUnit[] {
  return input.units.map(({ code: area, figures }) => {
    const stock = figureOf(figures, `${code}-households`) ?? 0;
    return { area, stock, able: stock - (figureOf(figures, `${code}-households:no_labour`) ?? 0) };
  });
}

interface Shares {
  readonly values: readonly number[];
  readonly rules: readonly (string | undefined)[];
  /** What people had set no longer fits: the division is the rule's again. */
  readonly isUnfit: boolean;
}

export function sharesOf(filling: Filling, { code, value }: ProposedFall): Shares {
  const units = fallingUnits(filling, code);
  const decided = units.map(({ area }) => filling.input.cells.find(({ key }) => key === fallKey(code, area)));
  const fixed = decided.map((one) => (typeof one?.value === 'number' ? one.value : undefined));
  const kept = divideFall(value, units, fixed);
  const values = kept ?? divideFall(value, units) ?? units.map(() => 0);
  const rules = decided.map((one) => (kept === undefined || one === undefined ? undefined : decidedRule(one)));
  return { values: [...values, value], rules, isUnfit: kept === undefined && fixed.some((one) => one !== undefined) };
}

const left = (code: FallCode) => `${code}-households - proposed fall of ${code}-households`;

function leftOf(filling: Filling, fall: ProposedFall): (number | null)[] {
  const { values } = sharesOf(filling, fall);
  const stocks = counted(filling, '', `${fall.code}-households`).values;
  return stocks.map((value, at) => (value === null ? null : value - (values[at] ?? 0)));
}

export function allotment(filling: Filling, fall: ProposedFall, label: string): DraftAnnex {
  const { input } = filling;
  const { code } = fall;
  const name = NAMES[code];
  const { values, rules } = sharesOf(filling, fall);
  const isProposed = fall.status === 'proposed';
  const proposal = { kind: 'count', width: 12, status: fall.status, rule: fall.rule } as const;
  const able = rowsOf(filling).map(
    ({ figures }) =>
      (figureOf(figures, `${code}-households`) ?? 0) - (figureOf(figures, `${code}-households:no_labour`) ?? 0),
  );
  const columns: Column[] = [
    counted(filling, `Tổng số ${name} cuối năm ${input.round.year} (hộ)`, `${code}-households`, 12),
    {
      label: 'Trong đó: hộ còn khả năng lao động (hộ)',
      kind: 'count',
      width: 12,
      measure: `${code}-households - ${code}-households:no_labour`,
      values: able,
    },
    {
      label: `Số ${name} giảm năm ${input.year} (hộ)`,
      ...proposal,
      measure: `proposed fall of ${code}-households`,
      values,
      rules,
      keys: [...input.units.map((unit) => fallKey(code, unit.code)), null],
    },
    {
      label: `Số ${name} còn lại cuối năm ${input.year} (hộ)`,
      ...proposal,
      measure: left(code),
      values: leftOf(filling, fall),
    },
  ];
  const set = rules.filter((rule) => rule !== undefined).length;
  const byHand = set === 0 ? '' : `${set} đơn vị do người có thẩm quyền ấn định, phần còn lại `;
  return annexOf(filling, {
    id: `fall-${code}` satisfies AnnexId,
    label,
    title: `${isProposed ? 'DỰ KIẾN PHÂN KHAI' : 'PHÂN KHAI'} CHỈ TIÊU GIẢM ${name.toUpperCase()} NĂM ${input.year}${isProposed ? ' (ĐỀ\u00a0XUẤT)' : ''}`,
    columns,
    notes: [
      `${isProposed ? 'Số đề xuất, chờ cơ quan có thẩm quyền quyết định; ' : ''}${byHand}chia theo số ${name} còn khả năng lao động, phần dư cho đơn vị có phần lẻ lớn nhất, tổng đúng bằng chỉ tiêu chung.`,
    ],
    isWide: false,
  });
}

/** As Hưng Yên prints it: units, households, poor households expected, rate. */
export function projection(filling: Filling, fall: ProposedFall, label: string): DraftAnnex {
  const { input, words } = filling;
  const households = counted(filling, 'Tổng số hộ dân cư (hộ)', 'households-total', 14);
  const values = leftOf(filling, fall);
  const from = { values, status: fall.status, rule: fall.rule };
  const measure = left(fall.code);
  return annexOf(filling, {
    id: 'projection',
    label,
    title: `DỰ KIẾN TỶ LỆ HỘ NGHÈO ${words.area.toUpperCase()} NĂM ${input.year}`,
    columns: [
      households,
      { label: 'Tổng số hộ nghèo (hộ)', kind: 'count', width: 14, measure, ...from },
      {
        label: 'Tỷ lệ hộ nghèo (%)',
        kind: 'rate',
        width: 12,
        measure: `(${measure}) / households-total`,
        over: households.values,
        ...from,
      },
    ],
    notes: [
      `Tổng số hộ dân cư cuối năm ${input.round.year}; tỷ lệ chung là tỷ lệ của các tổng, làm tròn đến hai chữ số thập phân.`,
    ],
    isWide: false,
  });
}
