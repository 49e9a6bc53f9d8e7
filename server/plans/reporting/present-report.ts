import { createHash } from 'node:crypto';
import type { ReportPaper } from '#contract/plans/reporting/results-report.ts';
import { originWords, type ResultsReport } from '#domain/plans/reporting/report-document.ts';

/** The composed report in the shape of the contract. */
export function presentReport(report: ResultsReport): ReportPaper {
  return {
    issuer: [...report.issuer],
    number: report.number,
    placeAndDate: report.placeAndDate,
    title: [...report.title],
    bases: [...report.bases],
    opening: report.opening,
    body: report.body.map(({ style, label, text }) => ({ style, label, text })),
    recipients: [...report.recipients],
    signature: [...report.signature],
    signer: report.signer ?? null,
    annexes: report.annexes.map(({ label, title, table, notes, isWide }) => ({
      label,
      title,
      table: {
        columns: table.columns.map((column) => ({ ...column })),
        rows: table.rows.map(({ cells, isTotal }) => ({ cells: [...cells], isTotal })),
      },
      notes: [...notes],
      isWide,
    })),
    figuresUpTo: report.figuresUpTo,
    figures: report.figures.map((figure) => ({
      ...figure,
      origin: { kind: figure.origin.kind, words: originWords(figure.origin) },
    })),
    open: [...report.open],
  };
}

/** Changes with every word and figure. */
export const fingerprintOf = (report: ResultsReport): string =>
  createHash('sha256').update(JSON.stringify(report)).digest('hex');
