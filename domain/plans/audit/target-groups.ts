/** Nhóm đối tượng — the groups of people and households that a text names, for comparing scope between sections. */
export interface TargetGroup {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly pattern: RegExp;
}

const group = (code: string, vi: string, en: string, pattern: RegExp): TargetGroup => ({ code, vi, en, pattern });

/** Longer before shorter: what is found is taken out of the text before the next is looked for. */
export const TARGET_GROUPS: readonly TargetGroup[] = [
  group('newly-escaped', 'mới thoát nghèo', 'newly escaped', /(?:hộ )?mới thoát nghèo/giu),
  group('near-poor', 'cận nghèo', 'near-poor', /(?:hộ |người )?c[ậâ]n nghèo/giu),
  group('low-income', 'thu nhập thấp', 'low income', /thu nhập thấp/giu),
  group('poor-deprivation', 'nghèo thiếu hụt', 'poor by deprivation', /người nghèo thiếu hụt|hộ nghèo thiếu hụt/giu),
  group('poor', 'hộ nghèo', 'poor', /hộ nghèo|người nghèo|lao động nghèo|thuộc diện nghèo/giu),
  group('social-protection', 'bảo trợ xã hội', 'social protection', /(?:đối tượng )?bảo trợ xã hội/giu),
  group('aged-80', 'từ 80 tuổi', 'aged 80 and more', /80 tuổi/giu),
  group('no-card-yet', 'chưa có thẻ', 'not yet holding a card', /chưa có thẻ(?: BHYT| bảo hiểm y tế)?/giu),
  group('disabled-mild', 'khuyết tật nhẹ', 'mild disability', /khuyết tật nhẹ/giu),
  group('disabled', 'người khuyết tật', 'disabled', /khuyết tật/giu),
  group('leprosy', 'bệnh nhân phong', 'leprosy patients', /bệnh nhân phong/giu),
  group('merit', 'người có công', 'people of merit', /người có công/giu),
  group('ethnic-minority', 'dân tộc thiểu số', 'ethnic minorities', /dân tộc thiểu số/giu),
  group('middle', 'mức sống trung bình', 'middle living standard', /mức sống trung bình/giu),
  group('students', 'sinh viên', 'students', /sinh viên/giu),
];

export function groupsIn(text: string): readonly TargetGroup[] {
  let rest = text;
  const found: TargetGroup[] = [];
  for (const candidate of TARGET_GROUPS) {
    const without = rest.replace(candidate.pattern, ' ¦ ');
    if (without !== rest) found.push(candidate);
    rest = without;
  }
  return found;
}
