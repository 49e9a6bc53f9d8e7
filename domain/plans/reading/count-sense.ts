/** Số đếm — what a count of households, places, people or things stands for. */
import type { FigureKind } from '../document/vocabulary.ts';
import { carriedService, doneAfter, samePersons } from './carried-service.ts';
import type { Windows } from './clauses.ts';
import { householdSense } from './household-sense.ts';
import { serviceAbove, serviceMeasure } from './measures.ts';
import { moneySense } from './money-sense.ts';
import { personMeasure } from './person-measures.ts';
import { phraseMeasure } from './phrase-measure.ts';
import type { Quantity } from './quantity.ts';
import type { BlockContext, Memory, PreviousFigure, Sense } from './sense.ts';

const NOW =
  /(?:^|[\s(])(?:hiện (?:nay|có|còn)|(?:trên địa bàn|toàn) (?:tỉnh|huyện|xã|thành phố|thị xã|phường) (?:có|còn)|(?:kết quả|số liệu) (?:tổng )?(?:điều tra,? )?rà soát|đã (?:có|thực hiện|hỗ trợ|giải quyết))/iu;
const AHEAD = /phấn đấu|đến cuối năm|kế hoạch|dự kiến|giảm (?:ít nhất|tối thiểu|trên|từ)/iu;

export function countSense(
  q: Quantity,
  w: Windows,
  previous: PreviousFigure | undefined,
  memory: Memory,
  context: BlockContext,
): Sense {
  const whole = countKind(q, w, context);
  // «03 lớp, mỗi lớp 35 người»: how large each is promises nothing of its own.
  const kind = whole === 'target' && ofEach(w) ? 'estimate' : whole;
  if (q.unit === 'household') {
    const sense = householdSense(q, w, kind, previous, memory);
    const near = w.past.split(/\.\s/u).pop() ?? '';
    const above =
      sense.measure === undefined && kind === 'target'
        ? (serviceMeasure(near, '') ?? serviceAbove(context.above) ?? serviceMeasure('', w.rest) ?? subjectOf(q, w))
        : undefined;
    return above ? { ...sense, measure: above } : sense;
  }
  if (q.unit === 'commune' || q.unit === 'district' || q.unit === 'village') {
    const listed = previous?.measure?.endsWith('s-in-band') === true || memory.banded;
    const elliptical = listed && /^\s*(?:có\s+)?(?:từ|trên|dưới)\s*\d/iu.test(w.rest);
    if (elliptical || /^[^;.:\d]{0,40}(?:tỷ|tỉ) lệ (?:hộ )?(?:cận )?nghèo/iu.test(w.rest)) {
      const band = bandIn(w.rest);
      const measure = band ? `${q.unit}s-in-band` : `${q.unit}s:poverty-rate`;
      return { unit: q.unit, kind: 'observed', measure, ...(band ? { band } : {}) };
    }
    const same = /^(?:communes|districts|villages):(.+)$/.exec(previous?.measure ?? '')?.[1];
    const goesOn = same !== undefined && /^[^;.\d]{0,45}\svà\s+(?:\p{L}+\s+){0,2}$/iu.test(w.before);
    const plain = placeMeasure(q, w);
    const measure = goesOn && !plain.includes(':') ? `${plain}:${same}` : plain;
    if (kind === 'target' && (context.sense === 'targets' || /^\P{L}*$/u.test(w.before)) && ACHIEVING.test(w.after))
      return { unit: q.unit, kind, measure: measure.includes(':') ? measure : phraseMeasure(q, w) };
    // A mere count of places promises nothing, nor does a count of poor places without a verb.
    const promises = measure.includes(':') && (!measure.endsWith(':difficult') || PROMISE.test(w.before));
    return { unit: q.unit, kind: promises ? kind : 'observed', measure };
  }
  if (q.unit === 'person' || q.unit === 'attendance') {
    const done = serviceMeasure(w.before, '');
    const service =
      kind === 'observed' && q.unit === 'person'
        ? (done ?? doneAfter(w))
        : kind === 'target' || q.unit === 'attendance'
          ? (serviceMeasure(w.before, w.after) ?? serviceMeasure('', w.onward))
          : undefined;
    const inPoor =
      previous?.measure?.startsWith('poor-households') === true &&
      /^[^;.]{0,60}(?:với|gồm|có|tương ứng)\s*$/iu.test(w.before);
    const before = inPoor ? `hộ nghèo ${w.before}` : w.before;
    const borrowers =
      q.unit === 'attendance' &&
      /khách hàng|hộ/iu.test(`${q.unitWord}${w.after.slice(0, 12)}`) &&
      /vay|tín dụng|dư nợ/iu.test(w.sentence);
    const served = borrowers
      ? 'credit-coverage'
      : (service ?? carriedService(kind, previous, w.before) ?? samePersons(q, w, previous));
    return { unit: q.unit, kind, measure: personMeasure(q, before, w.after, served, kind === 'observed') };
  }
  if (q.unit === 'house') return { unit: q.unit, kind, measure: 'housing-support' };
  if (q.unit.startsWith('dong')) return { unit: q.unit, ...moneySense(w, context, previous, q.unit !== 'dong') };
  const service = serviceMeasure(w.before, `${q.unitWord}${w.after}`);
  if (q.unit === 'điểm') return { unit: q.unit, kind: 'threshold', measure: 'deprivation-score' };
  const news = /^(?:tin|bài|tin bài|phóng sự|chuyên mục|tờ rơi)$/iu.test(q.unitWord) ? 'communication' : undefined;
  return { unit: q.unit, kind, measure: service ?? news ?? serviceAbove(context.above) ?? phraseMeasure(q, w) };
}

function ofEach(w: Windows): boolean {
  const held = 'lớp|đợt|cuộc|buổi|hội nghị|khóa|khoá';
  return (
    new RegExp(`(?:mỗi|một)\\s+(?:${held})\\s+(?:(?:có|gồm|từ|khoảng|bình quân|không quá|tối đa)\\s+)*$`, 'iu').test(
      w.before,
    ) || new RegExp(`^\\s*/\\s*(?:${held})(?!\\p{L})`, 'iu').test(w.rest)
  );
}

/** «Đất sản xuất: 120 hộ»: with no word of the lexicon the words before the count stand. */
function subjectOf(q: Quantity, w: Windows): string | undefined {
  return /\p{L}{2}[^\p{L}]*\p{L}{2}/u.test(w.before) ? phraseMeasure(q, w) : undefined;
}

/** «02/06 bản đạt tiêu chí …» */
const ACHIEVING = /^\s*(?:đạt|được công nhận|hoàn thành|về đích)\s+\p{L}/iu;
/** A verb of what is to become of the places counted. */
const PROMISE = /(?:phấn đấu|có thêm|thêm|đưa|giảm|xóa|còn)\s*(?:\p{L}+\s+){0,2}$/iu;

function countKind(q: Quantity, w: Windows, context: BlockContext): FigureKind {
  if (context.sense === 'results') return 'observed';
  if (context.inPreamble || context.sense === 'scope' || q.unit === 'number') return 'observed';
  if (NOW.test(w.sentence.slice(0, w.at)) && !AHEAD.test(w.sentence.slice(0, w.at))) return 'observed';
  return 'target';
}

function placeMeasure(q: Quantity, w: Windows): string {
  const kind = `${q.unit}s`;
  const freed =
    /^\s*(?:thoát|ra khỏi) (?:khỏi )?(?:diện )?(?:nghèo|đặc biệt)/iu.test(w.after) ||
    /^\s*(?:nghèo|khó khăn|đặc biệt|bãi ngang|ĐBKK)?[^;.]{0,90}?(?:thoát|ra) khỏi (?:tình trạng|diện|danh sách)/iu.test(
      w.rest,
    );
  if (freed || serviceMeasure('', w.after) === 'escape-from-difficulty') return `${kind}:escape-from-difficulty`;
  const hard =
    /^[^;.]{0,30}(?:đặc biệt khó khăn|ĐBKK|biên giới|(?<!giảm |hộ |cận |thoát |vì người |người )nghèo|nông thôn mới|bãi ngang)/iu.exec(
      w.after,
    );
  if (hard) return `${kind}:${/nông thôn mới/iu.test(hard[0]) ? 'new-rural' : 'difficult'}`;
  const service = serviceMeasure(w.before, w.after);
  const own = /(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s*$/u.test(w.before);
  return service && !own && service !== 'poverty-models' ? `${kind}:${service}` : kind;
}

function bandIn(after: string): { lower: number; upper?: number } | undefined {
  const m =
    /(?:từ\s+|trên\s+|dưới\s+)?(\d+(?:,\d+)?)\s?%?\s*(?:(?:đến|[-–])\s*(?:dưới\s+)?(\d+(?:,\d+)?)\s?%|(trở lên))?/iu.exec(
      after,
    );
  if (!m?.[1]) return undefined;
  const first = Number(m[1].replace(',', '.'));
  if (m[2]) return { lower: first, upper: Number(m[2].replace(',', '.')) };
  if (/^dưới/iu.test(m[0])) return { lower: 0, upper: first };
  return { lower: first };
}
