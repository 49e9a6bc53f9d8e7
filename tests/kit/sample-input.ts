import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Endpoint } from '#contract/kernel/endpoint.ts';

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
}

/** Values that a schema alone does not tell. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  validTo: '2024-12-01',
  validFrom: '2024-10-01',
  from: '2024-10-01',
  to: '2024-12-01',
  on: '2024-10-01',
  happenedOn: '2024-10-01',
  decisionDate: '2024-10-01',
  referenceDate: '2024-10-01',
  headBirth: '1970',
  birth: '1970',
  number: '030170000001',
  communeCode: '00004',
  provinceCode: '15',
  username: 'nguoi.thu',
  version: 999,
  absorbedVersion: 999,
};

/** Texts of which one fits most patterns that a contract asks for. */
const CANDIDATES = ['01', 'xxx', 'x-1', '00004', '2024-11-01', '2024', 'a.b', 'X1'];

/** A valid input of an endpoint, made from its own contract; `given` fills places by name. */
export function sampleInput(endpoint: Endpoint, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const schema = z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const input = sampleObject(schema, given);
  let parsed = endpoint.input.safeParse(input);
  // A day is a string to the schema; only the refusal tells.
  if (!parsed.success) {
    for (const issue of parsed.error.issues) if (issue.message === 'YYYY-MM-DD') setAt(input, issue.path, '2024-11-01');
    parsed = endpoint.input.safeParse(input);
  }
  if (!parsed.success)
    throw new Error(`no sample for ${endpoint.name}: ${JSON.stringify(parsed.error.issues, null, 1)}`);
  return endpoint.upload ? { ...input, file: { name: 'x.csv', bytes: new Uint8Array([65, 10]) } } : input;
}

function setAt(input: Record<string, unknown>, path: readonly PropertyKey[], value: unknown): void {
  const last = path.at(-1);
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], input);
  if (last !== undefined) (holder as Record<PropertyKey, unknown>)[last] = value;
}

function sampleObject(schema: JsonSchema, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = Object.keys(schema.properties ?? {}).filter(
    (name) => schema.required?.includes(name) || given[name] !== undefined,
  );
  return Object.fromEntries(
    names.map((name) => [name, given[name] ?? BY_NAME[name] ?? sampleValue(schema.properties?.[name] ?? {})]),
  );
}

function sampleValue(schema: JsonSchema): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.const !== undefined) return schema.const;
  const one = (schema.anyOf ?? schema.oneOf)?.[0];
  if (one) return sampleValue(one);
  if (schema.format === 'uuid') return randomUUID();
  const { pattern } = schema;
  if (pattern !== undefined) return CANDIDATES.find((text) => new RegExp(pattern).test(text)) ?? 'x';
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'array':
      return schema.minItems ? [sampleValue(schema.items ?? {})] : [];
    case 'object':
      return sampleObject(schema, {});
    default:
      return 'x'.repeat(Math.max(schema.minLength ?? 1, 1));
  }
}
