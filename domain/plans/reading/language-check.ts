/** Ngôn ngữ — is the text Vietnamese in Unicode? Judged on the share of words with Vietnamese letters. */
import type { Problem } from '../../kernel/problem.ts';
import type { CleanLine } from './blocks.ts';
import { planReadingProblem } from './problems.ts';

const VIETNAMESE = /[ăâđêôơưạảãàáằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
/** Signs that stand inside words only where TCVN3 or VNI text is read as Latin-1, or UTF-8 is read twice. */
const LEGACY =
  /\p{L}[\u00a2-\u00aa\u00ac\u00ae\u00b4-\u00b6\u00b8\u00b9\u00bc-\u00be\u00d7\u00f7]|[\u00a9\u00ae\u00a8\u00b8]\p{L}|Ã[\u0080-\u00bf]|á»|Ä‘/u;

export function languageProblem(lines: readonly CleanLine[]): Problem | undefined {
  let words = 0;
  let marked = 0;
  let legacy = 0;
  for (const line of lines) {
    for (const word of line.text.split(' ')) {
      if (!/\p{L}{2}/u.test(word)) continue;
      words += 1;
      if (VIETNAMESE.test(word)) marked += 1;
      if (LEGACY.test(word)) legacy += 1;
      if (words > 4000) break;
    }
  }
  if (words === 0) return planReadingProblem('plan-empty');
  if (words < 12) return undefined;
  const share = marked / words;
  if (legacy / words > 0.2) return planReadingProblem('plan-legacy-encoding');
  if (share < 0.35) return planReadingProblem('plan-other-language', { share: Math.round(share * 100) });
  return undefined;
}
