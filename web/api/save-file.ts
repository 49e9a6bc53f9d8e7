import type { SavedFile } from './call.ts';

/** Hands a file to the browser's own saving. */
export function saveFile({ name, blob }: SavedFile): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
