/** Khối văn bản — a paragraph put together from its printed lines, with the way back to each original line. */
import type { PrintedLabel } from './labels.ts';

export interface Block {
  readonly text: string;
  readonly line: number;
  readonly lastLine: number;
  /** Offset in `text` at which each printed line begins. */
  readonly marks: readonly { readonly offset: number; readonly line: number }[];
  readonly label?: PrintedLabel;
  /** Index of a table that stands here instead of text. */
  readonly table?: number;
}

/** The original line on which the character at `offset` is printed. */
export function lineAt(block: Block, offset: number): number {
  let line = block.line;
  for (const mark of block.marks) {
    if (mark.offset > offset) break;
    line = mark.line;
  }
  return line;
}

/** A body line after normalisation. `bar` is a cell end of a flattened table. */
export interface CleanLine {
  readonly line: number;
  readonly text: string;
  readonly page?: number;
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number; readonly span?: number };
}
