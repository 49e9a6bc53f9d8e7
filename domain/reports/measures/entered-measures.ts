import type { Measure } from './measure.ts';

const FORM_1 = 'Thông tư 07/2021/TT-BLĐTBXH, biểu 7.1';

/** Số liệu nhập — figures that a commune states; there is nothing to count them from, and none means «unknown», not zero. */
export function enteredMeasures(): Measure[] {
  const entered = (
    code: string,
    unit: 'household' | 'person',
    name: [string, string],
    definition: [string, string],
  ): Measure => ({
    code,
    name: { vi: name[0], en: name[1] },
    unit,
    counting: { rule: 'entered' },
    definition: { vi: definition[0], en: definition[1] },
    source: FORM_1,
  });
  return [
    entered(
      'households-total',
      'household',
      ['Tổng số hộ dân cư', 'All resident households'],
      [
        'Tổng số hộ dân cư tại thời điểm rà soát, do xã nhập; mẫu số của mọi tỷ lệ hộ, không phải số hộ có trong sổ.',
        'Resident households at the review, entered by the commune: below the line of every household rate, not the number of files.',
      ],
    ),
    entered(
      'population-total',
      'person',
      ['Tổng số nhân khẩu', 'All residents'],
      ['Tổng số nhân khẩu tại thời điểm rà soát, do xã nhập.', 'Residents at the review, entered by the commune.'],
    ),
    entered(
      'middle-standard-households',
      'household',
      ['Hộ làm nông, lâm, ngư nghiệp có mức sống trung bình', 'Farm households of average living standard'],
      [
        'Sổ rà soát không có hạng này nên không đếm được: ô để trống cho đến khi xã nhập.',
        'The register has no such class, so it cannot be counted: blank until the commune states it.',
      ],
    ),
    entered(
      'middle-standard-persons',
      'person',
      [
        'Nhân khẩu hộ làm nông, lâm, ngư nghiệp có mức sống trung bình',
        'Persons of farm households of average standard',
      ],
      ['Như trên.', 'As above.'],
    ),
  ];
}

/** Of an earlier round, read from its frozen figures: known only where there is one. */
const OF_PREVIOUS_ROUND = ['previous-households-total', 'previous-poor-households', 'previous-near-poor-households'];

const ENTERED = new Set([...enteredMeasures().map(({ code }) => code), ...OF_PREVIOUS_ROUND]);

/** Whether a missing figure means «unknown» rather than zero. */
export function isEntered(code: string): boolean {
  return ENTERED.has(code);
}
