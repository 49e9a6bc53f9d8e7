/** Ngôn ngữ — is the text Vietnamese in Unicode? Judged on the share of words with Vietnamese letters. */
import type { Problem } from '../../kernel/problem.ts';
import type { CleanLine } from './blocks.ts';
import { planReadingProblem } from './problems.ts';

const VIETNAMESE = /[ăâđêôơưạảãàáằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
/** Letters that TCVN3 and VNI texts show when read as Latin-1, or text read twice as UTF-8. */
const LEGACY = /[µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞãßáâä«åèæçé¬êíëìîïóñòô­õøö÷ùúýûüþ]{2,}|Ã[\u0080-\u00bf]|á»|Ä‘/u;

export function languageProblem(lines: readonly CleanLine[]): Problem | undefined {
  let words = 0;
  let marked = 0;
  let legacy = 0;
  for (const line of lines) {
    for (const word of line.text.split(' ')) {
      if (!/\p{L}{2}/u.test(word)) continue;
      words += 1;
      if (VIETNAMESE.test(word)) marked += 1;
      if (LEGACY.test(word) && !/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(word)) legacy += 1;
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
