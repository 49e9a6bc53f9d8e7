import { z } from 'zod';
import type { Endpoint } from '#contract/kernel/endpoint.ts';

/** The contract as an OpenAPI 3.1 document, for programs that call us. */
export function openApi(endpoints: readonly Endpoint[]): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return { openapi: '3.1.0', info: { title: 'Vươn Lên', version: '0.1.0', license: { name: 'Apache-2.0' } }, paths };
}

function operation(endpoint: Endpoint): object {
  const input = z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, object>;
    required?: string[];
  };
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1] as string);
  const others = Object.entries(input.properties ?? {}).filter(([name]) => !inPath.includes(name));
  const required = (name: string) => input.required?.includes(name) ?? false;
  const inQuery = endpoint.method === 'GET' ? others : [];
  return {
    operationId: endpoint.name,
    summary: endpoint.summary.en,
    description: endpoint.summary.vi,
    'x-permission': endpoint.permission,
    parameters: [
      ...inPath.map((name) => ({ name, in: 'path', required: true, schema: input.properties?.[name] ?? {} })),
      ...inQuery.map(([name, schema]) => ({ name, in: 'query', required: required(name), schema })),
    ],
    ...(endpoint.method !== 'GET' && others.length > 0
      ? {
          requestBody: {
            content: {
              [endpoint.upload ? 'multipart/form-data' : 'application/json']: {
                schema: {
                  type: 'object',
                  properties: Object.fromEntries(others),
                  required: others.map(([name]) => name).filter(required),
                },
              },
            },
          },
        }
      : {}),
    responses: {
      200: endpoint.download
        ? { description: 'file', content: { 'application/octet-stream': {} } }
        : {
            description: 'ok',
            content: {
              'application/json': { schema: z.toJSONSchema(endpoint.output, { io: 'input', unrepresentable: 'any' }) },
            },
          },
    },
  };
}
