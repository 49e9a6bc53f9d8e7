/**
 * PDF có chữ — lines of each page by the place of their words. A scan (pages without text) is refused with the reason;
 * scripts, attachments and links in the file are never run or followed.
 */
import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import type { ReadingNote } from '#domain/plans/document/plan-document.ts';
import { planReadingProblem } from '#domain/plans/reading/problems.ts';
import type { SourceLine, SourceText } from '#domain/plans/reading/source-lines.ts';

export const MAX_PDF_PAGES = 200;
/** Fewer letters a page than this on average: a scan. */
const SCAN_LETTERS = 60;

interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export async function linesOfPdf(bytes: Uint8Array): Promise<Decision<SourceText>> {
  // Loaded only for a PDF: the other formats must not wait for it.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    const pages = pdf.numPages;
    if (pages > MAX_PDF_PAGES)
      return refused(planReadingProblem('plan-too-many-pages', { pages, limit: MAX_PDF_PAGES }));
    const lines: SourceLine[] = [];
    const notes: ReadingNote[] = [];
    let letters = 0;
    for (let number = 1; number <= pages; number += 1) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      const words = content.items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [wordOf(item)] : []));
      const pageLetters = words.reduce((sum, w) => sum + w.text.length, 0);
      letters += pageLetters;
      if (pageLetters < 10) notes.push(emptyPageNote(number));
      for (const text of linesOfWords(words)) lines.push({ line: lines.length + 1, text, page: number });
      lines.push({ line: lines.length + 1, text: '', page: number });
      page.cleanup();
    }
    if (letters < SCAN_LETTERS * pages)
      return refused(planReadingProblem('plan-scanned', { pages, characters: letters }));
    return accepted({ lines, notes });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return refused(planReadingProblem('plan-encrypted'));
    const reason = error instanceof Error ? error.message.slice(0, 120) : 'unknown';
    return refused(planReadingProblem('plan-damaged', { format: 'PDF', reason }));
  } finally {
    await task.destroy();
  }
}

function wordOf(item: { str: string; transform: number[]; width: number; height: number }): Word {
  return {
    text: item.str,
    x: item.transform[4] ?? 0,
    y: item.transform[5] ?? 0,
    width: item.width,
    height: item.height || Math.abs(item.transform[3] ?? 10) || 10,
  };
}

/** Words of one height are a line; a wide gap between them stays visible as several blanks (columns, cells). */
function linesOfWords(words: readonly Word[]): string[] {
  const sorted = [...words].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Word[][] = [];
  for (const word of sorted) {
    const row = rows[rows.length - 1];
    const first = row?.[0];
    if (row && first && Math.abs(first.y - word.y) < Math.max(first.height, word.height) * 0.5) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    let text = '';
    let end = Number.NEGATIVE_INFINITY;
    for (const word of row) {
      const gap = word.x - end;
      if (text !== '')
        text +=
          gap > word.height * 1.6
            ? '    '
            : gap > word.height * 0.12 && !text.endsWith(' ') && !word.text.startsWith(' ')
              ? ' '
              : '';
      text += word.text;
      end = word.x + word.width;
    }
    return text;
  });
}

function emptyPageNote(page: number): ReadingNote {
  return {
    line: 0,
    code: 'unread',
    vi: `Trang ${page} không có chữ đọc được (ảnh quét hoặc trang trắng).`,
    en: `Page ${page} holds no readable text (a scan or a blank page).`,
  };
}
