/** Phụ lục — the approved figures by unit, the causes by unit (5a), and the proposed fall divided among the units. */
import { formatCount, formatPercent } from '../../kernel/number-format.ts';
import { percentOf } from '../../kernel/rate.ts';
import { figureOf } from '../../reports/measures/figures.ts';
import { itemCode } from '../../reports/measures/list-measures.ts';
import { allotProportionally } from '../tracking/allotment.ts';
import type { ColumnKind, DraftAnnex, FigureStatus, ProposedFall } from './draft-document.ts';
import type { DraftUnit } from './draft-input.ts';
import type { Filling } from './fill-block.ts';

interface Column {
  readonly label: string;
  readonly kind: ColumnKind;
  readonly width: number;
  readonly measure: string;
  /** Of the units in order, the total last; `null` is unknown. */
  readonly values: readonly (number | null)[];
  /** Below the line of a rate. */
  readonly over?: readonly (number | null)[];
  readonly status?: FigureStatus;
  readonly rule?: string;
}

export const ALLOTMENT_ANNEX = 'PHỤ LỤC SỐ 2';

export function annexesOf(filling: Filling, fall: ProposedFall | undefined): DraftAnnex[] {
  const { input } = filling;
  if (input.units.length === 0) return [];
  const falling = fall === undefined ? [] : [allotment(filling, fall), projection(filling, fall)];
  return [stocks(filling), ...falling, causes(filling)].filter((annex) => annex !== undefined);
}

/** The units, then the total: the total is the unit's own figure, not a sum made here. */
function rowsOf({ input }: Filling): readonly DraftUnit[] {
  return [...input.units, { code: input.area.code, name: 'Tổng cộng', figures: input.figures }];
}

function counted(filling: Filling, label: string, measure: string, width = 10): Column {
  const values = rowsOf(filling).map(({ figures }) => figureOf(figures, measure) ?? null);
  return { label, kind: 'count', width, measure, values };
}

function rated(filling: Filling, label: string, over: string, under: string): Column {
  const [above, below] = [counted(filling, '', over), counted(filling, '', under)];
  return { label, kind: 'rate', width: 9, measure: `${over} / ${under}`, values: above.values, over: below.values };
}

function stocks(filling: Filling): DraftAnnex {
  const { year } = filling.input.round;
  return annexOf(filling, {
    label: 'PHỤ LỤC SỐ 1',
    title: `TỔNG HỢP HỘ NGHÈO, HỘ CẬN NGHÈO CUỐI NĂM ${year}`,
    columns: [
      counted(filling, 'Tổng số hộ dân cư (hộ)', 'households-total', 12),
      counted(filling, `Số hộ nghèo cuối năm ${year - 1} (hộ)`, 'opening-poor-households'),
      counted(filling, 'Tổng số hộ nghèo (hộ)', 'poor-households'),
      rated(filling, 'Tỷ lệ hộ nghèo (%)', 'poor-households', 'households-total'),
      counted(filling, `Số hộ cận nghèo cuối năm ${year - 1} (hộ)`, 'opening-near-poor-households'),
      counted(filling, 'Tổng số hộ cận nghèo (hộ)', 'near-poor-households'),
      rated(filling, 'Tỷ lệ hộ cận nghèo (%)', 'near-poor-households', 'households-total'),
    ],
    notes: ['Tỷ lệ chung là tỷ lệ của các tổng, làm tròn đến hai chữ số thập phân.'],
    isWide: false,
  });
}

function causes(filling: Filling): DraftAnnex | undefined {
  const { input } = filling;
  // By commune a count of one or two would name a household: sensitive causes are given by district only.
  const isByCommune = !input.unitsAreDistricts;
  const columns = input.round.standard.causes
    .filter((cause) => !isByCommune || cause.sensitive !== true)
    .map((cause) => counted(filling, cause.name.vi, itemCode('cause', cause.code, 'poor'), 9))
    .filter((column) => column.values.some((value) => (value ?? 0) > 0));
  if (columns.length === 0) return undefined;
  return annexOf(filling, {
    label: 'PHỤ LỤC SỐ 5a',
    title: `TỔNG HỢP NGUYÊN NHÂN NGHÈO CỦA HỘ NGHÈO NĂM ${input.round.year}`,
    columns: [counted(filling, 'Tổng số hộ nghèo', 'poor-households', 9), ...columns],
    notes: [
      'Một hộ có thể có nhiều nguyên nhân nghèo: các cột nguyên nhân không cộng thành tổng số hộ nghèo.',
      ...(isByCommune ? ['Nguyên nhân về sức khỏe, hành vi của cá nhân không tổng hợp theo xã để bảo vệ đời tư.'] : []),
    ],
    isWide: true,
  });
}

/** Households without ability to work are not expected to escape: the fall is divided by the others. */
function partsOf(filling: Filling, fall: ProposedFall): { readonly able: number[]; readonly values: number[] } {
  const able = rowsOf(filling).map(
    ({ figures }) =>
      (figureOf(figures, 'poor-households') ?? 0) - (figureOf(figures, 'poor-households:no_labour') ?? 0),
  );
  const weights = able.slice(0, -1).map((weight, areaId) => ({ areaId, weight }));
  return { able, values: [...allotProportionally(fall.value, weights), fall.value] };
}

function leftOf(filling: Filling, fall: ProposedFall): (number | null)[] {
  const { values } = partsOf(filling, fall);
  return counted(filling, '', 'poor-households').values.map((value, at) =>
    value === null ? null : value - (values[at] ?? 0),
  );
}

const LEFT = 'poor-households - proposed fall of poor-households';

function allotment(filling: Filling, fall: ProposedFall): DraftAnnex {
  const { input } = filling;
  const stock = counted(filling, `Tổng số hộ nghèo cuối năm ${input.round.year} (hộ)`, 'poor-households', 12);
  const { able, values } = partsOf(filling, fall);
  const isProposed = fall.status === 'proposed';
  const proposal = { kind: 'count', width: 12, status: fall.status, rule: fall.rule } as const;
  return annexOf(filling, {
    label: ALLOTMENT_ANNEX,
    title: `${isProposed ? 'DỰ KIẾN PHÂN KHAI' : 'PHÂN KHAI'} CHỈ TIÊU GIẢM HỘ NGHÈO NĂM ${input.year}${isProposed ? ' (ĐỀ XUẤT)' : ''}`,
    columns: [
      stock,
      {
        label: 'Trong đó: hộ còn khả năng lao động (hộ)',
        kind: 'count',
        width: 12,
        measure: 'poor-households - poor-households:no_labour',
        values: able,
      },
      {
        label: `Số hộ nghèo giảm năm ${input.year} (hộ)`,
        ...proposal,
        measure: 'proposed fall of poor-households',
        values,
      },
      {
        label: `Số hộ nghèo còn lại cuối năm ${input.year} (hộ)`,
        ...proposal,
        measure: LEFT,
        values: leftOf(filling, fall),
      },
    ],
    notes: [
      `${isProposed ? 'Số đề xuất, chờ cơ quan có thẩm quyền quyết định; chia' : 'Chia'} theo số hộ nghèo còn khả năng lao động, phần dư cho đơn vị có phần lẻ lớn nhất, tổng đúng bằng chỉ tiêu chung.`,
    ],
    isWide: false,
  });
}

/** As Hưng Yên prints it: units, households, poor households expected, rate. */
function projection(filling: Filling, fall: ProposedFall): DraftAnnex | undefined {
  const { input, words } = filling;
  const households = counted(filling, 'Tổng số hộ dân cư (hộ)', 'households-total', 14);
  if (households.values.some((value) => value === null)) return undefined;
  const values = leftOf(filling, fall);
  const from = { status: fall.status, rule: fall.rule };
  return annexOf(filling, {
    label: 'PHỤ LỤC SỐ 3',
    title: `DỰ KIẾN TỶ LỆ HỘ NGHÈO ${words.area.toUpperCase()} NĂM ${input.year}`,
    columns: [
      households,
      { label: 'Tổng số hộ nghèo (hộ)', kind: 'count', width: 14, measure: LEFT, values, ...from },
      {
        label: 'Tỷ lệ hộ nghèo (%)',
        kind: 'rate',
        width: 12,
        measure: `(${LEFT}) / households-total`,
        values,
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

interface AnnexParts {
  readonly label: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly notes: readonly string[];
  readonly isWide: boolean;
}

function annexOf(filling: Filling, { label, title, columns, notes, isWide }: AnnexParts): DraftAnnex {
  const { input, ledger } = filling;
  ledger.place = label;
  const units = rowsOf(filling);
  const rows = units.map((unit, at) => {
    const isTotal = at === units.length - 1;
    const figures = columns.map((column) => cellOf(filling, column, at, unit.code));
    return { cells: [isTotal ? '' : String(at + 1), unit.name, ...figures], isTotal };
  });
  const head = [
    { label: 'STT', kind: 'number', width: 7 },
    {
      label: input.unitsAreDistricts ? 'Huyện/TX/TP' : input.year >= 2026 ? 'Xã/phường/đặc khu' : 'Xã/phường/thị trấn',
      kind: 'name',
      width: 22,
    },
  ] as const;
  const table = { columns: [...head, ...columns.map(({ label, kind, width }) => ({ label, kind, width }))], rows };
  return { label, title, table, notes, isWide };
}

function cellOf({ ledger }: Filling, column: Column, at: number, area: string): string {
  const value = column.values[at] ?? null;
  if (value === null) return '';
  const { status, rule, measure } = column;
  if (column.kind !== 'rate')
    return ledger.cell(formatCount(value), value, 'household', measure, { status, rule, area });
  const rate = { numerator: value, denominator: column.over?.[at] ?? 0 };
  const percent = percentOf(rate);
  return percent === undefined
    ? ''
    : ledger.cell(formatPercent(rate), percent, 'percent', measure, { status, rule, area });
}
