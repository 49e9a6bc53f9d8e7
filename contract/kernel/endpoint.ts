import { z } from 'zod';
import type { Permission } from '#domain/access/permissions.ts';
import type { Bilingual } from '#domain/kernel/language.ts';

/** An uploaded file, as an act receives it. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as an answer. */
export interface FileAnswer {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * One description of one call, for both sides: the route, the client and the command line are made from it.
 * `input` is one object; the places named in `path` (`/api/rounds/:roundId`) are filled from it, the rest travels as
 * query (GET) or body. `permission` is checked before anything is read.
 */
export interface Endpoint<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  U extends boolean = boolean,
  F extends boolean = boolean,
> {
  /** `<noun>.<act>`, the same name in the audit log, the file and the button. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly permission: Permission | 'signed-in' | 'public';
  readonly summary: Bilingual;
  readonly input: I;
  readonly output: O;
  /** The call carries a file beside its input. */
  readonly upload: U;
  /** The answer is a file instead of `output`. */
  readonly download: F;
}

interface Draft<I extends z.ZodType, O extends z.ZodType> {
  name: string;
  method: Endpoint['method'];
  path: Endpoint['path'];
  permission: Endpoint['permission'];
  summary: Bilingual;
  input: I;
  output: O;
}

export function endpoint<I extends z.ZodType, O extends z.ZodType>(draft: Draft<I, O>): Endpoint<I, O, false, false> {
  return { ...draft, upload: false, download: false };
}

export function uploadEndpoint<I extends z.ZodType, O extends z.ZodType>(
  draft: Draft<I, O>,
): Endpoint<I, O, true, false> {
  return { ...draft, upload: true, download: false };
}

export function downloadEndpoint<I extends z.ZodType>(
  draft: Omit<Draft<I, z.ZodVoid>, 'output'>,
): Endpoint<I, z.ZodVoid, false, true> {
  return { ...draft, output: z.void(), upload: false, download: true };
}

export type InputOf<E extends Endpoint> = z.output<E['input']> &
  (E['upload'] extends true ? { file: UploadedFile } : unknown);
export type AnswerOf<E extends Endpoint> = E['download'] extends true ? FileAnswer : z.input<E['output']>;
