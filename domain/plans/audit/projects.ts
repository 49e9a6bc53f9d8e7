/** Dự án, tiểu dự án — every mention of a numbered project with the title printed there. */
import type { AuditSubject } from './audit-subject.ts';
import { lineInSentence } from './audit-subject.ts';

export interface ProjectMention {
  readonly project: number;
  /** Absent: the project itself. */
  readonly sub?: number;
  readonly title: string;
  readonly line: number;
}

const PATTERN =
  /(Tiểu\s+[Dd]ự\s+án|(?<!Tiểu\s)Dự\s+án)\s+(\d+)(?:\s+thuộc\s+Dự\s+án\s+(\d+))?(?:\s+trong[^:;]{0,90})?\s*:\s*([^;.:]{4,160})/gu;

export function projectMentions(subject: AuditSubject): readonly ProjectMention[] {
  return subject.sentences.flatMap((sentence) => {
    if (sentence.section.depth === 0) return [];
    return [...sentence.text.matchAll(PATTERN)].flatMap((m) => {
      const isSub = /^Tiểu/u.test(m[1] ?? '');
      const parent = m[3] ? Number(m[3]) : isSub ? parentProject(subject, sentence.section.label) : undefined;
      const project = isSub ? parent : Number(m[2]);
      if (project === undefined) return [];
      const found = { project, title: (m[4] ?? '').trim(), line: lineInSentence(sentence, m.index) };
      return [isSub ? { ...found, sub: Number(m[2]) } : found];
    });
  });
}

/** «+ Tiểu dự án 1» under «- Dự án 3». */
function parentProject(subject: AuditSubject, label: string): number | undefined {
  const parent = subject.sections.find((s) => s.section.label === label.slice(0, label.lastIndexOf('.')));
  const number = /Dự án\s+(\d+)/u.exec(parent?.section.heading ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}
