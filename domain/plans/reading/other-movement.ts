/**
 * Biến động khác — households that enter or leave a list because they moved, divided, joined, died, or for a reason told
 * apart from escape, return and new poverty: «Tách hộ: 09 hộ», «03 hộ chuyển đi», «12 hộ ra khỏi danh sách nghèo do …».
 */
import type { Windows } from './clauses.ts';
import type { PreviousFigure } from './sense.ts';

const OUT =
  /chuyển đi|(?:xóa|xoá) (?:tên|hộ|khẩu)|(?:do|bị|đã) chết|chết hết|nhập hộ|rời (?:khỏi )?địa bàn|ghi nhầm|trùng (?:tên|danh sách)/iu;
const INTO = /chuyển đến|nhập cư|tách (?:hộ|khẩu)|bổ sung do sót/iu;
const LISTED_OUT = /^\s*(?:hộ\s+)?(?:ra|rời)(?: khỏi)? danh sách(?: hộ)? (cận )?nghèo/iu;
const LISTED_INTO = /^\s*(?:hộ\s+)?vào danh sách(?: hộ)? (cận )?nghèo/iu;
const REASONS = /chuyển đi|chuyển đến|tách,? nhập|nhập hộ|lý do khác|biến động khác/iu;

/** The code of the movement, as the software’s own drafts name it. */
export function otherMovement(w: Windows, previous: PreviousFigure | undefined): string | undefined {
  if (REASONS.test(w.sentence.slice(0, w.at)) || previous?.measure?.startsWith('other-')) {
    const out = LISTED_OUT.exec(w.after);
    if (out) return `other-out-of-${out[1] ? 'near-poor' : 'poor'}`;
    const into = LISTED_INTO.exec(w.after);
    if (into) return `other-into-${into[1] ? 'near-poor' : 'poor'}`;
  }
  if (/thoát|tái|phát sinh|nghèo mới|danh sách/iu.test(w.after)) return undefined;
  // «06 hộ chuyển đi»: said after the count, else in the label before it («Tách hộ: 09 hộ»).
  const label = /^[^.\d]{0,40}$/u.test(w.before) ? (w.before.split(/[;,]/u).pop() ?? '') : '';
  const words = w.after.trimStart().replace(/^(?:(?:cận )?nghèo\s+)?(?:do\s+)?/u, '');
  const said = [words.slice(0, 24), label].find((text) => OUT.test(text) || INTO.test(text));
  if (said === undefined) return undefined;
  const near = /cận nghèo/iu.test(`${label} ${w.after.slice(0, 40)}`) || /near-po/.test(previous?.measure ?? '');
  const into = INTO.test(said) && !(OUT.test(said) && said.search(OUT) < said.search(INTO));
  return `other-${into ? 'into' : 'out-of'}-${near ? 'near-poor' : 'poor'}`;
}
