/** A small register of one commune, as its officer would keep it in a spreadsheet. */
const HEADER =
  'household_code,commune_code,village,head_name,head_sex,head_birth,size,area,previous_class,b1_score,d1,d2,d3,d4,d5,d6,d7,d8,d9,d10,causes,needs,groups,other_change,surveyed_on';

interface Line {
  readonly code: string;
  readonly name: string;
  readonly b1: string;
  readonly d3?: string;
}

export function registerFile(
  commune: string,
  prefix: string,
  year: number,
  lines: readonly Line[],
): { name: string; mimeType: string; buffer: Buffer } {
  const rows = lines.map(
    ({ code, name, b1, d3 = '0' }) =>
      `${prefix}${code},${commune},Khu 1,${name},f,1970,4,urban,,${b1},1,0,${d3},0,0,1,0,0,0,0,,,,,${year}-11-20`,
  );
  return {
    name: `so-ra-soat-${prefix}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${[HEADER, ...rows].join('\r\n')}\r\n`),
  };
}

export const WRONG: readonly Line[] = [
  { code: '01', name: 'Nguyễn Thị Hòa', b1: '100' },
  { code: '02', name: 'Trần Văn Đức', b1: 'một trăm' },
  { code: '03', name: 'Phạm Thị Lụa', b1: '130', d3: 'x' },
];

export const REPAIRED: readonly Line[] = [
  { code: '01', name: 'Nguyễn Thị Hòa', b1: '100' },
  { code: '02', name: 'Trần Văn Đức', b1: '150' },
  { code: '03', name: 'Phạm Thị Lụa', b1: '300' },
];
