import { mixSeed, Rng } from '#demo/random/rng.ts';
import type { CommuneUnit } from '#demo/units/unit-list.ts';

const LOWLAND_NAMES = [
  'An Bình',
  'An Lạc',
  'An Phú',
  'An Thịnh',
  'Bình An',
  'Bình Đông',
  'Cao Xá',
  'Chằm',
  'Cổ Pháp',
  'Cúc Bồ',
  'Đại Tỉnh',
  'Đào Lâm',
  'Đình Tổ',
  'Đoàn Kết',
  'Đoài',
  'Đông',
  'Đông Cao',
  'Đồng Bào',
  'Đồng Lạc',
  'Đồng Tâm',
  'Giữa',
  'Hà Xá',
  'Hạ',
  'Hòa Bình',
  'Hoàng Xá',
  'Hưng Long',
  'Khê Khẩu',
  'Kim Trang',
  'La Giang',
  'Lam Cầu',
  'Lê Xá',
  'Long Động',
  'Lương Xá',
  'Mai Động',
  'Mạc Xá',
  'Mỹ Ân',
  'Mỹ Trì',
  'Nam',
  'Nam Giang',
  'Ngọc Lâm',
  'Ngọc Trì',
  'Nhân Lý',
  'Nội',
  'Phú Lộc',
  'Phú Mỹ',
  'Phúc Lâm',
  'Phúc Xá',
  'Phương Quất',
  'Quan Sơn',
  'Quyết Tiến',
  'Tân An',
  'Tân Lập',
  'Tân Tiến',
  'Tây',
  'Thanh Xá',
  'Thiện Tân',
  'Thọ Trương',
  'Thống Nhất',
  'Thượng',
  'Tiên Xá',
  'Trại',
  'Trung',
  'Trung Hòa',
  'Tự Đông',
  'Tuấn Kiệt',
  'Văn Xá',
  'Vĩnh Bảo',
  'Vũ Xá',
  'Xuân An',
  'Xuân Đài',
  'Xuân Nẻo',
  'Yên Khê',
] as const;

const HIGHLAND_NAMES = [
  'Bản Phố',
  'Cán Hồ',
  'Cốc Sâm',
  'Dền Thàng',
  'Hoàng Hạ',
  'Khu Chu Lìn',
  'Lao Chải',
  'Làng Mới',
  'Lũng Pô',
  'Lùng Thàng',
  'Má Tra',
  'Mường Bo',
  'Nà Lộc',
  'Nậm Chủ',
  'Nậm Giàng',
  'Nậm Mòn',
  'Nậm Pung',
  'Phìn Hồ',
  'Pờ Sì Ngài',
  'San Lùng',
  'Séo Tả',
  'Sín Chải',
  'Sùng Hoảng',
  'Suối Thầu',
  'Tả Chải',
  'Tả Phìn',
  'Tân Hồ',
  'Trung Chải',
  'Ún Tà',
  'Vù Lùng Sung',
] as const;

const STREETS = [
  'Nguyễn Lương Bằng',
  'Trần Hưng Đạo',
  'Lê Lợi',
  'Nguyễn Trãi',
  'Bạch Đằng',
  'Điện Biên Phủ',
  'Quang Trung',
  'Phạm Ngũ Lão',
  'Hai Bà Trưng',
  'Chu Văn An',
  'Nguyễn Du',
  'Lý Thường Kiệt',
  'Ngô Quyền',
  'Hoàng Diệu',
] as const;

interface VillageStyle {
  readonly rural: string;
  readonly urban: string;
  readonly names: readonly string[] | null;
}

/** How villages are called in a province; names `null` means numbered. */
const STYLES: Readonly<Record<string, VillageStyle>> = {
  '10': { rural: 'Thôn', urban: 'Tổ', names: HIGHLAND_NAMES },
  '60': { rural: 'Thôn', urban: 'Khu phố', names: null },
  '72': { rural: 'Ấp', urban: 'Khu phố', names: null },
  '30': { rural: 'Thôn', urban: 'Khu dân cư số', names: LOWLAND_NAMES },
  '33': { rural: 'Thôn', urban: 'Tổ dân phố', names: LOWLAND_NAMES },
};
const DEFAULT_STYLE: VillageStyle = { rural: 'Thôn', urban: 'Tổ dân phố', names: LOWLAND_NAMES };

/** Thôn, tổ dân phố của một xã — 6 to 12 plausible names, always the same for one commune and seed. */
export function villagesOf(commune: CommuneUnit, provinceCode: string, seed: number): string[] {
  const rng = new Rng(mixSeed(seed, Number(commune.code)), 7);
  const style = STYLES[provinceCode] ?? DEFAULT_STYLE;
  const count = rng.between(6, 12);
  if (commune.urban) return Array.from({ length: count }, (_, i) => `${style.urban} ${i + 1}`);
  if (!style.names) return Array.from({ length: count }, (_, i) => `${style.rural} ${i + 1}`);
  return rng
    .shuffle([...style.names])
    .slice(0, count)
    .map((name) => `${style.rural} ${name}`);
}

/** Địa chỉ — street and number in town, hamlet («xóm») in the country. */
export function addressOf(rng: Rng, urban: boolean): string {
  return urban ? `Số ${rng.between(1, 240)}, đường ${rng.pick(STREETS)}` : `Xóm ${rng.between(1, 9)}`;
}
