import { describe, expect, it } from 'vitest';
import { samplePaperTable } from '#tests/kit/paper-table-sample.ts';
import { csvLine } from './csv-lines.ts';
import { type CsvReader, renderCsv } from './paper-csv.ts';
import { collectBytes } from './xlsx-writer.ts';

const lines = async (reader: CsvReader) =>
  Buffer.from(await collectBytes(renderCsv(samplePaperTable(), reader)))
    .toString()
    .split('\r\n');

describe('an official table as CSV', () => {
  it('gives programs keys and exact values', async () => {
    const [header, total, , commune] = await lines('program');
    expect(header).toBe('area_code,level,kind,order,name,1,3,4');
    expect(total).toBe(`,total,,,TỔNG CỘNG,620779,11457,${(11_457 * 100) / 620_779}`);
    expect(commune).toBe('12142,commune,,1.1,"=cmd|""x""",0,0,');
  });

  it('gives spreadsheets headings, semicolons, and nothing that runs', async () => {
    const [header, total, , commune] = await lines('spreadsheet');
    expect(header).toBe('\ufeffTT;Phường/Xã;Tổng số hộ dân cư;Hộ nghèo / Số lượng;Hộ nghèo / Tỷ lệ (%)');
    expect(total).toBe(';TỔNG CỘNG;620779;11457;1,85');
    expect(commune).toBe(`1.1;"'=cmd|""x""";0;0;–`);
  });

  it('quotes what RFC 4180 asks for', () => {
    expect(csvLine(['a,b', 'c"d', 'e\nf', null, -5])).toBe('"a,b","c""d","e\nf",,-5\r\n');
  });
});
