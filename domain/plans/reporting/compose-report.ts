/**
 * Soạn báo cáo kết quả thực hiện kế hoạch — sơ kết, tổng kết in the parts of Nghị định 30/2020: results, limits with
 * causes and lessons, tasks ahead, annexes; for province, district and commune alike.
 */
import { AREA_KINDS, splitFullName } from '../../areas/area-kind.ts';
import { OutlineWriter } from '../drafting/outline-writer.ts';
import { signatureLines } from '../drafting/signature-form.ts';
import { writeLimitsPart, writeTasksPart } from './limits-and-tasks-parts.ts';
import type { OpenPoint } from './open-point.ts';
import { longDay, paperDay } from './printed-quantity.ts';
import { annexNumbers, reportAnnexes } from './report-annexes.ts';
import type { ResultsReport } from './report-document.ts';
import type { ReportInput } from './report-input.ts';
import { periodName, reviewWord } from './report-kind.ts';
import { ReportLedger } from './report-ledger.ts';
import { writeResultsPart } from './results-part.ts';

export function composeReport(input: ReportInput): ResultsReport {
  const ledger = new ReportLedger(input.area.code);
  const out = new OutlineWriter();
  const { issue } = input;
  const open: OpenPoint[] =
    issue === undefined
      ? [
          {
            text: 'Số, ký hiệu, ngày ký và người ký do văn thư, người có thẩm quyền điền khi ban hành.',
            needs: 'clerk',
          },
        ]
      : [];
  const annexes = annexNumbers(input);
  const writing = { input, out, ledger, open, annexes };
  writeResultsPart(writing);
  writeLimitsPart(writing);
  writeTasksPart(writing);
  const { kind, name } = nameOf(input);
  const about = periodName(input.period, input.year, input.plan).vi;
  const subject = `công tác giảm nghèo ${about}`;
  out.plain(`Trên đây là báo cáo ${reviewWord(input.period).toLowerCase()} ${subject} của UBND ${kind} ${name}./.`);
  const day = issue?.date ?? input.date;
  const year = Number((day ?? input.figuresUpTo).slice(0, 4));
  const marks = [
    ...(issue === undefined ? ['DỰ THẢO'] : []),
    ...(input.isSynthetic ? ['số liệu mô phỏng, không phải số liệu thật'] : []),
  ];
  return {
    level: input.level,
    isProvince: input.level === 'province',
    issuer: [
      ...(input.level === 'province' || input.above === undefined ? [] : [`UBND ${input.above.toUpperCase()}`]),
      'ỦY BAN NHÂN DÂN',
      input.area.name.toUpperCase(),
    ],
    number: issue === undefined ? 'Số:        /BC-UBND' : `Số: ${issue.number}`,
    placeAndDate: `${name}, ${longDay(day, year)}`,
    title: ['BÁO CÁO', `${reviewWord(input.period)} thực hiện kế hoạch giảm nghèo ${about}`],
    bases: basesOf(input, `${kind} ${name}`),
    opening: `Ủy ban nhân dân ${kind} ${name} báo cáo kết quả thực hiện ${subject} (số liệu đến ngày ${paperDay(input.figuresUpTo)}) như sau:`,
    body: out.lines,
    recipients: input.recipients,
    signature: issue === undefined ? input.signature : signatureLines(issue.form),
    signer: issue?.signer,
    annexes: reportAnnexes(input, ledger, annexes),
    annexReference: `(Kèm theo Báo cáo số ${issue?.number ?? '       /BC-UBND'} ngày ${issue === undefined ? `     /     /${year}` : paperDay(issue.date)} của UBND ${kind} ${name})`,
    mark: marks.length === 0 ? undefined : marks.join(' – '),
    figuresUpTo: input.figuresUpTo,
    figures: ledger.entries,
    open,
  };
}

function nameOf({ level, area }: ReportInput): { kind: string; name: string } {
  const split = splitFullName(level, area.name);
  const fallback = { province: 'tỉnh', district: 'huyện', commune: 'xã' } as const;
  return {
    kind: split === undefined ? fallback[level] : AREA_KINDS[split.kind].vi.toLowerCase(),
    name: split?.name ?? area.name,
  };
}

/** A title in capitals loses its proper names when lowered: it is then left out. */
function basesOf({ plan }: ReportInput, area: string): string[] {
  const isCapitals = plan.title === plan.title.toUpperCase();
  const of = plan.number === null ? 'Kế hoạch' : `Kế hoạch số ${plan.number}`;
  const on = plan.issuedOn === null ? '' : ` ngày ${paperDay(plan.issuedOn)}`;
  const title = isCapitals || plan.title === '' ? '' : ` ${plan.title.charAt(0).toLowerCase()}${plan.title.slice(1)}`;
  const own = `${of}${on} của UBND ${area}${title}`;
  const { parent } = plan;
  if (parent === null) return [`Thực hiện ${own}.`];
  return [`Căn cứ ${parent.number === null ? parent.title : `Kế hoạch số ${parent.number}`};`, `Thực hiện ${own}.`];
}
