/**
 * `vuonlen plan audit FILE` — reads a plan and prints what the rules find, as one JSON object (formats contract, section
 * 3). Needs no database; corrects nothing. On a terminal, or with `--text`, the findings are listed for reading.
 * Exit: 0 audited (whatever was found) · 1 the file was refused · 2 wrong use.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Language } from '#domain/kernel/language.ts';
import { auditPlan, type PlanAudit } from '#domain/plans/audit/audit-plan.ts';
import { AUDIT_RULES } from '#domain/plans/audit/audit-rules.ts';
import { needsAttention } from '#domain/plans/audit/finding.ts';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { openPlanFile } from '#server/plans/sources/open-plan-file.ts';
import { type PlanCommandIo, planProblemMessage } from './plan-read.ts';

const USAGE = {
  vi: 'Cách dùng: vuonlen plan audit TỆP [--json | --text] [--communes SỐ] [--out TỆP.json]   (TỆP: .txt, .docx hoặc PDF có chữ)\n            vuonlen plan audit --rules   (các quy tắc)\n',
  en: 'Usage: vuonlen plan audit FILE [--json | --text] [--communes N] [--out FILE.json]   (FILE: .txt, .docx or PDF with text)\n       vuonlen plan audit --rules   (the rules)\n',
} as const;

interface AuditArguments {
  readonly file: string;
  readonly asText: boolean;
  readonly out?: string;
  /** Commune-level units in force on the plan's date, where the person knows. */
  readonly communes?: number;
}

export async function planAuditCommand(argv: string[], io: PlanCommandIo): Promise<number> {
  const language = io.language ?? 'vi';
  if (argv.length === 1 && argv[0] === '--rules') {
    for (const rule of AUDIT_RULES) io.stdout.write(`${rule.code.padEnd(24)} ${rule.title[language]}\n`);
    return 0;
  }
  const args = parseArguments(argv);
  if (args === undefined) {
    io.stderr.write(USAGE[language]);
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(args.file);
  } catch {
    io.stderr.write(
      language === 'vi' ? `Không đọc được tệp «${args.file}».\n` : `The file “${args.file}” cannot be read.\n`,
    );
    return 1;
  }
  const source = await openPlanFile(bytes, basename(args.file));
  const read = source.ok ? readPlan(source.value) : source;
  if (!source.ok || !read.ok) {
    const problems = read.ok ? [] : read.problems;
    for (const problem of problems) io.stderr.write(`${planProblemMessage(problem, language)}\n`);
    return 1;
  }
  const date = read.value.document.date;
  const knowledge = args.communes === undefined ? {} : { communeUnits: { count: args.communes, onDate: date ?? '' } };
  const audit = auditPlan(read.value, knowledge, source.value.lines);
  const text = args.asText ? listed(audit, language) : `${JSON.stringify(audit, undefined, 2)}\n`;
  if (args.out === undefined) io.stdout.write(text);
  else await writeFile(args.out, text);
  return 0;
}

/** For reading: what needs a person first, then what holds. */
function listed(audit: PlanAudit, language: Language): string {
  const open = audit.findings.filter(needsAttention);
  const fine = audit.findings.filter((f) => !needsAttention(f));
  const line = language === 'vi' ? 'dòng' : 'line';
  const rows = [...open, ...fine].map((f) => {
    const advice = needsAttention(f) ? `\n    → ${f.advice[language]}` : '';
    return `[${f.verdict}] ${f.rule} (${line} ${f.lines.join(', ')}): ${f.statement[language]}${advice}`;
  });
  const summary =
    language === 'vi'
      ? `${audit.findings.length} phát hiện, ${open.length} cần người xem; không có gì được tự sửa.`
      : `${audit.findings.length} findings, ${open.length} for a person to decide; nothing was corrected.`;
  return `${rows.join('\n')}\n${summary}\n`;
}

function parseArguments(argv: readonly string[]): AuditArguments | undefined {
  let file: string | undefined;
  let out: string | undefined;
  let communes: number | undefined;
  let asText = false;
  for (let i = 0; i < argv.length; i += 1) {
    const arg = argv[i] ?? '';
    if (arg === '--json') asText = false;
    else if (arg === '--text') asText = true;
    else if (arg === '--out' || arg === '--communes') {
      const value = argv[i + 1];
      if (value === undefined) return undefined;
      if (arg === '--out') out = value;
      else if (!/^\d{1,4}$/.test(value)) return undefined;
      else communes = Number(value);
      i += 1;
    } else if (arg.startsWith('--') || file !== undefined) return undefined;
    else file = arg;
  }
  if (file === undefined) return undefined;
  return { file, asText, ...(out === undefined ? {} : { out }), ...(communes === undefined ? {} : { communes }) };
}
