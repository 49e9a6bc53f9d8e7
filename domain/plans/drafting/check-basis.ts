/** Kiểm tra căn cứ nhập tay — the issuer fits the symbol, and no basis is later than the plan. */
import { accepted, type Decision, refused } from '../../kernel/decision.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import { searchKey } from '../../kernel/vietnamese-text.ts';
import { issuerOfSymbol } from '../reading/citations.ts';
import type { DraftBasis } from './draft-document.ts';
import { planDraftingProblem } from './problems.ts';

const NUMBER = /số\s+(\d+[a-zđ]?(?:\/\d{4})?[/-]([\p{L}\d-]+(?:\/[\p{L}\d-]+)?))/u;
const DAY = /ngày\s+(\d{1,2})\s*(?:\/|tháng)\s*(\d{1,2})\s*(?:\/|năm)\s*(\d{4})/u;

export function checkBasis(basis: DraftBasis, areaWords: string, planDate: string | undefined): Decision<DraftBasis> {
  const [, number = '', symbol = ''] = NUMBER.exec(basis.text) ?? [];
  const [, day = '', month = '', year = ''] = DAY.exec(basis.text) ?? [];
  const date = parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (date !== undefined && planDate !== undefined && date > planDate)
    return refused(planDraftingProblem('draft-basis-late', { number, date, planDate }, 'bases'));
  const expected = symbol === '' ? undefined : issuerOfSymbol(symbol, areaWords);
  const issuer = /\scủa\s+([^,;.]{3,80})/u.exec(basis.text)?.[1];
  if (expected !== undefined && issuer !== undefined && !isSameKind(expected, issuer))
    return refused(planDraftingProblem('draft-basis-issuer', { number, issuer, expected }, 'bases'));
  return accepted(basis);
}

const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^hdnd/, /hdnd|hoi dong nhan dan/],
  [/^ubnd/, /ubnd|uy ban nhan dan/],
  [/^thu tuong/, /thu tuong/],
  [/^chinh phu/, /^chinh phu/],
  [/^quoc hoi/, /quoc hoi/],
];

/** The symbol tells the kind of body; which unit's it is, the writer knows. */
function isSameKind(expected: string, printed: string): boolean {
  const [wanted, found] = [searchKey(expected), searchKey(printed)];
  const kind = KINDS.find(([of]) => of.test(wanted));
  return kind === undefined || kind[1].test(found);
}
