/** Duties of agencies, for provinces, districts and communes, before and after the mergers of 2025. */
import type { Chance } from './chance.ts';
import type { Paper } from './paper.ts';

export type UnitLevel = 'province' | 'district' | 'commune';

const PROVINCE_OLD = [
  'Sở Lao động - Thương binh và Xã hội',
  'Sở Tài chính',
  'Sở Kế hoạch và Đầu tư',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Sở Xây dựng',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Sở Thông tin và Truyền thông',
  'Sở Tư pháp',
  'Ban Dân tộc tỉnh',
  'Bảo hiểm xã hội tỉnh',
  'Công an tỉnh',
];
const PROVINCE_NEW = [
  'Sở Nông nghiệp và Môi trường',
  'Sở Tài chính',
  'Sở Nội vụ',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Sở Xây dựng',
  'Sở Khoa học và Công nghệ',
  'Sở Dân tộc và Tôn giáo',
  'Bảo hiểm xã hội tỉnh',
];
const DISTRICT = [
  'Phòng Lao động - Thương binh và Xã hội',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Kinh tế và Hạ tầng',
  'Phòng Giáo dục và Đào tạo',
  'Phòng Y tế',
  'Phòng Dân tộc',
  'Phòng Tư pháp',
  'Trung tâm Văn hóa - Thông tin huyện',
  'Hạt Kiểm lâm huyện'.replace('Hạt Kiểm lâm', 'Trạm Khuyến nông'),
];
const COMMUNE = [
  'Công chức Văn hóa - Xã hội',
  'Công chức Tài chính - Kế toán',
  'Công chức Địa chính - Xây dựng',
  'Trạm Y tế xã',
  'Hội Nông dân xã',
  'Hội Liên hiệp Phụ nữ xã',
];

export function agenciesOf(level: UnitLevel, year: number): readonly string[] {
  if (level === 'province') return year >= 2025 ? PROVINCE_NEW : PROVINCE_OLD;
  return level === 'district' ? DISTRICT : COMMUNE;
}

const WORK = [
  'triển khai thực hiện chính sách hỗ trợ nhà ở cho hộ nghèo',
  'hướng dẫn thực hiện các mô hình sinh kế',
  'rà soát hộ nghèo, hộ cận nghèo trên địa bàn',
  'thực hiện chính sách bảo hiểm y tế cho người nghèo',
  'kiểm tra, giám sát việc sử dụng nguồn vốn',
  'tuyên truyền các gương điển hình thoát nghèo',
  'bố trí kinh phí thực hiện Kế hoạch',
  'thực hiện chính sách trợ giúp pháp lý',
];

/** One numbered item for each body. */
export function writeDuties(
  paper: Paper,
  chance: Chance,
  level: UnitLevel,
  year: number,
  committee: string,
  label: (index: number) => { printed: string; generated: string },
): void {
  const all = agenciesOf(level, year);
  const chosen = chance.some(all, chance.int(3, 6));
  const colon = chance.yes(0.5);
  let index = 0;
  for (const agency of chosen) {
    const { printed, generated } = label(index);
    index += 1;
    const others = all.filter((a) => a !== agency);
    const duty = sentence(chance, others, committee);
    if (colon) {
      const line = paper.paragraph(`${printed}${agency}: ${duty.text}`);
      paper.section(line, generated);
      for (const [who, role] of duty.roles) paper.task(line, who === '' ? agency : who, role);
      continue;
    }
    paper.section(paper.paragraph(`${printed}${agency}`), generated);
    for (let i = chance.int(1, 2); i > 0; i -= 1) {
      const more = sentence(chance, others, committee);
      const line = paper.paragraph(`- ${more.text}`);
      for (const [who, role] of more.roles) paper.task(line, who === '' ? agency : who, role);
    }
  }
  const front = `Ủy ban Mặt trận Tổ quốc Việt Nam ${level === 'province' ? 'tỉnh' : level === 'district' ? 'huyện' : 'xã'}`;
  const asked = label(index);
  const line = paper.paragraph(
    `${asked.printed}Đề nghị ${front}: ${chance.one(['Vận động Quỹ “Vì người nghèo”, giám sát việc thực hiện chính sách.', 'Phát động phong trào giúp nhau thoát nghèo trong đoàn viên, hội viên.'])}`,
  );
  paper.section(line, asked.generated);
  paper.task(line, front, 'perform');
}

interface Duty {
  readonly text: string;
  /** Body («» = the owner of the item) and role. */
  readonly roles: readonly (readonly [string, string])[];
}

function sentence(chance: Chance, others: readonly string[], committee: string): Duty {
  const work = chance.one(WORK);
  const partner = chance.one(others);
  const second = chance.one(others.filter((o) => o !== partner));
  return chance.one<() => Duty>([
    () => ({
      text: `Chủ trì, phối hợp với ${partner} ${work}.`,
      roles: [
        ['', 'lead'],
        [partner, 'coordinate'],
      ],
    }),
    () => ({
      text: `Chủ trì, phối hợp với ${partner}, ${second} và các đơn vị liên quan ${work}.`,
      roles: [
        ['', 'lead'],
        [partner, 'coordinate'],
        [second, 'coordinate'],
        ['các đơn vị liên quan', 'coordinate'],
      ],
    }),
    () => ({
      text: `Phối hợp với ${partner} ${work}.`,
      roles: [
        ['', 'coordinate'],
        [partner, 'coordinate'],
      ],
    }),
    () => ({ text: `Tham mưu ${committee} ${work}.`, roles: [['', 'advise']] }),
    () => ({ text: `${work.charAt(0).toUpperCase()}${work.slice(1)} theo đúng quy định.`, roles: [['', 'perform']] }),
    () => ({
      text: `Tổng hợp, báo cáo ${committee} kết quả thực hiện trước ngày 10 tháng 12.`,
      roles: [['', 'report']],
    }),
    () => ({ text: `Chủ trì ${work}.`, roles: [['', 'lead']] }),
  ])();
}
