import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Endpoint } from '#contract/kernel/endpoint.ts';
import { PERMISSIONS, PERMISSIONS_OF } from '#domain/access/permissions.ts';
import { CATALOGUES } from '../problem-catalogue.ts';
import { openApi } from './open-api.ts';
import { ROUTES } from './routes.ts';

const CONTRACT = join(import.meta.dirname, '../../contract');
/** They set cookies (`session-routes.ts`), or have no route at all because only the command line does them. */
const ELSEWHERE = ['access.sign-in', 'access.sign-out', 'reviews.import-from-file'];

async function contractEndpoints(): Promise<Endpoint[]> {
  const files = readdirSync(CONTRACT, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const modules = await Promise.all(
    files.map((file) => import(join(CONTRACT, file)) as Promise<Record<string, unknown>>),
  );
  const isEndpoint = (value: unknown): value is Endpoint =>
    typeof value === 'object' && value !== null && 'permission' in value && 'path' in value;
  return modules.flatMap((module) => Object.values(module).filter(isEndpoint));
}

describe('routes and contract', () => {
  test('every endpoint of the contract has its route, and no route stands twice', async () => {
    const described = (await contractEndpoints()).map((endpoint) => endpoint.name).sort();
    const routed = ROUTES.map((route) => route.endpoint.name);
    expect([...routed, ...ELSEWHERE].sort()).toEqual(described);
    expect(new Set(described).size).toBe(described.length);
    const places = ROUTES.map(({ endpoint }) => `${endpoint.method} ${endpoint.path.replace(/:\w+/g, ':x')}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('only signing in is open to all; every permission is held by somebody and asked by something', () => {
    expect(ROUTES.filter(({ endpoint }) => endpoint.permission === 'public')).toEqual([]);
    const held = new Set<string>(Object.values(PERMISSIONS_OF).flat());
    for (const permission of PERMISSIONS) expect(held, permission).toContain(permission);
  });

  test('the contract is served as OpenAPI', () => {
    const document = openApi(ROUTES.map((route) => route.endpoint)) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations).toHaveLength(ROUTES.length);
  });

  test('a problem code means one thing, in both languages, with the same places to fill', () => {
    const seen = new Map<string, object>();
    for (const catalogue of CATALOGUES) {
      for (const [code, kind] of Object.entries(catalogue)) {
        expect(seen.get(code) ?? catalogue, code).toBe(catalogue);
        seen.set(code, catalogue);
        expect(kind.vi.trim(), code).not.toBe('');
        expect(kind.en.trim(), code).not.toBe('');
      }
    }
  });
});
