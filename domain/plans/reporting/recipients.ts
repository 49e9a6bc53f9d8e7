/** Nơi nhận — the recipients of a document as data: who, what for, which group stands behind a line, and the archive line. */

import { agencyKey } from '../../agencies/agency-match.ts';
import { searchKey } from '../../kernel/vietnamese-text.ts';

export const RECIPIENT_PURPOSES = ['report', 'direct', 'coordinate', 'perform', 'know'] as const;
export type RecipientPurpose = (typeof RECIPIENT_PURPOSES)[number];

export const PURPOSE_WORDS: Readonly<Record<RecipientPurpose, { readonly vi: string; readonly en: string }>> = {
  report: { vi: 'để báo cáo', en: 'for report' },
  direct: { vi: 'để chỉ đạo', en: 'to direct' },
  coordinate: { vi: 'phối hợp', en: 'to coordinate' },
  perform: { vi: 'thực hiện', en: 'to carry out' },
  know: { vi: 'để biết', en: 'for information' },
};

/** A line that stands for many: bodies of the plan's level, units below, members of the committee, the portal. */
export const RECIPIENT_GROUPS = ['agencies', 'units-below', 'committee', 'portal'] as const;
export type RecipientGroup = (typeof RECIPIENT_GROUPS)[number];

export interface RecipientEntry {
  readonly name: string;
  readonly purpose: RecipientPurpose | null;
  readonly group: RecipientGroup | null;
}

/** «Lưu: VT, VX. Lai (45)». */
export interface ArchiveLine {
  readonly units: readonly string[];
  readonly drafter: string | null;
  readonly copies: number | null;
}

export interface RecipientList {
  /** «Như trên» is printed only when the document names an addressee. */
  readonly hasAddressee: boolean;
  readonly entries: readonly RecipientEntry[];
  readonly archive: ArchiveLine;
}

/** The recipients of a document that was read. */
export function readRecipients(
  read: readonly { readonly name: string; readonly purpose?: string | undefined; readonly printed: string }[],
): RecipientList {
  const archive = read.find(({ name, printed }) => /^lưu\b/iu.test(name) || /^[-\s]*lưu\s*:/iu.test(printed));
  const others = read.filter((each) => each !== archive);
  return {
    hasAddressee: others.some(({ name }) => isAsAbove(name)),
    entries: others
      .filter(({ name }) => !isAsAbove(name))
      .map(({ name, purpose }) => ({ name, purpose: purposeOf(purpose ?? ''), group: groupOf(name) })),
    archive: readArchive(archive?.printed ?? ''),
  };
}

const isAsAbove = (name: string): boolean => searchKey(name).startsWith('nhu tren');

export function purposeOf(printed: string): RecipientPurpose | null {
  const key = searchKey(printed);
  if (/\b(bao cao|b\/c|bc)\b/.test(key)) return 'report';
  if (/\bchi dao\b/.test(key)) return 'direct';
  if (/\b(phoi hop|p\/h)\b/.test(key)) return 'coordinate';
  if (/\b(thuc hien|t\/h)\b/.test(key)) return 'perform';
  return /\b(de biet|biet)\b/.test(key) ? 'know' : null;
}

export function groupOf(name: string): RecipientGroup | null {
  const key = searchKey(name);
  if (/^cac (so|phong|ban)\b/.test(key)) return 'agencies';
  if (/^(ubnd|u[yi] ban nhan dan) (cac\b|(huyen|quan|xa|phuong)\s*,)/.test(key)) return 'units-below';
  if (/\b(thanh vien )?(bcd|ban chi dao)\b/.test(key)) return 'committee';
  return /\bcong (thong tin|ttdt|tt)/.test(key) ? 'portal' : null;
}

export function readArchive(printed: string): ArchiveLine {
  const body = printed.replace(/^[-\s]*lưu\s*:?\s*/iu, '').replace(/[\s.;!,]+$/u, '');
  const copies = /\((\d{1,4})\)/.exec(body)?.[1];
  const parts = body
    .replace(/\(\d+\)/, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [, unit, drafter] = /^([\p{L}]+)\.\s*(\p{L}[\p{L} ]*)$/u.exec(parts.at(-1) ?? '') ?? [];
  return {
    units: drafter === undefined ? parts : [...parts.slice(0, -1), unit ?? ''],
    drafter: drafter ?? null,
    copies: copies === undefined ? null : Number(copies),
  };
}

export function printRecipient({ name, purpose }: RecipientEntry): string {
  return purpose === null ? name : `${name} (${PURPOSE_WORDS[purpose].vi})`;
}

export function printArchive({ units, drafter, copies }: ArchiveLine): string {
  const who = (units.length === 0 ? ['VT'] : units).join(', ');
  return `Lưu: ${who}${drafter === null ? '' : `. ${drafter}`}${copies === null ? '' : ` (${copies})`}`;
}

/** The lines under «Nơi nhận:», without dash and stop. */
export function printRecipients({ hasAddressee, entries, archive }: RecipientList): string[] {
  return [...(hasAddressee ? ['Như trên'] : []), ...entries.map(printRecipient), printArchive(archive)];
}

/**
 * Nơi nhận của báo cáo — the plan's own list, for a report: bodies reported to come first and «để báo cáo»; copies and
 * drafter belong to the plan's own sheet and are left for the clerk.
 */
export function recipientsOfReport(list: RecipientList, receivers: readonly string[]): string[] {
  const same = (a: string, b: string): boolean => agencyKey(a) === agencyKey(b);
  const first = receivers.filter(
    (receiver, at) => receiver !== '' && receivers.findIndex((other) => same(other, receiver)) === at,
  );
  const rest = list.entries.filter(({ name }) => !first.some((receiver) => same(receiver, name)));
  return [
    ...first.map((name) => printRecipient({ name, purpose: 'report', group: null })),
    ...rest.map(printRecipient),
    printArchive({ units: list.archive.units, drafter: null, copies: null }),
  ];
}
