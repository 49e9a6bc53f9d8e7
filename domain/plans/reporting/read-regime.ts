/**
 * Đọc chế độ báo cáo — proposals made from what the plan says: who reports, to whom, through whom, how often, by when. What
 * the plan leaves open stays open («theo quy định»); a person confirms, corrects or drops each proposal.
 */
import { searchKey } from '../../kernel/vietnamese-text.ts';
import { type DueRule, readDueRule } from './due-rule.ts';
import type { PeriodKind } from './report-periods.ts';

export type ReporterKind = 'units-below' | 'unit' | 'agency' | 'agencies-with-tasks';

export interface RegimeProposal {
  /** The same sentence gives the same key, so that a decision stays with it. */
  readonly key: string;
  readonly line: number;
  readonly sourceText: string;
  readonly reporterKind: ReporterKind;
  readonly reporterText: string;
  readonly agencyId: string | null;
  readonly receiver: string;
  readonly through: string | null;
  readonly subject: string;
  readonly periodKind: PeriodKind;
  readonly dueRule: DueRule | null;
}

/** A task as it is tracked. */
export interface ReportingTask {
  readonly line: number;
  readonly agency: string;
  readonly agencyId: string | null;
  readonly role: string;
  readonly text: string;
  readonly rhythm: string | null;
  readonly reportTo: string | null;
}

export interface ReportingSection {
  readonly label: string;
  readonly heading: string;
  readonly line: number;
  readonly text: string;
}

export function readRegime(tasks: readonly ReportingTask[], sections: readonly ReportingSection[]): RegimeProposal[] {
  const found = [
    ...tasks.filter(({ role }) => role === 'report').flatMap((task) => ofTask(task)),
    ...reportingSentences(sections).flatMap((sentence) => ofSentence(sentence)),
  ];
  const byKey = new Map(found.map((proposal) => [proposal.key, proposal]));
  return [...byKey.values()].sort((a, b) => a.line - b.line);
}

function ofTask(task: ReportingTask): RegimeProposal[] {
  const { receiver, through } = receiverOf(task.reportTo ?? receiverIn(task.text) ?? '');
  return proposals({
    line: task.line,
    sourceText: task.text,
    reporterKind: reporterKindOf(task.agency, task.agencyId),
    reporterText: task.agency,
    agencyId: task.agencyId,
    receiver,
    through,
    clause: reportingClause(task.text),
    rhythm: task.rhythm ?? '',
  });
}

interface Parts {
  readonly line: number;
  readonly sourceText: string;
  readonly reporterKind: ReporterKind;
  readonly reporterText: string;
  readonly agencyId: string | null;
  readonly receiver: string;
  readonly through: string | null;
  readonly clause: string;
  readonly rhythm: string;
}

/** «6 tháng và cả năm» is two obligations. */
function proposals(parts: Parts): RegimeProposal[] {
  const { clause, rhythm, ...rest } = parts;
  const kinds = periodKindsIn(`${clause} ${rhythm}`);
  const dueRule = readDueRule(clause) ?? null;
  return kinds.map((periodKind) => ({
    ...rest,
    key: `${rest.line}:${searchKey(rest.reporterText).slice(0, 60)}:${periodKind}`,
    subject: subjectOf(clause),
    periodKind,
    // one day cannot be the due day of two rhythms
    dueRule: kinds.length === 1 && periodKind !== 'unknown' ? dueRule : null,
  }));
}

export function periodKindsIn(text: string): PeriodKind[] {
  const key = searchKey(text).replace(/\b(theo|bang|cua) dot xuat\b/g, '');
  const has: [PeriodKind, RegExp][] = [
    ['monthly', /\b(hang|hàng|moi|tung) thang\b/],
    ['quarterly', /\b(hang|moi|tung|dinh ky) quy\b|\bquy [iv1-4]+\b|thang cuoi quy/],
    ['half-year', /\b(6|sau|06) thang\b/],
    ['nine-months', /\b(9|chin|09) thang\b/],
    [
      'year',
      /\b(ca|hang|tong ket|cuoi|1|mot) nam\b|\bket qua [^.;]*\bnam 20\d\d\b|\b6 thang(,| va)( 1)? (ca )?nam\b|\bthang[ ,]+nam\b/,
    ],
    ['ad-hoc', /\bdot xuat\b/],
  ];
  const kinds = has.filter(([, pattern]) => pattern.test(key)).map(([kind]) => kind);
  return kinds.length === 0 ? ['unknown'] : kinds;
}

/** The part of the sentence that speaks of reporting. */
function reportingClause(text: string): string {
  const clauses = text.split(/;\s*/).filter((clause) => /báo cáo/i.test(clause));
  return clauses.at(-1) ?? text;
}

function subjectOf(clause: string): string {
  const found =
    /báo cáo[^.;]*?((kết quả|tình hình|tiến độ)[^.;(]*?)(?=\s+(về|cho|với|gửi)\s+[A-ZĐÂƯÔ]|\s*\(|\s+theo quy định|[.;]|$)/iu.exec(
      clause,
    );
  const subject = found?.[1]?.trim() ?? 'Kết quả thực hiện Kế hoạch';
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)}`;
}

/** «UBND thành phố (qua Phòng Lao động …)» → receiver and the body it goes through. */
export function receiverOf(printed: string): { receiver: string; through: string | null } {
  const through = /\(\s*(?:thông\s+)?qua\s+([^)]+)\)?/iu.exec(printed)?.[1]?.trim() ?? null;
  const receiver = printed
    .replace(/\s*\([^)]*\)?.*$/u, '')
    .replace(/[.,;/]+$/u, '')
    .trim();
  return { receiver, through };
}

function receiverIn(text: string): string | undefined {
  return /báo cáo[^.;]*?\s(?:về|cho|với|gửi)\s+((?:UBND|Ủy ban|Uỷ ban|Ban Chỉ đạo|Ban chỉ đạo|Sở|Phòng|Bộ)[^.;]*)/u.exec(
    text,
  )?.[1];
}

function reporterKindOf(agency: string, agencyId: string | null): ReporterKind {
  const key = searchKey(agency);
  if (isUnitsBelow(key)) return 'units-below';
  if (agencyId !== null && !/^cac (so|phong|ban|co quan|don vi)/.test(key)) return 'agency';
  return 'agencies-with-tasks';
}

const isUnitsBelow = (key: string): boolean =>
  /^(ubnd|u[yi] ban nhan dan) (cac )?(huyen|quan|thi xa|thanh pho, |xa|phuong)|^(ubnd|u[yi] ban nhan dan) cac\b|^cac (huyen|xa|phuong|dia phuong)|^dia phuong/.test(
    key,
  );

/** Sentences of a part headed «Chế độ báo cáo» that the duties of bodies do not contain. */
function reportingSentences(sections: readonly ReportingSection[]): ReportingSection[] {
  const roots = sections
    .filter(({ heading }) => /\b(che do (thong tin,? )?bao cao|thong tin,? bao cao)\b/.test(searchKey(heading)))
    .map(({ label }) => label);
  return sections.filter(
    ({ label, text }) => roots.some((root) => label.startsWith(`${root}.`)) && /báo cáo/i.test(text),
  );
}

function ofSentence({ line, text }: ReportingSection): RegimeProposal[] {
  const whole = text.replace(/\s+/g, ' ').replace(/[./]+$/u, '');
  const clause = reportingClause(whole);
  const { receiver, through } = receiverOf(receiverIn(clause) ?? receiverIn(whole) ?? '');
  const shared = { line, sourceText: whole, receiver, through, clause, rhythm: '', agencyId: null };
  const key = searchKey(whole.slice(0, Math.max(0, whole.search(/báo cáo/iu))));
  const reporters: { reporterKind: ReporterKind; reporterText: string }[] = [];
  if (/\bcac (so|phong|ban|co quan)\b/.test(key))
    reporters.push({ reporterKind: 'agencies-with-tasks', reporterText: 'Các sở, ngành, đoàn thể' });
  if (
    /\b(cac dia phuong|ubnd (cac )?(huyen|xa|phuong)|u[yi] ban nhan dan (cac )?(huyen|xa|phuong)|cac (huyen|xa|phuong))\b/.test(
      key,
    )
  )
    reporters.push({ reporterKind: 'units-below', reporterText: 'Các địa phương' });
  if (reporters.length > 0) return reporters.flatMap((reporter) => proposals({ ...shared, ...reporter }));
  const named =
    /^((?:Sở|Phòng|Ban|Chi cục|Ngân hàng|Văn phòng)\s.+?)\s+(?:chịu trách nhiệm|có trách nhiệm|chủ trì|theo dõi|tổng hợp|báo cáo)/u.exec(
      whole,
    )?.[1];
  return named === undefined ? [] : proposals({ ...shared, reporterKind: 'agency', reporterText: named });
}
