/** Văn bản — a document that plans rest on: who issued it, under which number, for which years. */
import type { Bilingual } from '../kernel/language.ts';

/** Văn bản của Đảng, của cơ quan nhà nước, của Hội đồng nhân dân hoặc Quốc hội, của Mặt trận. */
export const DOCUMENT_KINDS = ['party', 'state', 'council', 'front', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_LEVELS = ['central', 'province', 'district', 'commune'] as const;
export type DocumentLevel = (typeof DOCUMENT_LEVELS)[number];

export const RELATION_KINDS = ['implements', 'amends', 'replaces', 'cites'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export const KIND_NAMES: Readonly<Record<DocumentKind, Bilingual>> = {
  party: { vi: 'Đảng', en: 'Party' },
  state: { vi: 'Cơ quan nhà nước', en: 'State body' },
  council: { vi: 'Cơ quan dân cử', en: 'Elected council' },
  front: { vi: 'Mặt trận, đoàn thể', en: 'Front, mass organisation' },
  other: { vi: 'Khác', en: 'Other' },
};

export const LEVEL_NAMES: Readonly<Record<DocumentLevel, Bilingual>> = {
  central: { vi: 'Trung ương', en: 'Central' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  district: { vi: 'Cấp huyện', en: 'District' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
};

export const RELATION_NAMES: Readonly<Record<RelationKind, { readonly to: Bilingual; readonly from: Bilingual }>> = {
  implements: {
    to: { vi: 'thực hiện', en: 'carries out' },
    from: { vi: 'được thực hiện bởi', en: 'is carried out by' },
  },
  amends: { to: { vi: 'sửa đổi, bổ sung', en: 'amends' }, from: { vi: 'được sửa đổi bởi', en: 'is amended by' } },
  replaces: { to: { vi: 'thay thế', en: 'replaces' }, from: { vi: 'bị thay thế bởi', en: 'is replaced by' } },
  cites: { to: { vi: 'viện dẫn', en: 'cites' }, from: { vi: 'được viện dẫn bởi', en: 'is cited by' } },
};

/** What is printed of a document, wherever it is cited. */
export interface CitedDocument {
  readonly type: string;
  readonly number?: string | undefined;
  readonly issuer?: string | undefined;
  /** The body that alone issues such a symbol, where the symbol tells. */
  readonly symbolIssuer?: string | undefined;
  /** ISO day, or a year. */
  readonly date?: string | undefined;
  readonly title?: string | undefined;
}
