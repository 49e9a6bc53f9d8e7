/** Phụ lục kinh phí theo nguồn — empty until a person enters the money; sums only of what is wholly there. */
import { formatCount } from '../../kernel/number-format.ts';
import { FUNDING_CELL } from './cell-keys.ts';
import { decidedRule } from './decided-rule.ts';
import type { DraftAnnex } from './draft-document.ts';
import type { Filling } from './fill-block.ts';
import type { FundingSource } from './funding-sources.ts';

export const EMPTY_CELL = '…';
const MILLION = 'million-dong';

interface Money {
  readonly value: number;
  readonly rule: string;
}

export function fundingSourcesOf({ input }: Filling): FundingSource[] {
  return input.fundingSources.filter(
    ({ levels, fromYear = 0, toYear = 9999 }) =>
      levels.includes(input.level) && fromYear <= input.year && input.year <= toYear,
  );
}

/** The whole of the money, once every counted cell has been entered. */
export function fundingTotal(filling: Filling): number | undefined {
  return sum(fundingSourcesOf(filling).flatMap((one) => (one.isCounted ? [wholeOf(filling, one)] : [])))?.value;
}

export function hasMoney({ input }: Filling): boolean {
  return input.cells.some(({ key }) => key.startsWith(FUNDING_CELL));
}

const keyOf = (source: string, part: string): string => `${FUNDING_CELL}${source}/${part}`;

function moneyAt({ input }: Filling, key: string): Money | undefined {
  const cell = input.cells.find((one) => one.key === key);
  return typeof cell?.value === 'number' ? { value: cell.value, rule: decidedRule(cell) } : undefined;
}

function sum(parts: readonly (Money | undefined)[]): Money | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length || parts.length === 0) return undefined;
  // In thousands of đồng: no fraction is lost in the sum.
  const thousands = known.reduce((all, { value }) => all + Math.round(value * 1000), 0);
  return { value: thousands / 1000, rule: 'tổng của các ô do người soạn nhập' };
}

function wholeOf(filling: Filling, { id, isBudget }: FundingSource): Money | undefined {
  if (!isBudget) return moneyAt(filling, keyOf(id, 'total'));
  return sum(['investment', 'recurrent'].map((part) => moneyAt(filling, keyOf(id, part))));
}

export function funding(filling: Filling, label: string): DraftAnnex {
  const { input, ledger } = filling;
  ledger.place = label;
  const sources = fundingSourcesOf(filling);
  const print = (money: Money | undefined, measure: string): string =>
    money === undefined
      ? EMPTY_CELL
      : ledger.cell(formatCount(money.value), money.value, MILLION, measure, {
          status: 'decided',
          rule: money.rule,
          round: `${input.year}/dự thảo`,
        });
  const row = (source: FundingSource, at: number) => {
    const { id, name, isBudget } = source;
    const own = (part: string) => print(moneyAt(filling, keyOf(id, part)), `funding:${id}:${part}`);
    const parts = isBudget ? [own('investment'), own('recurrent')] : ['', ''];
    return {
      cells: [String(at + 1), name, print(wholeOf(filling, source), `funding:${id}`), ...parts],
      isTotal: false,
      keys: isBudget
        ? [null, null, null, keyOf(id, 'investment'), keyOf(id, 'recurrent')]
        : [null, null, keyOf(id, 'total'), null, null],
    };
  };
  const counted = sources.filter(({ isCounted }) => isCounted);
  const partSum = (part: string) =>
    sum(counted.filter(({ isBudget }) => isBudget).map(({ id }) => moneyAt(filling, keyOf(id, part))));
  const total = {
    cells: [
      '',
      'Tổng cộng (không kể vốn tín dụng)',
      print(sum(counted.map((one) => wholeOf(filling, one))), 'funding'),
      print(partSum('investment'), 'funding:investment'),
      print(partSum('recurrent'), 'funding:recurrent'),
    ],
    isTotal: true,
  };
  const credit = sources.filter(({ isCounted }) => !isCounted);
  const rows = [...counted, ...credit].map(row);
  return {
    id: 'funding',
    label,
    title: `KINH PHÍ THỰC HIỆN CÔNG TÁC GIẢM NGHÈO NĂM ${input.year} THEO NGUỒN`,
    table: {
      columns: [
        { label: 'STT', kind: 'number', width: 6 },
        { label: 'Nguồn kinh phí', kind: 'name', width: 34 },
        { label: 'Tổng số (triệu đồng)', kind: 'count', width: 15 },
        { label: 'Trong đó: vốn đầu tư (triệu đồng)', kind: 'count', width: 15 },
        { label: 'Trong đó: kinh phí thường xuyên (triệu đồng)', kind: 'count', width: 15 },
      ],
      rows: [...rows.slice(0, counted.length), total, ...rows.slice(counted.length)],
    },
    notes: [
      'Vốn tín dụng ưu đãi là vốn cho vay, không cộng vào kinh phí hỗ trợ.',
      ...(sources.some((one) => wholeOf(filling, one) === undefined)
        ? ['Ô «…» chưa có số; tổng chỉ được tính khi các ô đã đủ.']
        : []),
    ],
    isWide: false,
    ...(hasMoney(filling) ? {} : { isBlank: true }),
  };
}
