/**
 * Cơ quan chi trả, cấp phát — the body that pays or issues a policy and without which the target cannot be executed.
 * @source findings HY-S02, PT-S02; Luật Bảo hiểm y tế (bảo hiểm xã hội phát hành thẻ, thanh toán) — chưa xác minh điều khoản
 */
export interface PayingBody {
  readonly domain: string;
  readonly name: RegExp;
  readonly vi: string;
  readonly en: string;
}

export const PAYING_BODIES: readonly PayingBody[] = [
  {
    domain: 'health-insurance',
    name: /bảo hiểm xã hội|BHXH/iu,
    vi: 'cơ quan bảo hiểm xã hội',
    en: 'social insurance agency',
  },
  {
    domain: 'credit',
    name: /ngân hàng (?:chính sách|CSXH)|NHCS(?:XH)?|tín dụng chính sách/iu,
    vi: 'Ngân hàng Chính sách xã hội',
    en: 'Bank for Social Policies',
  },
];
