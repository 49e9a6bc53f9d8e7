/** One plan by seed: letterhead, basis, results, targets, money, duties, ending, table; styles drawn by chance. */
import type { PlanTruth } from '../truth.ts';
import { Chance, count, decimal } from './chance.ts';
import { type UnitLevel, writeDuties } from './duties.ts';
import { Paper } from './paper.ts';
import { type Stocks, writeResults } from './results.ts';
import { writeTable } from './table.ts';
import { writeTargets } from './targets.ts';

const PLACES = [
  'Hà Giang',
  'Cao Bằng',
  'Quảng Trị',
  'Ninh Thuận',
  'Sóc Trăng',
  'Kon Tum',
  'Yên Lập',
  'Mường Tè',
  'Bát Mọt',
  'Tân Hồng',
  'An Biên',
  'Trà Cú',
  'Đầm Hà',
  'Vân Hồ',
  'Kỳ Sơn',
  'Sơn Động',
  'Ba Tơ',
  'Khánh Vĩnh',
  'Lạc Thủy',
  'Bù Đốp',
];
const SIGNERS = [
  'Nguyễn Văn Hùng',
  'Trần Thị Lan',
  'Hoàng Minh Tuấn',
  'Giàng A Sử',
  'Lê Quang Hòa',
  'Thạch Thị Sa Rây',
  'Vi Văn Thái',
];
const LETTERS = 'abcdđeghiklmnopq';

export function composePlan(seed: number): { text: string; truth: PlanTruth } {
  const chance = new Chance(seed * 7919 + 13);
  const paper = new Paper(chance);
  const year = chance.int(2016, 2026);
  const level: UnitLevel = chance.one(year >= 2026 ? ['province', 'commune'] : ['province', 'district', 'commune']);
  const kind =
    level === 'province'
      ? 'tỉnh'
      : level === 'district'
        ? chance.one(['huyện', 'huyện', 'thị xã'])
        : chance.one(['xã', 'xã', 'phường', 'thị trấn']);
  const place = chance.one(PLACES);
  const area = `${kind} ${place}`;
  const number = chance.int(1, 2400);
  const [day, month] = [chance.int(1, 28), chance.int(1, 5)];
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const printedDate = `${place}, ngày ${String(day).padStart(2, '0')} tháng ${month < 3 ? `0${month}` : month} năm ${year}`;
  writeHead(paper, chance, kind, place, number, printedDate, year);
  const stocks = stocksOf(chance, level, year - 1);
  const style = chance.one(['roman', 'roman-slash', 'capital', 'arabic', 'part'] as const);
  writeBasis(paper, chance, area, kind, year);

  let chapter = 0;
  const open = (title: string): string => {
    chapter += 1;
    const { printed, generated } = chapterLabel(style, chapter);
    if (style === 'part') {
      const line = paper.next;
      paper.raw(printed.trim(), title.toUpperCase());
      paper.section(line, generated);
    } else paper.section(paper.paragraph(`${printed}${title.toUpperCase()}`), generated);
    return generated;
  };
  const bullet = chance.one(['- ', '- ', '– ', '']);
  open(
    chance.one([
      `Kết quả giảm nghèo năm ${year - 1}`,
      `Thực trạng hộ nghèo cuối năm ${year - 1}`,
      `Đánh giá kết quả thực hiện năm ${year - 1}`,
      `Tình hình hộ nghèo năm ${year - 1}`,
    ]),
  );
  writeResults(paper, chance, stocks, area, bullet);

  const targets = open(
    chance.one([
      `Mục tiêu, chỉ tiêu năm ${year}`,
      `Chỉ tiêu năm ${year}`,
      `Mục tiêu năm ${year}`,
      `Một số chỉ tiêu chủ yếu năm ${year}`,
    ]),
  );
  const pointStyle = chance.one(['arabic', 'letter', 'dash'] as const);
  writeTargets(paper, chance, stocks, pointLabel(style, pointStyle, targets));
  if (chance.yes(0.5)) writeTable(paper, chance, level, year, area, chance.one(['pipes', 'flat', 'tabs'] as const));

  open('Kinh phí thực hiện');
  writeMoney(paper, chance);
  const duties = open(
    chance.one([
      'Tổ chức thực hiện',
      'Phân công thực hiện',
      'Phân công nhiệm vụ',
      'Trách nhiệm của các cơ quan, đơn vị',
    ]),
  );
  writeDuties(paper, chance, level, year, `UBND ${kind}`, pointLabel(style, 'arabic', duties));
  const ended = writeEnd(paper, chance, level);
  if (chance.yes(0.5)) {
    paper.raw(
      '',
      'PHỤ LỤC',
      `CHỈ TIÊU HỘ NGHÈO NĂM ${year}`,
      `(Kèm theo Kế hoạch số ${number}/KH-UBND ngày ${day}/${month}/${year} của UBND ${kind})`,
      '',
    );
    writeTable(paper, chance, level, year, area, chance.one(['pipes', 'flat', 'barred', 'tabs'] as const));
  }
  const truth: PlanTruth = {
    document: { number: `${number}/KH-UBND`, date, issuer: `UBND ${area}`, level, year, place },
    ...paper.truth,
    ...ended,
  };
  return { text: `${paper.lines.join('\n')}\n`, truth };
}

function stocksOf(chance: Chance, level: UnitLevel, year: number): Stocks {
  const households =
    level === 'province'
      ? chance.int(90_000, 400_000)
      : level === 'district'
        ? chance.int(9000, 42_000)
        : chance.int(1100, 6000);
  return {
    households,
    poor: Math.floor((households * chance.int(20, 300)) / 1000),
    near: Math.floor((households * chance.int(20, 150)) / 1000),
    year,
  };
}

function writeHead(
  paper: Paper,
  chance: Chance,
  kind: string,
  place: string,
  number: number,
  printedDate: string,
  year: number,
): void {
  const unit = `${kind} ${place}`.toUpperCase();
  const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
  const numbered = chance.one([`Số: ${number}/KH-UBND`, `Số: ${number} /KH-UBND`, `Số ${number}/KH-UBND`]);
  chance.one([
    () => paper.raw('ỦY BAN NHÂN DÂN', unit, '-------', ...motto, '---------------', numbered, printedDate, ''),
    () =>
      paper.raw(
        `ỦY BAN NHÂN DÂN          ${motto[0]}`,
        `${unit}               ${motto[1]}`,
        `${numbered}               ${printedDate}`,
        '',
      ),
    () => paper.raw('UỶ BAN NHÂN DÂN', unit, numbered, '', ...motto, printedDate, ''),
    () => paper.raw(`UBND ${unit}`, numbered, ...motto, printedDate),
  ])();
  paper.raw('KẾ HOẠCH');
  paper.raw(
    ...chance.one([
      [`Giảm nghèo bền vững năm ${year}`],
      [`THỰC HIỆN CÔNG TÁC GIẢM NGHÈO ${unit} NĂM ${year}`],
      ['Thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững', `trên địa bàn ${kind} ${place} năm ${year}`],
      [`Triển khai công tác giảm nghèo và an sinh xã hội năm ${year}`],
    ]),
  );
  paper.raw('');
}

function writeBasis(paper: Paper, chance: Chance, area: string, kind: string, year: number): void {
  const dated = (): [string, string] => {
    const [y, m, d] = [year - chance.int(0, 3), chance.int(1, 2), chance.int(1, 28)];
    const iso = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    return [
      chance.one([
        `${d}/${m}/${y}`,
        `${String(d).padStart(2, '0')} tháng ${m} năm ${y}`,
        `${d}-${m}-${y}`,
        `${d}.${m}.${y}`,
      ]),
      iso,
    ];
  };
  const kinds: readonly (readonly [string, string, string])[] = [
    ['Quyết định', '/QĐ-TTg', 'Thủ tướng Chính phủ phê duyệt Chương trình mục tiêu quốc gia giảm nghèo bền vững'],
    [
      'Nghị quyết',
      '/NQ-HĐND',
      `Hội đồng nhân dân ${kind === 'tỉnh' ? 'tỉnh' : 'huyện'} về nhiệm vụ phát triển kinh tế - xã hội`,
    ],
    ['Kế hoạch', '/KH-UBND', 'UBND tỉnh về thực hiện công tác giảm nghèo bền vững'],
    ['Chỉ thị', '-CT/TU', 'Ban Thường vụ Tỉnh ủy về tăng cường lãnh đạo công tác giảm nghèo'],
    ['Thông tư', '/2022/TT-BLĐTBXH', 'Bộ Lao động - Thương binh và Xã hội hướng dẫn rà soát hộ nghèo, hộ cận nghèo'],
  ];
  for (const [type, symbol, rest] of chance.some(kinds, chance.int(1, 4))) {
    const n = chance.int(1, 1900);
    const [printed, iso] = dated();
    paper.paragraph(
      `${chance.one(['Căn cứ', 'Thực hiện'])} ${type} số `,
      { text: `${n}${symbol}`, cite: [`${n}${symbol}`, iso] },
      ` ngày ${printed} của ${rest};`,
    );
  }
  paper.paragraph(`UBND ${kind} ban hành Kế hoạch giảm nghèo ${area} năm ${year} như sau:`);
}

function writeMoney(paper: Paper, chance: Chance): void {
  const total = chance.int(200, 90_000);
  const central = Math.floor(total * 0.7);
  const dong = (n: number, measure: string) => ({
    text: `${count(n)} triệu đồng`,
    value: n * 1e6,
    unit: 'dong',
    measure,
    kind: 'estimate',
  });
  const billions = chance.int(11, 990) / 10;
  chance.one([
    () =>
      paper.paragraph(
        'Tổng kinh phí thực hiện: ',
        dong(total, 'funding:total'),
        ', trong đó ngân sách trung ương ',
        dong(central, 'funding:central'),
        ', ngân sách địa phương ',
        dong(total - central, 'funding:local'),
        '.',
      ),
    () =>
      paper.paragraph(
        'Dự kiến nhu cầu kinh phí năm nay là ',
        {
          text: `${decimal(billions, 1)} tỷ đồng`,
          value: Math.round(billions * 1e9),
          unit: 'dong',
          measure: 'funding:total',
          kind: 'estimate',
        },
        ' từ nguồn ngân sách và các nguồn hợp pháp khác.',
      ),
    () => paper.paragraph('Kinh phí bảo đảm từ ngân sách nhà nước theo phân cấp và các nguồn vốn hợp pháp khác.'),
  ])();
}

function writeEnd(paper: Paper, chance: Chance, level: UnitLevel): { recipients: number; signature: string } {
  const signature = chance.one(SIGNERS);
  if (chance.yes(0.5)) {
    const line = paper.paragraph(
      'Trên đây là Kế hoạch giảm nghèo, yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.',
    );
    paper.task(line, 'các cơ quan, đơn vị', 'perform');
  }
  const upper = level === 'province' ? 'Bộ LĐTBXH (để b/c)' : level === 'district' ? 'UBND tỉnh (b/c)' : 'UBND huyện';
  const items = [
    `- ${upper};`,
    '- Thường trực cấp ủy, HĐND;',
    '- Các cơ quan, đơn vị liên quan;',
    `- Lưu: VT${chance.one(['', ', VX', ', LĐ (25)'])}.`,
  ];
  paper.raw('', 'Nơi nhận:', ...items, '');
  const behalf = chance.yes(0.8) ? ['TM. ỦY BAN NHÂN DÂN'] : [];
  paper.raw(...behalf, ...chance.one([['CHỦ TỊCH'], ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']]), '', signature);
  return { recipients: items.length, signature };
}

type ChapterStyle = 'roman' | 'roman-slash' | 'capital' | 'arabic' | 'part';
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu'];

function chapterLabel(style: ChapterStyle, n: number): { printed: string; generated: string } {
  const roman = ROMANS[n - 1] ?? 'I';
  if (style === 'roman') return { printed: `${roman}. `, generated: roman };
  if (style === 'roman-slash') return { printed: `${roman}/ `, generated: roman };
  if (style === 'capital') return { printed: `${'ABCDĐE'[n - 1]}. `, generated: 'ABCDĐE'[n - 1] ?? 'A' };
  if (style === 'part') return { printed: `Phần thứ ${ORDINALS[n - 1]}`, generated: `Phần ${roman}` };
  return { printed: `${n}. `, generated: String(n) };
}

/** Points below a chapter: «1.», «2.1.», «a)», «-», as its style allows. */
function pointLabel(
  style: ChapterStyle,
  points: 'arabic' | 'letter' | 'dash',
  chapter: string,
): (index: number) => { printed: string; generated: string } {
  return (index) => {
    if (points === 'dash') return { printed: '- ', generated: '' };
    if (points === 'letter') return { printed: `${LETTERS[index]}) `, generated: `${chapter}.${LETTERS[index]}` };
    if (style === 'arabic') return { printed: `${chapter}.${index + 1}. `, generated: `${chapter}.${index + 1}` };
    return { printed: `${index + 1}. `, generated: `${chapter}.${index + 1}` };
  };
}
