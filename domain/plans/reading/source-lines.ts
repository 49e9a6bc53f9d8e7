/**
 * Dòng văn bản nguồn — what a source (.txt, .docx, text PDF) hands to the reader: lines in reading order with the
 * hints that the file itself carries. Line numbers count from 1 (for a docx: paragraphs and table cells in order).
 */
import type { ReadingNote } from '../document/plan-document.ts';

export interface SourceLine {
  readonly line: number;
  readonly text: string;
  /** Page on which it stands, from 1 (PDF). */
  readonly page?: number;
  /** Place in a table that the file marks as one (docx). */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number; readonly span?: number };
}

export interface SourceText {
  readonly lines: readonly SourceLine[];
  readonly notes: readonly ReadingNote[];
}

/** Splits plain text into numbered lines; every kind of line end is accepted. */
export function linesOfText(text: string): SourceText {
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ line: index + 1, text: line }));
  return { lines, notes: [] };
}
