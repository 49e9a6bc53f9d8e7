/** Nơi nhận thường có — bodies that plans of each level send copies to. @source agencies of the source plans, section 8 */
import type { Level } from '../../document/vocabulary.ts';

export interface StandardRecipient {
  readonly name: RegExp;
  readonly vi: string;
  readonly en: string;
}

const COUNCIL = { name: /HĐND|Hội đồng nhân dân/iu, vi: 'Thường trực HĐND', en: 'Standing People’s Council' };
const ARCHIVE = { name: /Lưu/iu, vi: 'Lưu: VT', en: 'archive' };

export const STANDARD_RECIPIENTS: Readonly<Partial<Record<Level, readonly StandardRecipient[]>>> = {
  province: [
    {
      name: /Tỉnh [uủ]|Tỉnh [uủ]ỷ|Tỉnh ủy|Thành ủy|(?<!\p{L})(?:TT\.?)?TU(?!\p{L})/iu,
      vi: 'Thường trực Tỉnh ủy',
      en: 'Standing Party Committee',
    },
    COUNCIL,
    ARCHIVE,
  ],
  district: [
    {
      name: /Thành ủy|Huyện ủy|Thị ủy|Quận ủy|(?<!\p{L})(?:TT\.?)?(?:HU|ThU|TU)(?!\p{L})/iu,
      vi: 'Thường trực cấp ủy',
      en: 'Standing Party Committee',
    },
    COUNCIL,
    ARCHIVE,
  ],
  commune: [
    { name: /Đảng ủy|ĐU(?!\p{L})/iu, vi: 'Thường trực Đảng ủy', en: 'Standing Party Committee' },
    COUNCIL,
    ARCHIVE,
  ],
};
