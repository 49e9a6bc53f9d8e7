/** Ngôn ngữ — the two languages of every screen, message and paper. */
export type Language = 'vi' | 'en';

/** A text in both languages. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}
