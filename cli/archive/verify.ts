import type { Language } from '#domain/kernel/language.ts';
import { type Verification, verifyInstallation } from '#server/archive/verify.ts';
import type { CommandContext } from '../command-context.ts';
import { REFUSED } from '../exit-status.ts';
import { readFlags } from '../flags.ts';

/** `vuonlen verify [--json]`: audit chain, sums of frozen rounds, orphan rows. */
export async function verifyCommand(argv: string[], context: CommandContext): Promise<number> {
  const { values } = readFlags(argv, { json: { type: 'boolean', default: false } }, 0);
  const verification = await verifyInstallation(context.application.database);
  context.stdout.write(
    `${values.json ? JSON.stringify(verification) : describeVerification(verification, context.language)}\n`,
  );
  return verification.faults.length === 0 ? 0 : REFUSED;
}

export function describeVerification({ auditRows, rounds, checks, faults }: Verification, language: Language): string {
  const head =
    language === 'vi'
      ? `Nhật ký: ${auditRows} dòng nối chuỗi · ${rounds} đợt đã khoá · ${checks} phép kiểm tra`
      : `Audit: ${auditRows} chained rows · ${rounds} frozen rounds · ${checks} checks`;
  if (faults.length === 0) return `${head}\n${language === 'vi' ? 'Không phát hiện sai lệch.' : 'No fault found.'}`;
  return [head, ...faults.map((fault) => `✗ ${fault[language]}`)].join('\n');
}
