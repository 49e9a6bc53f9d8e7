/** Height in points of a text wrapped in a cell `width` characters wide; Excel does not grow merged or fixed rows. */
export function wrappedHeight(text: string, width: number, size = 12): number {
  return wrappedLines(text, (width * 12) / size) * size * 1.32;
}

function wrappedLines(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > width) {
        lines += 1;
        used = 0;
      }
      // A word longer than the cell breaks inside.
      lines += Math.max(0, Math.ceil(word.length / width) - 1);
      used += (used === 0 ? 0 : 1) + Math.min(word.length, width);
    }
  }
  return lines;
}
