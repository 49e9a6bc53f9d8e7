/**
 * Nhận ra cơ quan — the agency of the catalogue behind a printed name. Spellings, short forms («Sở LĐTBXH»), the name of
 * the province at the end and «Chi nhánh …» do not matter; the day does: a body is found only while it existed.
 */
import { searchKey } from '../kernel/vietnamese-text.ts';

export interface AgencyNames {
  readonly id: string;
  readonly names: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bu[yi] ban (nhan dan|nhan)\b/g, 'ubnd'],
  [/\bu[yi] ban (mat tran to quoc|mttq)( viet nam)?\b/g, 'mttq'],
  [/\bmat tran to quoc( viet nam)?\b/g, 'mttq'],
  [/\blao dong,? ?thuong binh (va )?xa hoi\b/g, 'ldtbxh'],
  [/\bld ?tb ?(va )?xh\b|\blao dong tbxh\b/g, 'ldtbxh'],
  [/\bphat trien nong thon\b/g, 'ptnt'],
  [/\bnn ?(va )?ptnt\b/g, 'nong nghiep ptnt'],
  [/\bngan hang chinh sach xa hoi\b/g, 'nhcsxh'],
  [/\bgd ?(va )?dt\b/g, 'giao duc dao tao'],
  [/\bkh ?(va )?dt\b/g, 'ke hoach dau tu'],
  [/\btt ?(va )?tt\b/g, 'thong tin truyen thong'],
  [/\bphat thanh[ ,]*(va )?truyen hinh\b|\bptth\b/g, 'ptth'],
];

/** The key by which names are compared. */
export function agencyKey(printed: string): string {
  let key = searchKey(printed)
    .replace(/&/g, ' va ')
    .replace(/[-–,;:().“”"«»/]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [pattern, short] of SHORT) key = key.replace(pattern, short);
  return key
    .replace(/\bva\b/g, ' ')
    .replace(/^(cac|cap|nhung) /, '')
    .replace(/\bchi nhanh\b/g, ' ')
    .replace(/ (tinh|thanh pho|huyen)( [a-z]+){0,4}$/, (tail) =>
      /^ (thanh pho|huyen)/.test(tail) && /^ubnd/.test(key) ? tail : '',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

export function findAgency<A extends AgencyNames>(printed: string, agencies: readonly A[], on: string): A | undefined {
  const wanted = agencyKey(printed);
  if (wanted === '') return undefined;
  const living = agencies.filter(
    (each) => (each.validFrom === null || each.validFrom <= on) && (each.validTo === null || on < each.validTo),
  );
  const exact = living.find((each) => each.names.some((name) => agencyKey(name) === wanted));
  if (exact) return exact;
  // «Sở Tư pháp chỉ đạo Trung tâm …»: the longest name with which the printed one begins
  let best: { agency: A; length: number } | undefined;
  for (const agency of living)
    for (const name of agency.names) {
      const key = agencyKey(name);
      if (key.length >= 5 && wanted.startsWith(`${key} `) && key.length > (best?.length ?? 0))
        best = { agency, length: key.length };
    }
  return best?.agency;
}
