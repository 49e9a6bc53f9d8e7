import type { z } from 'zod';
import type { Endpoint } from '#contract/kernel/endpoint.ts';
import { currentLanguage } from '../i18n/language.ts';
import { CallRefused, readProblems, unreachable } from './call-refused.ts';

/** What a caller writes: a value the contract coerces is written in the type it ends in. */
type Written<In, Out> = {
  [K in keyof In]: unknown extends In[K] ? (K extends keyof Out ? Out[K] : never) : In[K];
};
export type CallInput<E extends Endpoint> = Written<z.input<E['input']>, z.output<E['input']>> &
  (E['upload'] extends true ? { file: File } : unknown);

export interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}
export type CallAnswer<E extends Endpoint> = E['download'] extends true ? SavedFile : z.output<E['output']>;

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Share of an upload that has left, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** The one client: every call of the application is made from its contract here. */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: CallOptions = {},
): Promise<CallAnswer<E>> {
  const { url, rest } = addressOf(endpoint, input as Record<string, unknown>);
  if (endpoint.upload) return (await upload(url, rest, options)) as CallAnswer<E>;
  const hasBody = endpoint.method !== 'GET';
  const response = await fetch(url, {
    method: endpoint.method,
    headers: { ...ownHeaders(), ...(hasBody ? { 'content-type': 'application/json' } : {}) },
    ...(hasBody ? { body: JSON.stringify(rest) } : {}),
    signal: options.signal ?? null,
    credentials: 'same-origin',
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable();
  });
  if (!response.ok) throw await refusalOf(response);
  if (endpoint.download) return { name: fileNameOf(response), blob: await response.blob() } as CallAnswer<E>;
  return (await response.json()) as CallAnswer<E>;
}

function ownHeaders(): Record<string, string> {
  return { 'x-vuonlen': '1', 'accept-language': currentLanguage() };
}

/** Fills the places of the path; what is left travels as query (GET) or body. */
export function addressOf(
  endpoint: Pick<Endpoint, 'path' | 'method'>,
  input: Record<string, unknown>,
): { url: string; rest: Record<string, unknown> } {
  const rest = { ...input };
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  if (endpoint.method !== 'GET') return { url: path, rest };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest))
    if (value !== undefined && value !== '' && value !== null) query.set(name, String(value));
  const text = query.toString();
  return { url: text === '' ? path : `${path}?${text}`, rest: {} };
}

async function refusalOf(response: Response): Promise<CallRefused> {
  return new CallRefused(response.status, readProblems(await response.json().catch(() => undefined), response.status));
}

function fileNameOf(response: Response): string {
  const header = response.headers.get('content-disposition') ?? '';
  const extended = /filename\*=UTF-8''([^;]+)/.exec(header)?.[1];
  return extended ? decodeURIComponent(extended) : (/filename="([^"]+)"/.exec(header)?.[1] ?? 'vuonlen');
}

/** XMLHttpRequest, because `fetch` does not tell how much of an upload has left. */
function upload(url: string, fields: Record<string, unknown>, options: CallOptions): Promise<unknown> {
  const { file, ...others } = fields;
  const form = new FormData();
  for (const [name, value] of Object.entries(others)) if (value !== undefined) form.set(name, String(value));
  form.set('file', file as File);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    for (const [name, value] of Object.entries(ownHeaders())) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    };
    request.onload = () =>
      request.status >= 200 && request.status < 300
        ? resolve(request.response)
        : reject(new CallRefused(request.status, readProblems(request.response, request.status)));
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
