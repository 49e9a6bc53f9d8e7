import { searchKey } from '#domain/kernel/vietnamese-text.ts';

export function draftFileName({
  area,
  year,
}: {
  readonly area: { readonly name: string };
  readonly year: number;
}): string {
  return `ke-hoach-giam-ngheo-${searchKey(area.name).replace(/[^a-z0-9]+/g, '-')}-${year}.docx`;
}
