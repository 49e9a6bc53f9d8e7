import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bilingual, Language } from '#domain/kernel/language.ts';
import { type PlainDate, parsePlainDate } from '#domain/kernel/plain-date.ts';
import type { ResultFormat } from './classify-job.ts';

export interface ClassifyOptions {
  readonly file: string;
  readonly standard: string;
  readonly out?: string | undefined;
  readonly errors?: string | undefined;
  readonly format: ResultFormat;
  readonly referenceDate?: PlainDate | undefined;
  readonly strict: boolean;
  readonly language: Language;
}

export const classifyUsage: Bilingual = {
  vi: `vuonlen classify TỆP --standard MÃ [tuỳ chọn]
  TỆP                    sổ rà soát: CSV hoặc XLSX
  --standard MÃ          2016-2020, 2022-2025, … hoặc mã chuẩn của tỉnh
  --out TỆP              ghi kết quả vào tệp (mặc định: ra màn hình)
  --format csv|json      dạng kết quả (mặc định: csv)
  --errors TỆP.csv       ghi danh sách lỗi
  --reference-date NGÀY  ngày chốt số liệu YYYY-MM-DD: mã xã phải có hiệu lực ngày đó
  --strict               có một dòng lỗi thì không ghi gì
  --lang vi|en           ngôn ngữ của lý do và thông báo`,
  en: `vuonlen classify FILE --standard ID [options]
  FILE                   the review register: CSV or XLSX
  --standard ID          2016-2020, 2022-2025, … or the id of a provincial standard
  --out FILE             write the results to a file (default: standard output)
  --format csv|json      form of the results (default: csv)
  --errors FILE.csv      write the list of errors
  --reference-date DATE  YYYY-MM-DD: commune codes must be in force on that day
  --strict               one faulty row and nothing is written
  --lang vi|en           language of reasons and messages`,
};

/** The options of the command, or what is wrong with them. */
export function readOptions(argv: string[], language: Language): ClassifyOptions | string {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const parsed = parse(argv);
  if (parsed instanceof Error) return parsed.message;
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return say('Cần đúng một tệp.', 'Exactly one file is needed.');
  if (values.standard === undefined) return say('Thiếu --standard.', '--standard is missing.');
  const format = values.format ?? (values.json || values.out?.endsWith('.json') ? 'json' : 'csv');
  if (format !== 'csv' && format !== 'json') return say('--format là csv hoặc json.', '--format is csv or json.');
  for (const [option, path] of [
    ['--out', values.out],
    ['--errors', values.errors],
  ] as const) {
    if (path !== undefined && /\.(xlsx|xls|docx)$/i.test(path))
      return say(`${option}: chỉ ghi CSV hoặc JSON.`, `${option}: only CSV or JSON is written.`);
    if (path !== undefined && resolve(path) === resolve(file))
      return say(`${option} trùng với tệp đầu vào.`, `${option} is the input file itself.`);
  }
  const lang = values.lang ?? language;
  if (lang !== 'vi' && lang !== 'en') return say('--lang là vi hoặc en.', '--lang is vi or en.');
  const day = values['reference-date'];
  const referenceDate = day === undefined ? undefined : parsePlainDate(day);
  if (day !== undefined && referenceDate === undefined) {
    return say(
      `--reference-date cần dạng YYYY-MM-DD, không phải «${day}».`,
      `--reference-date takes YYYY-MM-DD, not “${day}”.`,
    );
  }
  return {
    file,
    standard: values.standard,
    out: values.out,
    errors: values.errors,
    format,
    referenceDate,
    strict: values.strict ?? false,
    language: lang,
  };
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        standard: { type: 'string' },
        out: { type: 'string' },
        errors: { type: 'string' },
        format: { type: 'string' },
        'reference-date': { type: 'string' },
        strict: { type: 'boolean' },
        lang: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    return error as Error;
  }
}
