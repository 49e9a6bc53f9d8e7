import { searchKey } from '../kernel/vietnamese-text.ts';

/** Dân số chuyển — how much of the old unit's people went to the new one. */
export type PeopleMoved = 'all' | 'part' | 'none';

/**
 * Reads it from the official wording of a link: «Nhập một phần diện tích, toàn bộ dân số» moves everybody,
 * «Nhập một phần diện tích» nobody; any other part leaves the question to a person.
 * @source Bảng chuyển đổi ĐVHC mới - cũ, Cục Thống kê
 */
export function peopleMoved(partial: boolean, kind: string, note: string): PeopleMoved {
  if (kind === 'area_added') return 'none';
  if (!partial) return 'all';
  const words = searchKey(note);
  if (words.includes('toan bo dan so')) return 'all';
  if (/^nhap mot phan dien tich$/.test(words)) return 'none';
  return 'part';
}
