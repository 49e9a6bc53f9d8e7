/** Facts, citations and outline of the five plans as an analyst took them out by hand, and what counts as the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Basis, Figure } from '#domain/plans/document/plan-document.ts';
import { UNIT_MEANINGS } from './fact-meanings.ts';

export interface Fact {
  id: string;
  doc: string;
  line: number;
  kind: string;
  measure: string;
  operator?: string;
  value: number | string;
  value_upper?: number;
  unit_of_measure: string;
  printed_text: string;
}
export interface Citation {
  id: string;
  cited_in: string;
  line: number;
  number: string | null;
  number_normalised?: string;
  date: string | null;
  issuer: string | null;
  title_vi: string;
}
export interface OutlineEntry {
  doc: string;
  label: string;
  line: number;
}

export interface FiveFacts {
  readonly documents: readonly { doc: string; file: string }[];
  readonly facts: readonly Fact[];
  readonly citations: readonly Citation[];
  readonly outline: readonly OutlineEntry[];
}

export const FIVE_TEXTS = join(import.meta.dirname, '../../demo/plans');
export const FIVE_FACTS = join(import.meta.dirname, 'five');

export function fiveFacts(folder = FIVE_FACTS): FiveFacts {
  return JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')) as FiveFacts;
}

export function valueFits(figure: Figure, fact: Fact): boolean {
  if (fact.unit_of_measure === 'year_range') {
    return `${figure.value}/${figure.upper}` === fact.value;
  }
  if (fact.value_upper !== undefined && fact.kind !== 'band')
    return figure.value === fact.value && figure.upper === fact.value_upper;
  if (fact.kind === 'band' && figure.band)
    return figure.band.lower === fact.value && figure.band.upper === fact.value_upper;
  if (typeof fact.value === 'number' && fact.value < 0)
    return figure.value === -fact.value && /reduction/.test(figure.measure ?? '');
  if (fact.unit_of_measure === 'project_code' && !Number.isInteger(Number(fact.value))) {
    return figure.value === Number(fact.value) || figure.value === Math.round((Number(fact.value) % 1) * 10);
  }
  return figure.value === fact.value || String(figure.value) === String(fact.value);
}

export function unitFits(figure: Figure, fact: Fact): boolean {
  return figure.unit === (UNIT_MEANINGS[fact.unit_of_measure] ?? fact.unit_of_measure);
}

export function kindFits(figure: Figure, fact: Fact): boolean {
  if (figure.kind === fact.kind) return true;
  const years = ['period', 'document', 'deadline'];
  return years.includes(figure.kind) && years.includes(fact.kind);
}

export function citationFits(basis: Basis, citation: Citation): boolean {
  if (basis.line !== citation.line) return false;
  if (citation.number) {
    const numbers = [citation.number, citation.number_normalised ?? ''].map((n) => n.replace(/\s/g, '').toLowerCase());
    return basis.number !== undefined && numbers.includes(basis.number.toLowerCase());
  }
  const words = new Set(plain(`${basis.title ?? ''} ${basis.printed}`).split(' '));
  const wanted = plain(citation.title_vi.replace(/^Phát động/, 'phát động')).split(' ');
  return basis.number === undefined && wanted.filter((w) => words.has(w)).length >= wanted.length * 0.7;
}

export function labelFits(label: string, printed: string, wanted: string): boolean {
  const bare = wanted.replace(/\(\d\)$/, '');
  if (label === bare) return true;
  const last = bare.split('.').pop() ?? '';
  return printed.replace(/[.)/:]+$/, '').replace(/^.*\./, '') === last;
}

export function plain(text: string): string {
  return text
    .replace(/uỷ ban|ủy ban/giu, 'Ủy ban')
    .replace(/ủy ban nhân dân/giu, 'UBND')
    .replace(/hội đồng nhân dân/giu, 'HĐND')
    .replace(/[“”"'.,:;()]/g, '')
    .toLowerCase()
    .trim();
}
