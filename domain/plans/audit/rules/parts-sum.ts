/**
 * Tổng và các phần — funding by source, households by urban and rural: the parts listed after a total sum to it.
 * @source consistency of the source plans, rule 2
 */
import { isQuantity, type QuantityFigure } from '../../document/plan-document.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import type { Sentence } from '../audit-subject.ts';
import type { AuditFinding } from '../finding.ts';
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
  check: ({ plan, sentences }) => {
    const figures = plan.figures.filter((f): f is QuantityFigure => isQuantity(f) && !f.cell && f.upper === undefined);
    const wholes = [
      ...fundingWholes(figures),
      ...listedByKind(figures, sentences),
      ...byGroup(figures),
      ...urbanRural(figures),
      ...countedParts(figures),
    ];
    const shares = sharesOfOne(figures);
    return [
      ...shares,
      ...wholes.map(({ total, parts }) => {
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
      }),
    ];
  },
};

function fundingWholes(figures: readonly QuantityFigure[]): Whole[] {
  return figures.flatMap((total, index) => {
    if (!/^funding:(?:total|mobilised)$/.test(total.measure ?? '') || total.unit !== 'dong') return [];
    const text = total.text ?? '';
    const from = text.indexOf(total.printed) + total.printed.length;
    const list = LISTS.exec(text.slice(from));
    if (!list) return [];
    const listed = from + list.index;
    const parts: QuantityFigure[] = [];
    for (const f of figures.slice(index + 1)) {
      // Between the total and the list («5.012 tỷ đồng, tăng 618 tỷ đồng, trong đó …») nothing is a part.
      if (f.text === total.text && text.indexOf(f.printed, from) < listed && parts.length === 0) continue;
      const near = f.section === total.section || f.section?.startsWith(`${total.section}.`) === true;
      if (f.unit !== 'dong' || !near || f.bound || f.kind !== total.kind || !f.measure?.startsWith('funding:')) break;
      if (f.section === total.section && Math.abs(f.line - total.line) > 3) break;
      parts.push(f);
    }
    const smaller = parts.every((f) => f.value < total.value);
    return parts.length >= 2 && smaller ? [{ total, parts }] : [];
  });
}

const BY_KIND = /^\P{L}*(?:\d[\d.]*\.\s*)?(\p{L}[\p{L}\s]{2,38}?)\s+(?:phân\s+|chia\s+)?theo\s+[\p{L}\s]{3,40}:/iu;

/** «Dư nợ theo chương trình: hộ nghèo 402 tỷ đồng; …»: the parts of the total named just before. */
function listedByKind(figures: readonly QuantityFigure[], sentences: readonly Sentence[]): Whole[] {
  return sentences.flatMap((sentence) => {
    const noun = BY_KIND.exec(sentence.text)?.[1]?.trim().toLowerCase();
    const first =
      noun === undefined
        ? -1
        : figures.findIndex((f) => f.line === sentence.line && sentence.text.includes(f.text ?? '-'));
    const opening = figures[first];
    if (!noun || !opening) return [];
    const parts: QuantityFigure[] = [];
    for (const f of figures.slice(first)) {
      if (f.unit !== opening.unit || f.line - opening.line > 2 || f.section !== opening.section) break;
      parts.push(f);
    }
    const total = figures
      .slice(Math.max(0, first - 8), first)
      .findLast(
        (f) =>
          f.unit === opening.unit &&
          (f.text ?? '').toLowerCase().includes(`tổng ${noun}`) &&
          parts.every((p) => p.value < f.value),
      );
    return total && parts.length >= 3 && total.kind === opening.kind ? [{ total, parts }] : [];
  });
}

/** «389 hộ tham gia (hộ nghèo 214, hộ cận nghèo 121, …)», «32 mô hình, trong đó 18 …, 9 …, 5 …»: all parts in one breath. */
function countedParts(figures: readonly QuantityFigure[]): Whole[] {
  return figures.flatMap((total, index) => {
    if (!COUNTED.has(total.unit) || total.bound === '<' || total.value < 5) return [];
    const text = total.text ?? '';
    const after = text.slice(text.indexOf(total.printed) + total.printed.length);
    const opened = /^[^\d;.]{0,60}?(?:\(|trong đó[^\d(]{0,30}|gồm[^\d(]{0,30}|bao gồm[^\d(]{0,30})/iu.exec(after);
    if (!opened) return [];
    const inBrackets = opened[0].endsWith('(');
    const listed = inBrackets
      ? (/^[^)]*/u.exec(after.slice(opened[0].length))?.[0] ?? '')
      : (after.slice(opened[0].length).split(/[;.](?:\s|$)/u)[0] ?? '');
    const parts: QuantityFigure[] = [];
    for (const f of figures.slice(index + 1)) {
      if (f.text !== total.text || f.unit !== total.unit) break;
      const at = listed.indexOf(f.printed);
      if (at < 0) break;
      parts.push(f);
    }
    const numbers = listed.match(/\d[\d.]*/gu)?.length ?? 0;
    const near = parts.reduce((all, f) => all + f.value, 0);
    // Groups that overlap («trong đó nữ 120, DTTS 300») make no whole: only a list that nearly closes is one.
    const closes = Math.abs(near - total.value) <= Math.max(1, total.value * 0.05);
    return parts.length >= 3 && numbers === parts.length && closes && parts.every((f) => f.value < total.value)
      ? [{ total, parts }]
      : [];
  });
}

const COUNTED = new Set(['household', 'person', 'model', 'project', 'house', 'commune', 'village', 'class']);

/** «Chi theo tỷ lệ: nhà ở 60%, sinh kế 20%, …»: shares of one whole are a hundred in all. */
function sharesOfOne(figures: readonly QuantityFigure[]): AuditFinding[] {
  const percents = figures.filter((f) => f.unit === 'percent' && f.kind === 'estimate');
  const lines = [...new Set(percents.map((f) => f.line))];
  return lines.flatMap((line) => {
    const parts = percents.filter((f) => f.line === line);
    const sum = Math.round(parts.reduce((all, f) => all + f.value, 0) * 100) / 100;
    if (parts.length < 3) return [];
    const holds = sum === 100;
    const shown = `${decimal(sum, Number.isInteger(sum) ? 0 : 2)}%`;
    return [
      findingOf(CODE, {
        lines: [line],
        verdict: holds ? 'holds' : 'inconsistent',
        printed: parts.map((f) => f.printed).join('; '),
        computed: shown,
        vi: `${parts.map((f) => f.printed).join(' + ')} = ${shown}${holds ? '' : ', không phải 100%'}.`,
        en: `${parts.map((f) => f.printed).join(' + ')} = ${shown}${holds ? '' : ', not 100%'}.`,
        adviceVi: holds ? 'Không cần làm gì.' : 'Kiểm tra từng tỷ lệ; các phần của một tổng phải cộng thành 100%.',
        adviceEn: holds ? 'Nothing to do.' : 'Check each share; the parts of a whole come to 100%.',
      }),
    ];
  });
}

/** Poor households by group 1, 2, 3 of a local standard. */
function byGroup(figures: readonly QuantityFigure[]): Whole[] {
  return figures.flatMap((total) => {
    if (!/^(?:near-)?poor-households$/.test(total.measure ?? '') || total.kind !== 'observed') return [];
    const parts = figures.filter(
      (f) =>
        f.measure?.startsWith(`${total.measure}:group-`) &&
        f.kind === 'observed' &&
        f.asOf === total.asOf &&
        f.line >= total.line &&
        f.line - total.line < 12,
    );
    const groups = new Set(parts.map((f) => f.measure));
    return groups.size >= 2 && groups.size === parts.length ? [{ total, parts }] : [];
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
