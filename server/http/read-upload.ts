import type { FastifyRequest } from 'fastify';
import type { UploadedFile } from '#contract/kernel/endpoint.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';

/** A multipart body: one file and its plain fields. */
export async function readUpload(request: FastifyRequest): Promise<Record<string, unknown> & { file: UploadedFile }> {
  const fields: Record<string, unknown> = {};
  let file: UploadedFile | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else file = { name: part.filename, bytes: await part.toBuffer() };
  }
  if (file === undefined)
    throw new Refusal(accessProblem('invalid-input', { path: 'file', found: '', reason: 'file' }, 'file'));
  return { ...fields, file };
}
