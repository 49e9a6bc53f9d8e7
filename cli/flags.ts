import { type ParseArgsConfig, parseArgs } from 'node:util';
import { WrongUse } from './exit-status.ts';
import { usage } from './usage.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads flags strictly: an unknown or repeated flag is wrong use, never ignored. */
export function readFlags<const O extends Options>(argv: string[], options: O, positionals: number) {
  const parsed = (() => {
    try {
      return parseArgs({ args: argv, options, allowPositionals: true, strict: true });
    } catch (error) {
      throw new WrongUse(`${(error as Error).message}\n\n${usage('vi')}`);
    }
  })();
  if (parsed.positionals.length !== positionals) throw new WrongUse(usage('vi'));
  return parsed;
}

export function required(value: string | undefined, flag: string): string {
  if (value === undefined || value === '') throw new WrongUse(`Thiếu ${flag} · missing ${flag}\n\n${usage('vi')}`);
  return value;
}
