/**
 * Tỷ lệ chung nằm trong khoảng của các nhóm — the whole rate lies between the means of lower and of upper bounds
 * (unweighted: plausibility only).
 * @source consistency of the source plans, rule 7 (check HD-C19)
 */
import { accountsOf } from '../accounts.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { bandLists } from '../bands.ts';
import { decimal } from '../printed-number.ts';

const CODE = 'band-mean';

export const bandMean: AuditRule = {
  code: CODE,
  title: { vi: 'Nhóm xã và tỷ lệ chung', en: 'Bands against the whole rate' },
  check: ({ plan }) => {
    const closing = accountsOf(plan)[0]?.closing;
    const rate = plan.figures.find(
      (f) =>
        f.measure === 'poverty-rate' &&
        f.kind === 'observed' &&
        !f.cell &&
        f.text === closing?.text &&
        typeof f.value === 'number',
    );
    if (typeof rate?.value !== 'number') return [];
    const value = rate.value;
    return bandLists(plan).flatMap((bands) => {
      const units = bands.reduce((total, b) => total + b.figure.value, 0);
      if (units === 0 || bands.some((b) => b.upper === undefined)) return [];
      const mean = (bound: (b: (typeof bands)[number]) => number): number =>
        bands.reduce((total, b) => total + b.figure.value * bound(b), 0) / units;
      const [low, high] = [mean((b) => b.lower), mean((b) => b.upper ?? b.lower)];
      const inside = value >= low && value <= high;
      const range = `${decimal(low, 2)}% – ${decimal(high, 2)}%`;
      return [
        findingOf(CODE, {
          lines: [rate.line, ...bands.map((b) => b.figure.line)],
          verdict: inside ? 'holds' : 'warning',
          printed: rate.printed,
          computed: range,
          vi: `Trung bình không trọng số của các nhóm nằm trong ${range}; tỷ lệ chung ${rate.printed}${inside ? ' ở trong khoảng này' : ' ở ngoài khoảng này'}.`,
          en: `The unweighted mean of the bands lies in ${range}; the whole rate ${rate.printed} is ${inside ? 'inside' : 'outside'}.`,
          adviceVi: inside
            ? 'Hợp lý. Tính đúng phải lấy số hộ của xã làm trọng số.'
            : 'Kiểm tra số xã theo nhóm; tỷ lệ xã phải nhân với số hộ của xã.',
          adviceEn: inside
            ? 'Plausible. The exact check needs the households of each commune as weights.'
            : 'Check the communes by band; rates of communes need their households as weights.',
        }),
      ];
    });
  },
};
