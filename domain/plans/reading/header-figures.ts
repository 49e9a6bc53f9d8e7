/** Số hiệu, ngày tháng, năm ở phần đầu và phần cuối văn bản — as figures of kind `document` and `period`. */
import type { Figure, PlanHeading, Recipient } from '../document/plan-document.ts';
import type { CleanLine } from './blocks.ts';
import { findDays } from './dates.ts';
import type { NewsItem } from './news.ts';
import type { Parts } from './parts.ts';
import { findSpans } from './spans.ts';

export function headerFigures(parts: Parts, heading: PlanHeading): Figure[] {
  const figures: Figure[] = [];
  const area = heading.area === undefined ? {} : { area: heading.area };
  if (heading.number) {
    const line = parts.header.find((l) => /^.{0,60}S[ốỐ]\s*:?\s*\d/u.test(l.text))?.line ?? heading.line ?? 1;
    figures.push({
      line,
      printed: heading.number,
      value: Number.parseInt(heading.number, 10),
      unit: 'number',
      kind: 'document',
      measure: 'document-number',
      section: 'Header',
      ...area,
    });
  }
  if (heading.date) {
    const line = parts.header.find((l) => /ngày\s*\d{1,2}/iu.test(l.text))?.line ?? heading.line ?? 1;
    figures.push({
      line,
      printed: heading.date,
      value: heading.date,
      unit: 'date',
      kind: 'document',
      measure: 'document-date',
      asOf: heading.date,
      section: 'Header',
      ...area,
    });
  }
  for (const title of parts.title) {
    for (const span of findSpans(title.text, [])) {
      figures.push({
        line: title.line,
        printed: span.printed,
        value: span.value,
        ...(span.upper === undefined ? {} : { upper: span.upper }),
        unit: span.unit,
        kind: span.unit === 'year' ? 'document' : span.kind,
        measure: span.unit === 'year' ? 'plan-year' : span.measure,
        ...(span.asOf ? { asOf: span.asOf } : {}),
        section: 'Header',
        ...area,
      });
    }
  }
  return figures;
}

/** Copies of the archive line; number and date of the plan to which an annex belongs; years in annex titles. */
export function closingFigures(recipients: readonly Recipient[], annexes: readonly CleanLine[]): Figure[] {
  const figures: Figure[] = [];
  for (const recipient of recipients) {
    if (recipient.copies === undefined) continue;
    figures.push({
      line: recipient.line,
      printed: `(${recipient.copies})`,
      value: recipient.copies,
      unit: 'copy',
      kind: 'document',
      measure: 'copies',
      section: 'Nơi nhận',
    });
  }
  for (const line of annexes) {
    if (line.cell || line.text.length < 8 || line.text.length > 400) continue;
    const parent = /(\d{1,5}\/KH-[\p{L}-]+)(?:\s+ngày\s+[\d/. ]+(?:tháng \d+ năm \d+)?)?/u.exec(line.text);
    if (parent) {
      figures.push({
        line: line.line,
        printed: parent[0].trim(),
        value: parent[1] ?? '',
        unit: 'label',
        kind: 'document',
        measure: 'annex-parent',
        section: 'Appendix',
        ...(findDays(parent[0])[0] ? { asOf: findDays(parent[0])[0]?.iso as string } : {}),
      });
      continue;
    }
    for (const span of findSpans(line.text, [])) {
      if (span.unit !== 'year' && span.unit !== 'year_range') continue;
      figures.push({
        line: line.line,
        printed: span.printed,
        value: span.value,
        ...(span.upper === undefined ? {} : { upper: span.upper }),
        unit: span.unit,
        kind: span.unit === 'year' ? 'document' : 'period',
        measure: 'annex-year',
        section: 'Appendix',
      });
    }
  }
  return figures;
}

export function newsFigures(news: NewsItem, heading: PlanHeading): Figure[] {
  const figures: Figure[] = [];
  for (const line of news.header) {
    if (line.line === news.title?.line) continue;
    const isTitle = false;
    const clock = /(\d{1,2})[/.](\d{1,2})[/.](\d{4})\s*,?\s+(\d{1,2}):(\d{2})/.exec(line.text);
    for (const span of findSpans(line.text, [])) {
      const dated = span.unit === 'date';
      const timed = dated && clock;
      figures.push({
        line: line.line,
        printed: timed ? clock[0] : span.printed,
        value: timed ? `${span.value}T${clock[4]?.padStart(2, '0')}:${clock[5]}` : span.value,
        ...(span.upper === undefined ? {} : { upper: span.upper }),
        unit: timed ? 'datetime' : span.unit,
        kind: isTitle ? span.kind : 'document',
        measure: dated ? 'published-on' : span.measure,
        ...(span.asOf ? { asOf: span.asOf } : {}),
        section: isTitle ? 'Title' : 'Page header',
      });
    }
  }
  const views = news.footer.find((l) => /(?:Views|Lượt (?:người )?xem)\D*(\d[\d.]*)/iu.test(l.text));
  const count = views && /(?:Views|Lượt (?:người )?xem)\D*(\d[\d.]*)/iu.exec(views.text)?.[1];
  if (views && count) {
    figures.push({
      line: views.line,
      printed: count,
      value: Number(count.replaceAll('.', '')),
      unit: 'view',
      kind: 'page_furniture',
      measure: 'page-views',
      section: 'Page footer',
    });
  }
  if (heading.number) {
    const line = news.body.find((l) => l.text.includes(heading.number ?? ' '))?.line ?? heading.line ?? 1;
    figures.push({
      line,
      printed: heading.number,
      value: Number.parseInt(heading.number, 10),
      unit: 'number',
      kind: 'document',
      measure: 'document-number',
      section: 'P1',
    });
  }
  return figures;
}
