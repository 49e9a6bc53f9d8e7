import { memberColumnNames } from '#domain/households/member-column.ts';
import { columnsWith } from '#domain/reviews/register/register-column.ts';

/** One household of a register, in the columns of the format; what is not given gets a plain value. */
export type RegisterLine = Readonly<Record<string, string | number>>;

/** A register file for a standard of `indicators` indicators; `deprived` names how many of the first are 1. */
export function registerCsv(lines: readonly RegisterLine[], indicators = 12): Uint8Array {
  const flags = Array.from({ length: indicators }, (_, index) => `d${index + 1}` as const);
  const header = columnsWith(flags);
  const rows = lines.map((line, index) => {
    const deprived = Number(line.deprived ?? 0);
    const plain: RegisterLine = {
      household_code: `H${index + 1}`,
      head_name: `Nguyễn Văn ${index + 1}`,
      size: 4,
      b1_score: 200,
      ethnic: '01',
      ...Object.fromEntries(flags.map((flag, at) => [flag, at < deprived ? 1 : 0])),
      ...line,
    };
    return header.map((column) => quoted(String(plain[column] ?? ''))).join(',');
  });
  return Buffer.from([header.join(','), ...rows, ''].join('\n'));
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A members file: one line a person. */
export function membersCsv(lines: readonly RegisterLine[]): Uint8Array {
  const header = memberColumnNames;
  return Buffer.from(
    [
      header.join(','),
      ...lines.map((line) => header.map((column) => quoted(String(line[column] ?? ''))).join(',')),
      '',
    ].join('\n'),
  );
}
