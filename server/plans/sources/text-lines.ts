/** Tệp .txt — UTF-8 (with or without a byte-order mark) or UTF-16 with one, as numbered lines. */
import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import { planReadingProblem } from '#domain/plans/reading/problems.ts';
import { linesOfText, type SourceText } from '#domain/plans/reading/source-lines.ts';

export function linesOfTextFile(bytes: Uint8Array): Decision<SourceText> {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  const torn = (text.match(/\ufffd/g) ?? []).length;
  if (torn > 10 && torn > text.length * 0.02) return refused(planReadingProblem('plan-legacy-encoding'));
  return accepted(linesOfText(text));
}
