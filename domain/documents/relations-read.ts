/**
 * Quan hệ đọc từ câu chữ — «Kế hoạch số 32-KH/TU … thực hiện Chỉ thị số 05-CT/TW»: the document before the verb carries
 * out (amends, replaces) the one that follows it in the text.
 */
import type { RelationKind } from './document.ts';

export interface ReadCitation {
  readonly type: string;
  readonly title?: string | undefined;
  readonly number?: string | undefined;
  readonly line: number;
}

export interface ReadRelation {
  /** Index of the citation that acts, and of the one acted upon. */
  readonly from: number;
  readonly to: number;
  readonly kind: RelationKind;
}

const VERBS: readonly (readonly [RegExp, RelationKind])[] = [
  [/^(?:sửa đổi|bổ sung|sửa đổi,? bổ sung|điều chỉnh)(?!\p{L})/iu, 'amends'],
  [/^(?:thay thế|bãi bỏ)(?!\p{L})/iu, 'replaces'],
  [/^(?:thực hiện|triển khai(?: thực hiện)?|cụ thể hóa|quán triệt)(?!\p{L})/iu, 'implements'],
];

/** Citations in the order of the text; a title that is cut where the next document begins ends with its type. */
export function relationsRead(citations: readonly ReadCitation[]): ReadRelation[] {
  return citations.flatMap((citation, from) => {
    const title = citation.title?.trim() ?? '';
    const kind = VERBS.find(([verb]) => verb.test(title))?.[1];
    const to = from + 1;
    const next = citations[to];
    if (kind === undefined || next === undefined || next.line - citation.line > 2) return [];
    // The title must stop at the next document («thực hiện Chỉ thị»), else the verb has an object of its own.
    const object = title.replace(/^\S+(?:\s+thực hiện)?\s*/iu, '').trim();
    const reaches =
      object === '' ||
      object.toLowerCase() === next.type.toLowerCase() ||
      title.toLowerCase().endsWith(` ${next.type.toLowerCase()}`);
    return reaches && next.number !== citation.number ? [{ from, to, kind }] : [];
  });
}
