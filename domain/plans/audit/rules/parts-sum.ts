/**
 * Tổng và các phần — funding by source, households by urban and rural: the parts listed after a total sum to it.
 * @source consistency of the source plans, rule 2
 */
import { isQuantity, type QuantityFigure } from '../../document/plan-document.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { count, decimal } from '../printed-number.ts';

const CODE = 'parts-sum';
const LISTS = /(?:gồm|bao gồm|trong đó|chia ra|:)\s*[:;]?/iu;

interface Whole {
  readonly total: QuantityFigure;
  readonly parts: readonly QuantityFigure[];
}

export const partsSum: AuditRule = {
  code: CODE,
  title: { vi: 'Tổng và các phần', en: 'Total and its parts' },
  check: ({ plan }) => {
    const figures = plan.figures.filter((f): f is QuantityFigure => isQuantity(f) && !f.cell && f.upper === undefined);
    return [...fundingWholes(figures), ...urbanRural(figures)].map(({ total, parts }) => {
      const sum = parts.reduce((all, f) => all + f.value, 0);
      // Printed in tỷ or triệu with few decimals: half a unit of the last place of each part.
      const slack = parts.reduce((all, f) => all + halfUnit(f), halfUnit(total));
      const holds = Math.abs(sum - total.value) <= slack + 1e-6;
      const shown = total.unit === 'dong' ? `${decimal(sum / 1e6, sum % 1e6 === 0 ? 0 : 3)} triệu đồng` : count(sum);
      return findingOf(CODE, {
        lines: [total.line, ...parts.map((f) => f.line)],
        verdict: holds ? 'holds' : 'inconsistent',
        printed: total.printed,
        computed: shown,
        vi: `${parts.map((f) => f.printed).join(' + ')} = ${shown}; tổng in ${total.printed}${holds ? '' : ': không khớp'}.`,
        en: `${parts.map((f) => f.printed).join(' + ')} = ${shown}; total printed ${total.printed}${holds ? '' : ': does not agree'}.`,
        adviceVi: holds ? 'Không cần làm gì.' : 'Kiểm tra tổng và từng phần; nêu phần còn thiếu nếu có.',
        adviceEn: holds ? 'Nothing to do.' : 'Check the total and each part; name the part that is missing, if any.',
        subject: total.measure,
      });
    });
  },
};

function fundingWholes(figures: readonly QuantityFigure[]): Whole[] {
  return figures.flatMap((total, index) => {
    if (total.measure !== 'funding:total' || total.unit !== 'dong') return [];
    const parts: QuantityFigure[] = [];
    for (const f of figures.slice(index + 1)) {
      const near = f.section === total.section || f.section?.startsWith(`${total.section}.`) === true;
      if (f.unit !== 'dong' || !near || f.bound || f.kind !== total.kind) break;
      parts.push(f);
    }
    const listed = LISTS.test(
      (total.text ?? '').slice((total.text ?? '').indexOf(total.printed) + total.printed.length),
    );
    const apart = parts.every((f) => f.section !== total.section || f.text === total.text);
    const smaller = parts.every((f) => f.value < total.value);
    return parts.length >= 2 && listed && apart && smaller ? [{ total, parts }] : [];
  });
}

function urbanRural(figures: readonly QuantityFigure[]): Whole[] {
  return figures.flatMap((total) => {
    if (!/^(?:near-)?poor-households$/.test(total.measure ?? '') || total.kind !== 'observed') return [];
    const parts = ['rural', 'urban'].map((place) =>
      figures.find(
        (f) => f.measure === `${total.measure}:${place}` && f.section === total.section && f.kind === 'observed',
      ),
    );
    const [rural, urban] = parts;
    return rural && urban && rural.unit === 'household' && urban.unit === 'household'
      ? [{ total, parts: [rural, urban] }]
      : [];
  });
}

/** Half of the last printed place of an amount in tỷ or triệu đồng; zero for counts. */
function halfUnit(figure: QuantityFigure): number {
  if (figure.unit !== 'dong') return 0;
  const scale = /tỷ|tỉ/iu.test(figure.printed) ? 1e9 : /triệu/iu.test(figure.printed) ? 1e6 : 1;
  const decimals = /,(\d+)/u.exec(figure.printed)?.[1]?.length ?? 0;
  return scale === 1 || decimals === 0 ? 0 : (scale / 10 ** decimals) * 0.5;
}
