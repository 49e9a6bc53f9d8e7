/** Phân công — what the plan orders which bodies to do, sentence by sentence, as the rules on leads look at it. */
import type { Role } from '../document/vocabulary.ts';
import type { AuditSubject } from './audit-subject.ts';
import type { WorkDomain } from './data/work-domains.ts';

export interface Duty {
  readonly label: string;
  readonly section?: string;
  readonly line: number;
  readonly text: string;
  readonly doers: readonly { readonly agency: string; readonly role: Role }[];
}

/** «các sở, ngành liên quan», «Ban», «các»: nobody in particular. */
const NOBODY = /^(?:các|Các|Ban|Đơn vị|đơn vị)(?:\s|$)(?!chỉ đạo|Chỉ đạo)/u;

export function dutiesOf({ plan }: AuditSubject): readonly Duty[] {
  const duties = new Map<
    string,
    { label: string; section?: string; line: number; text: string; doers: { agency: string; role: Role }[] }
  >();
  for (const task of plan.tasks) {
    const duty = duties.get(task.label) ?? {
      label: task.label,
      ...(task.section === undefined ? {} : { section: task.section }),
      line: task.line,
      text: task.text,
      doers: [],
    };
    duty.doers.push({ agency: task.agency, role: task.role });
    duties.set(task.label, duty);
  }
  return [...duties.values()];
}

/** The plan names duties at all; without this, rules on leads have nothing to look at. */
export function hasDuties(subject: AuditSubject): boolean {
  return subject.sections.some((s) => s.sense === 'duties') && subject.plan.tasks.length > 0;
}

/** Text of the sections that order work, headings included. */
export function dutySentences(subject: AuditSubject): readonly DutySentence[] {
  const known = ordered.get(subject);
  if (known) return known;
  const made = orderedWork(subject);
  ordered.set(subject, made);
  return made;
}

export interface DutySentence {
  readonly text: string;
  readonly line: number;
  /** Names the body. */
  readonly heading: string;
}

const ordered = new WeakMap<AuditSubject, readonly DutySentence[]>();

function orderedWork(subject: AuditSubject): readonly DutySentence[] {
  const sections = new Map(subject.sections.map((s) => [s.section.label, s.section]));
  const sentences = subject.sentences
    .filter((s) => s.sense === 'duties' || s.sense === 'reporting')
    .map((s) => ({ text: s.text, line: s.line, heading: sections.get(ownerLabel(s.section.label))?.heading ?? '' }));
  const named = dutiesOf(subject).flatMap((duty) => {
    const bodies = duty.doers.filter((d) => !isNobody(d.agency)).map((d) => d.agency);
    if (bodies.length === 0) return [];
    const heading = workAbove(duty.section ?? '', subject, sections);
    return [{ text: `${heading}. ${duty.text}`, line: duty.line, heading: bodies.join('; ') }];
  });
  return [...sentences, ...named];
}

/** Headings over a duty: outside the part on duties they name the work («Dự án 5. Hỗ trợ nhà ở» over «Sở Xây dựng chủ trì»). */
function workAbove(
  label: string,
  subject: AuditSubject,
  sections: ReadonlyMap<string, AuditSubject['sections'][number]['section']>,
): string {
  const own = sections.get(label)?.text.split('\n', 1)[0] ?? '';
  const sense = subject.sections.find((s) => s.section.label === label)?.sense;
  if (sense === 'duties' || sense === 'reporting') return own;
  const above: string[] = [];
  for (let up = upper(label); up !== '' && above.length < 2 && up.includes('.'); up = upper(up)) {
    above.push((sections.get(up)?.text.split('\n', 1)[0] ?? '').slice(0, 200));
  }
  return [own, ...above].join('. ');
}

function upper(label: string): string {
  return label.slice(0, Math.max(0, label.lastIndexOf('.')));
}

/** The section whose heading names the body, above dashes and plus signs. */
function ownerLabel(label: string): string {
  let current = label;
  while (/\.[-+*]\d+$/u.test(current)) current = current.replace(/\.[-+*]\d+$/u, '');
  return current;
}

export function isNobody(agency: string): boolean {
  return NOBODY.test(agency);
}

/** «Theo chức năng, nhiệm vụ … chủ trì»: each body for its own sector. */
export const BY_SECTOR = /theo (?:đúng )?(?:chức năng|lĩnh vực|ngành|phạm vi)|thuộc lĩnh vực|lĩnh vực phụ trách/iu;
const BANK = /Ngân hàng|NHCS/iu;
const LOAN = /cho vay|vay vốn|vốn vay|tín dụng/iu;

/** A body is ordered to see to this work: by a sentence, or because its name alone says so. Loans for water are credit. */
export function isAssigned(subject: AuditSubject, domain: WorkDomain): boolean {
  return dutySentences(subject).some(({ text, heading }) => {
    if (domain.body?.test(heading)) return true;
    const general = BY_SECTOR.exec(text);
    if (general && domain.sector?.test(`${heading} ${text.slice(0, general.index)}`)) return true;
    if (!domain.mention.test(text)) return false;
    return domain.code === 'credit' || !(BANK.test(heading) || (BANK.test(text) && LOAN.test(text)));
  });
}
