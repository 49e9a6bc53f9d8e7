import type { Endpoint } from '#contract/kernel/endpoint.ts';
import type { Bilingual } from '#domain/kernel/language.ts';

const MODULES = import.meta.glob<Record<string, unknown>>('../../../contract/**/*.ts', { eager: true });

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'name' in value && 'method' in value && 'summary' in value;

/** What each act of the log is called, from the contracts themselves; acts only read are not logged. */
export const ACT_NAMES: ReadonlyMap<string, Bilingual> = new Map(
  Object.values(MODULES)
    .flatMap((module) => Object.values(module))
    .filter(isEndpoint)
    .filter((endpoint) => endpoint.method !== 'GET')
    .map((endpoint) => [endpoint.name, endpoint.summary]),
);
