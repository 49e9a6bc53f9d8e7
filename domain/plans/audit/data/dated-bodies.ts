/**
 * Cơ quan theo thời gian — bodies whose name is right only between two days, with their successors: a plan dated after
 * the end names a body that no longer exists.
 * @source sắp xếp bộ máy 2025 (các sở hợp nhất từ 01/3/2025; bỏ cấp huyện từ 01/7/2025) — chưa xác minh từng địa phương
 */
export interface DatedBody {
  readonly name: RegExp;
  readonly vi: string;
  readonly until: string;
  readonly successorVi: string;
  readonly successorEn: string;
  readonly verified: boolean;
}

export const DATED_BODIES: readonly DatedBody[] = [
  {
    name: /(?:Sở|Bộ|Phòng) (?:Lao động|LĐ)\s*[-–]?\s*(?:Thương binh|TB)|(?:Sở|Bộ|Phòng) LĐ-?TBXH/iu,
    vi: 'ngành Lao động - Thương binh và Xã hội',
    until: '2025-03-01',
    successorVi: 'Sở Nông nghiệp và Môi trường (giảm nghèo), Sở Nội vụ (lao động), Sở Y tế (bảo trợ xã hội)',
    successorEn: 'Agriculture and Environment (poverty), Home Affairs (labour), Health (social protection)',
    verified: false,
  },
  {
    name: /Sở Nông nghiệp và (?:Phát triển nông thôn|PTNT)|Bộ Nông nghiệp và (?:Phát triển nông thôn|PTNT)/iu,
    vi: 'ngành Nông nghiệp và Phát triển nông thôn',
    until: '2025-03-01',
    successorVi: 'Sở Nông nghiệp và Môi trường',
    successorEn: 'Department of Agriculture and Environment',
    verified: false,
  },
  {
    name: /Sở Kế hoạch và Đầu tư|Sở KH-?ĐT/iu,
    vi: 'Sở Kế hoạch và Đầu tư',
    until: '2025-03-01',
    successorVi: 'Sở Tài chính',
    successorEn: 'Department of Finance',
    verified: false,
  },
  {
    name: /Sở Thông tin và Truyền thông|Sở TT-?TT/iu,
    vi: 'Sở Thông tin và Truyền thông',
    until: '2025-03-01',
    successorVi: 'Sở Khoa học và Công nghệ; Sở Văn hóa, Thể thao và Du lịch (báo chí)',
    successorEn: 'Science and Technology; Culture, Sports and Tourism (press)',
    verified: false,
  },
  {
    name: /(?:UBND|Ủy ban nhân dân) (?:các )?huyện|cấp huyện/iu,
    vi: 'cấp huyện',
    until: '2025-07-01',
    successorVi: 'UBND cấp xã (xã, phường, đặc khu)',
    successorEn: 'commune-level people’s committees',
    verified: false,
  },
];
