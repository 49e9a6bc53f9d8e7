/** A small plan around a body of text, read and audited by the real reader and rules. */
import { auditPlan } from '#domain/plans/audit/audit-plan.ts';
import type { AuditKnowledge } from '#domain/plans/audit/audit-subject.ts';
import type { AuditFinding } from '#domain/plans/audit/finding.ts';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { linesOfText } from '#domain/plans/reading/source-lines.ts';

export interface PlanFrame {
  readonly year?: number;
  readonly date?: string;
  readonly preamble?: string;
  readonly recipients?: readonly string[];
  readonly annex?: readonly string[];
}

export function planText(body: readonly string[], frame: PlanFrame = {}): string {
  const year = frame.year ?? 2019;
  const recipients = frame.recipients ?? ['Thường trực Tỉnh ủy, HĐND tỉnh', 'Lưu: VT, VX (20)'];
  return [
    'ỦY BAN NHÂN DÂN\nTỈNH THANH BÌNH',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    'Số: 77/KH-UBND',
    `Thanh Bình, ngày ${frame.date ?? `14 tháng 02 năm ${year}`}`,
    'KẾ HOẠCH',
    `Thực hiện công tác giảm nghèo tỉnh Thanh Bình năm ${year}`,
    frame.preamble ?? `Ủy ban nhân dân tỉnh ban hành Kế hoạch giảm nghèo năm ${year} như sau:`,
    ...body,
    `Nơi nhận:\n${recipients.map((r) => `- ${r};`).join('\n')}`,
    'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn An',
    ...(frame.annex ?? []),
  ].join('\n\n');
}

export function auditedText(text: string, knowledge: AuditKnowledge = {}): readonly AuditFinding[] {
  const source = linesOfText(text);
  const read = readPlan(source);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return auditPlan(read.value, knowledge, source.lines).findings;
}

/** Findings of one rule about a plan with this body. */
export function foundBy(rule: string, body: readonly string[], frame: PlanFrame = {}, knowledge: AuditKnowledge = {}) {
  return auditedText(planText(body, frame), knowledge).filter((f) => f.rule === rule);
}
