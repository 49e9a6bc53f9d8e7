import type { CellDecision } from './draft-document.ts';

/** «chị Lan quyết định ngày 08/02/2025: …» */
export function decidedRule({ by, at, reason }: CellDecision): string {
  const [year, month, day] = at.slice(0, 10).split('-');
  return `${by} quyết định ngày ${day}/${month}/${year}: ${reason}`;
}
