import { rename, rm, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { FileAnswer } from '#contract/kernel/endpoint.ts';
import type { ReportTableAnswer } from '#contract/reports/report-query.ts';
import { findDetailedList } from '#domain/reports/detailed-lists.ts';
import { exportList } from '#server/reports/export-list.ts';
import { exportTable } from '#server/reports/export-table.ts';
import { getList } from '#server/reports/get-list.ts';
import { getTable } from '#server/reports/get-table.ts';
import type { CommandContext } from '../command-context.ts';
import { WrongUse } from '../exit-status.ts';
import { readFlags, required } from '../flags.ts';
import { usage } from '../usage.ts';

const FORMATS = ['xlsx', 'docx', 'csv', 'json'] as const;

/** `vuonlen report FORM --round R [--area CODE] [--level …] (--out FILE.{xlsx,docx,csv,json} | --format json)` */
export async function reportCommand(argv: string[], context: CommandContext): Promise<number> {
  const { values, positionals } = readFlags(
    argv,
    {
      round: { type: 'string' },
      area: { type: 'string' },
      level: { type: 'string' },
      residence: { type: 'string' },
      units: { type: 'string' },
      bands: { type: 'string' },
      out: { type: 'string' },
      format: { type: 'string' },
      json: { type: 'boolean' },
    },
    1,
  );
  const form = positionals[0] as string;
  const isList = findDetailedList(form) !== undefined;
  const { area, level, residence, units, bands } = values;
  const roundId = required(values.round, '--round');
  const input = isList ? { roundId, form, area } : { roundId, form, area, level, residence, units, bands };
  if (values.out !== undefined) {
    const route = isList ? exportList : exportTable;
    const file = await route.run(context.application, context.actor, {
      ...input,
      format: formatOf(values.out, context),
    });
    await writeWhole(values.out, file as FileAnswer);
    return 0;
  }
  if (values.json !== true && values.format !== 'json') throw new WrongUse(usage(context.language));
  const answer = await (isList ? getList : getTable).run(context.application, context.actor, input);
  context.stdout.write(`${JSON.stringify(answer satisfies ReportTableAnswer | object)}\n`);
  return 0;
}

function formatOf(path: string, context: CommandContext): (typeof FORMATS)[number] {
  const extension = extname(path).slice(1).toLowerCase();
  const format = FORMATS.find((known) => known === extension);
  if (format === undefined) throw new WrongUse(`--out FILE.{${FORMATS.join(',')}}\n\n${usage(context.language)}`);
  return format;
}

/** Half a file is never left under the name asked for. */
async function writeWhole(path: string, file: FileAnswer): Promise<void> {
  const unfinished = `${path}.part-${process.pid}`;
  try {
    await writeFile(unfinished, file.bytes);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
