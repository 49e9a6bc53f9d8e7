/** Họ và tên theo dân tộc — short word lists for ethnic groups of the scenarios, by the 1979 code of the group. */
export interface MinorityNames {
  readonly family: readonly string[];
  readonly male: readonly string[];
  readonly female: readonly string[];
  readonly middleMale: readonly string[];
  readonly middleFemale: readonly string[];
}

const NORTHERN = {
  male: [
    'Bảo',
    'Chung',
    'Đăng',
    'Hải',
    'Hòa',
    'Huân',
    'Kiên',
    'Lâm',
    'Nam',
    'Páo',
    'Quân',
    'Sơn',
    'Tài',
    'Thắng',
    'Vượng',
  ],
  female: [
    'Dung',
    'Hoa',
    'Hương',
    'Lan',
    'Liên',
    'Lý',
    'Mai',
    'Mẩy',
    'Nga',
    'Ngoan',
    'Phương',
    'Thắm',
    'Vân',
    'Xuân',
    'Yến',
  ],
  middleMale: ['Văn', 'Đức', 'Xuân', 'Ngọc'],
  middleFemale: ['Thị', 'Thị', 'Thị Thu'],
} as const;

export const MINORITY_NAMES: Readonly<Record<string, MinorityNames>> = {
  '02': { ...NORTHERN, family: ['Nông', 'Hoàng', 'Lương', 'Hà', 'Ma', 'Đàm', 'Bế', 'Triệu', 'Lý', 'Hứa'] },
  '03': { ...NORTHERN, family: ['Lò', 'Quàng', 'Cà', 'Lường', 'Tòng', 'Vì', 'Hà', 'Điêu', 'Hoàng'] },
  '04': { ...NORTHERN, family: ['Lâm', 'Trần', 'Vương', 'Lưu', 'Lý', 'Mã', 'Quách', 'Trương'] },
  '05': {
    family: ['Danh', 'Sơn', 'Thạch', 'Kim', 'Châu', 'Lâm', 'Neáng'],
    male: ['Sa Rươl', 'Phước', 'Sóc', 'Dương', 'Hên', 'Khel', 'Minh', 'Phol'],
    female: ['Sa Vươn', 'Sô Phi', 'Hoa', 'Thi', 'Sang', 'Phượng', 'Na Ri', 'Srây'],
    middleMale: [''],
    middleFemale: ['Thị', ''],
  },
  '06': { ...NORTHERN, family: ['Bùi', 'Đinh', 'Quách', 'Hà', 'Bạch', 'Xa'] },
  '07': { ...NORTHERN, family: ['Nông', 'Hoàng', 'Lý', 'Vi', 'Lương', 'Triệu', 'Chu', 'Long'] },
  '08': {
    family: ['Giàng', 'Vàng', 'Sùng', 'Lý', 'Thào', 'Hạng', 'Má', 'Cư', 'Lầu', 'Mùa', 'Tráng', 'Hảng', 'Ly'],
    male: ['A Sáng', 'A Páo', 'A Dơ', 'A Lử', 'A Chu', 'A Tủa', 'Seo Sùng', 'Seo Páo', 'A Vảng', 'A Khoa', 'A Nủ'],
    female: ['Thị Mỷ', 'Thị Dở', 'Thị Máy', 'Thị Sua', 'Thị Chở', 'Thị Pà', 'Thị Dợ', 'Thị Ca', 'Thị Súa'],
    middleMale: [''],
    middleFemale: [''],
  },
  '09': {
    family: ['Triệu', 'Bàn', 'Đặng', 'Lý', 'Phùng', 'Chảo', 'Tẩn', 'Phàn', 'Lò'],
    male: ['Láo Tả', 'Láo Lở', 'Sành', 'Phù', 'Vần', 'Chòi', 'Quẩy', 'Phúc', 'Tiến'],
    female: ['Mẩy', 'Ghển', 'Nảy', 'Chản', 'Mùi', 'Liều', 'Lai', 'Tá'],
    middleMale: ['Văn', 'A', ''],
    middleFemale: ['Thị', 'Tả', 'Lở'],
  },
  '21': {
    family: ['Chamaléa', 'Katơr', 'Pinăng', 'Mang', 'Tạ Yên'],
    male: ['Thành', 'Hương', 'Bình', 'Sơn', 'Tuấn'],
    female: ['Thị Hồng', 'Thị Mai', 'Thị Lan', 'Thị Thảo'],
    middleMale: [''],
    middleFemale: [''],
  },
  '15': { ...NORTHERN, family: ['Tằng', 'Ninh', 'Hoàng', 'Trạc', 'Lục', 'Chíu'] },
  '17': {
    family: ['Bá', 'Đàng', 'Qua', 'Thổ', 'Nguyễn', 'Lâm'],
    male: ['Văn Tài', 'Năng', 'Thành', 'Minh', 'Quốc', 'Sa Lim'],
    female: ['Thị Lan', 'Thị Nhung', 'Thị Hoa', 'Thị Mỹ', 'Ro Phi Á'],
    middleMale: [''],
    middleFemale: [''],
  },
  '18': { ...NORTHERN, family: ['Tô', 'Trương', 'Lý', 'Diệp', 'Trần', 'Lê'] },
  '25': { ...NORTHERN, family: ['Vàng', 'Lù', 'Hoàng', 'Lục', 'Nông', 'Sần', 'Vương'] },
};
