export interface HeadingColumn {
  readonly key: string;
  readonly label: string;
  readonly groups: readonly string[];
}

export interface HeadingCell {
  readonly key: string;
  readonly label: string;
  readonly columns: number;
  readonly rows: number;
}

/** The stacked headings of an official table: groups span their columns, a lone column spans the rows below it. */
export function headingRows(columns: readonly HeadingColumn[]): HeadingCell[][] {
  const depth = Math.max(0, ...columns.map((column) => column.groups.length)) + 1;
  return Array.from({ length: depth }, (_, level) => cellsOfLevel(columns, level, depth));
}

function cellsOfLevel(columns: readonly HeadingColumn[], level: number, depth: number): HeadingCell[] {
  const cells: HeadingCell[] = [];
  let index = 0;
  while (index < columns.length) {
    const column = columns[index] as HeadingColumn;
    if (column.groups.length === level) {
      cells.push({ key: column.key, label: column.label, columns: 1, rows: depth - level });
      index++;
    } else if (column.groups.length < level) {
      index++;
    } else {
      const prefix = column.groups.slice(0, level + 1).join('\u0000');
      let end = index + 1;
      while (end < columns.length && columns[end]?.groups.slice(0, level + 1).join('\u0000') === prefix) end++;
      cells.push({
        key: `${column.key}:${level}`,
        label: column.groups[level] as string,
        columns: end - index,
        rows: 1,
      });
      index = end;
    }
  }
  return cells;
}
