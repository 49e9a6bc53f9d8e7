/** Công việc nói tiếp — a work named before a number goes on to the number after it: «03 lớp tập huấn cho 240 cán bộ». */
import type { FigureKind } from '../document/vocabulary.ts';
import type { Windows } from './clauses.ts';
import { serviceMeasure } from './measures.ts';
import type { Quantity } from './quantity.ts';
import type { PreviousFigure } from './sense.ts';

/** «03 lớp tập huấn cho 240 cán bộ»: the work named before goes on to whom it is for. */
export function carriedService(
  kind: FigureKind,
  previous: PreviousFigure | undefined,
  before: string,
): string | undefined {
  const measure =
    kind === 'target' && /^[^;.]{0,60}cho\s*(?:\p{L}+\s+)?$/iu.test(before) ? previous?.measure : undefined;
  return measure && !/^(?:funding|amount|poor|near|cause)|rate/.test(measure) ? measure : undefined;
}

/** «Đưa 42 lao động đi làm việc ở nước ngoài»: the work is named after those whom it served. */
export function doneAfter(w: Windows): string | undefined {
  if (/^\s*(?:bảo trợ xã hội|BTXH)(?!\p{L})/u.test(w.after)) return 'social-assistance';
  const service = serviceMeasure('', w.after);
  return /^(?:labour-export|vocational-training|employment-support|credit-coverage|health-insurance-coverage|staff-training|scholarship|emergency-relief)$/.test(
    service ?? '',
  )
    ? service
    : undefined;
}

/** «cho 1.200 người, trong đó lao động nữ 500 người», «200 cán bộ, 300 cộng tác viên»: the same work goes on. */
export function samePersons(q: Quantity, w: Windows, previous: PreviousFigure | undefined): string | undefined {
  if (!isService(previous?.measure)) return undefined;
  const alike = previous?.unit === 'person' || previous?.unit === 'attendance' || previous?.unit === 'class';
  const members = /khẩu/iu.test(q.unitWord) && previous?.unit === 'household';
  const goesOn =
    /^\s*(?:[,;(]|và|với|\/)?\s*(?:(?:trong đó|gồm|có|và)\s*:?\s*(?:\p{L}+\s+){0,4}|(?:\p{L}+\s+){0,2})$/iu.test(
      w.before,
    );
  const joins = /^\s*(?:nghèo\s+|lao động\s+)?(?:tham gia|tham dự)/iu.test(w.after);
  return (alike || members || q.unit === 'attendance') && (goesOn || joins) ? previous?.measure : undefined;
}

export function isService(measure: string | undefined): boolean {
  return (
    measure !== undefined &&
    /^[a-z-]+$/.test(measure) &&
    (measure === 'poverty-models' ||
      !/^(?:poor|near|members|households|population|amount|funding)|poverty|-(?:poor|rate)$/.test(measure))
  );
}
