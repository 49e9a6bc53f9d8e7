/** Phụ lục của báo cáo — target by target, body by body, unit by unit, year by year. */
import type { ColumnKind, DraftAnnex } from '../drafting/draft-document.ts';
import { paperDay, printedQuantity } from './printed-quantity.ts';
import { originWords } from './report-document.ts';
import type { ReportedTarget, ReportInput } from './report-input.ts';
import type { ReportLedger } from './report-ledger.ts';
import { plannedWords, reachedWords, targetName, VERDICT_WORDS } from './target-lines.ts';
import { tally, tallyByAgency } from './task-tally.ts';

type Column = readonly [label: string, kind: ColumnKind, width: number];

interface Sheet {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly isTotal: boolean }[];
  readonly notes: readonly string[];
  readonly isWide: boolean;
}

export interface AnnexPlan {
  readonly targets: number;
  readonly tasks?: number;
  readonly units?: number;
  readonly years?: number;
}

/** Which annexes there are, numbered in order. */
export function annexNumbers(input: ReportInput): AnnexPlan {
  let next = 1;
  const number = (there: boolean): { n?: number } => (there ? { n: (next += 1) } : {});
  const tasks = number(input.tasks.length > 0).n;
  const units = number(unitTargets(input).length > 0).n;
  const years = number(input.years.length > 0).n;
  return {
    targets: 1,
    ...(tasks === undefined ? {} : { tasks }),
    ...(units === undefined ? {} : { units }),
    ...(years === undefined ? {} : { years }),
  };
}

export function reportAnnexes(input: ReportInput, ledger: ReportLedger, numbers: AnnexPlan): DraftAnnex[] {
  const make = (number: number | undefined, sheet: () => Sheet): DraftAnnex[] => {
    if (number === undefined) return [];
    const label = `PHỤ LỤC SỐ ${number}`;
    ledger.place = `Phụ lục số ${number}`;
    const { columns, ...rest } = sheet();
    return [
      {
        label,
        title: rest.title,
        table: { columns: columns.map(([name, kind, width]) => ({ label: name, kind, width })), rows: rest.rows },
        notes: rest.notes,
        isWide: rest.isWide,
      },
    ];
  };
  return [
    ...make(numbers.targets, () => targetSheet(input, ledger)),
    ...make(numbers.tasks, () => taskSheet(input)),
    ...make(numbers.units, () => unitSheet(input, ledger)),
    ...make(numbers.years, () => yearSheet(input, ledger)),
  ];
}

function targetSheet(input: ReportInput, ledger: ReportLedger): Sheet {
  const rows = input.targets.map((target, at) => {
    const { base, share, criterion, achievedOn, origin, forecast, measure } = target;
    const baseText =
      base.value === null ? '' : ledger.quantity(base.value, baseUnit(target), `${measure}: base`, base.origin);
    return {
      isTotal: false,
      cells: [
        String(at + 1),
        targetName(target),
        plannedWords(target),
        baseText,
        reachedWords(target, ledger),
        achievedOn === null ? '' : paperDay(achievedOn),
        share === null || share < 0 || criterion.quantity === 'level' || origin === null
          ? ''
          : ledger.share(share, measure, origin),
        forecast === null || target.verdict === 'met' || target.verdict === 'missed'
          ? ''
          : ledger.forecast(forecast, criterion.unit, measure),
        VERDICT_WORDS[target.verdict],
        origin === null ? '' : originWords(origin),
      ],
    };
  });
  return {
    title: 'TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU',
    columns: [
      ['STT', 'number', 5],
      ['Chỉ tiêu', 'name', 28],
      ['Kế hoạch', 'name', 15],
      ['Số gốc', 'rate', 9],
      ['Kết quả', 'rate', 11],
      ['Ngày số liệu', 'number', 10],
      ['So kế hoạch', 'rate', 8],
      ['Dự báo cuối kỳ', 'rate', 10],
      ['Đánh giá', 'name', 13],
      ['Nguồn số liệu', 'name', 15],
    ],
    rows,
    notes: [
      'Đánh giá so bằng số chưa làm tròn. Dự báo là đường thẳng qua các số liệu đã có, chỉ để tham khảo.',
      'Mức giảm của một tỷ lệ tính bằng điểm phần trăm.',
    ],
    isWide: true,
  };
}

/** The base of a fall of a rate is a rate. */
function baseUnit({ criterion }: ReportedTarget): string {
  return criterion.unit.startsWith('percentage_point') ? 'percent' : criterion.unit;
}

function taskSheet(input: ReportInput): Sheet {
  const agencies = tallyByAgency(input.tasks);
  const total = tally('Tổng cộng', input.tasks);
  const row = (label: string, each: typeof total, isTotal: boolean) => ({
    isTotal,
    cells: [label, each.agency, ...[each.total, each.done, each.overdue, each.underWay, each.noReport].map(String)],
  });
  return {
    title: 'TỔNG HỢP THỰC HIỆN NHIỆM VỤ THEO CƠ QUAN, ĐƠN VỊ',
    columns: [
      ['STT', 'number', 8],
      ['Cơ quan, đơn vị', 'name', 38],
      ['Số nhiệm vụ', 'count', 11],
      ['Hoàn thành', 'count', 11],
      ['Quá hạn', 'count', 11],
      ['Đang thực hiện', 'count', 11],
      ['Chưa báo cáo', 'count', 11],
    ],
    rows: [...agencies.map((each, at) => row(String(at + 1), each, false)), row('', total, true)],
    notes: ['Mỗi vai trò của một cơ quan trong một công việc tính là một nhiệm vụ.'],
    isWide: false,
  };
}

/** Targets of which something is known for some unit: allotted, or reached. */
export function unitTargets(input: ReportInput): ReportedTarget[] {
  return input.targets.filter(({ id }) =>
    (input.unitResults.get(id) ?? []).some(({ allotted, achieved }) => allotted !== null || achieved !== null),
  );
}

function unitSheet(input: ReportInput, ledger: ReportLedger): Sheet {
  const rows = unitTargets(input).flatMap((target) => {
    const { criterion, measure } = target;
    const units = input.unitResults.get(target.id) ?? [];
    const [isMissing, isReturned] = [new Set(input.reports.missing), new Set(input.reports.returned)];
    const known = units.filter(({ achieved }) => achieved !== null);
    const sum = known.reduce((all, { achieved }) => all + (achieved ?? 0), 0);
    const allotted = units.reduce((all, unit) => all + (unit.allotted ?? 0), 0);
    const isCount = criterion.quantity !== 'level' && !criterion.unit.startsWith('percent');
    const head = {
      isTotal: true,
      cells: [
        '',
        `${targetName(target)} (${plannedWords(target)})`,
        allotted > 0 ? printedQuantity(allotted, criterion.unit) : '',
        isCount && known.length === units.length ? printedQuantity(sum, criterion.unit) : '',
        '',
        known.length === units.length ? '' : `có số liệu ${known.length}/${units.length} đơn vị`,
      ],
    };
    return [
      head,
      ...units.map((unit, at) => ({
        isTotal: false,
        cells: [
          String(at + 1),
          unit.unit,
          unit.allotted === null
            ? ''
            : ledger.quantity(unit.allotted, criterion.unit, measure, { kind: 'allotment' }, unit.unitCode),
          unit.achieved === null || unit.origin === null
            ? 'chưa có số liệu'
            : ledger.result(
                unit.achieved,
                unit.allotted === null ? criterion : { ...criterion, required: unit.allotted },
                measure,
                unit.origin,
                unit.unitCode,
              ),
          unit.achieved === null || unit.origin === null || !unit.allotted
            ? ''
            : ledger.share(unit.achieved / unit.allotted, measure, unit.origin, unit.unitCode),
          [
            unit.origin === null ? '' : originWords(unit.origin),
            isMissing.has(unit.unit) ? 'chưa gửi báo cáo' : isReturned.has(unit.unit) ? 'báo cáo bị trả lại' : '',
          ]
            .filter((part) => part !== '')
            .join('; '),
        ],
      })),
    ];
  });
  return {
    title: 'KẾT QUẢ THEO ĐƠN VỊ: SỐ GIAO VÀ SỐ ĐẠT ĐƯỢC',
    columns: [
      ['STT', 'number', 8],
      ['Chỉ tiêu, đơn vị', 'name', 32],
      ['Số giao', 'count', 13],
      ['Đạt được', 'count', 15],
      ['Tỷ lệ', 'rate', 10],
      ['Nguồn, ghi chú', 'name', 24],
    ],
    rows,
    notes: ['Chỉ cộng khi mọi đơn vị có số liệu; đơn vị chưa có số liệu không tính là 0.'],
    isWide: false,
  };
}

function yearSheet(input: ReportInput, ledger: ReportLedger): Sheet {
  const rows = input.years.flatMap(({ year, number, targets }) => [
    { isTotal: true, cells: ['', `Năm ${year}${number === null ? '' : ` – Kế hoạch số ${number}`}`, '', '', ''] },
    ...targets.map((target, at) => ({
      isTotal: false,
      cells: [
        String(at + 1),
        targetName(target),
        plannedWords(target),
        reachedWords(target, ledger),
        VERDICT_WORDS[target.verdict],
      ],
    })),
  ]);
  return {
    title: 'KẾT QUẢ CÁC CHỈ TIÊU THEO NĂM',
    columns: [
      ['STT', 'number', 8],
      ['Chỉ tiêu', 'name', 34],
      ['Kế hoạch', 'name', 24],
      ['Kết quả', 'rate', 16],
      ['Đánh giá', 'name', 20],
    ],
    rows,
    notes: [],
    isWide: false,
  };
}
