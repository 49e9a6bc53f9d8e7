import { useTranslation } from 'react-i18next';
import type { getResultsReport, ReportPaper as Paper } from '#contract/plans/reporting/results-report.ts';
import classes from './reporting.module.css';

export type ReportAnswer = (typeof getResultsReport)['output']['_output'];

/** The report as it will be printed; the file holds the same. */
export function ReportPaper({ report }: { readonly report: Paper }) {
  const own = report.issuer.length - 2;
  return (
    <article className={classes.paper} lang="vi">
      <header className={classes.heads}>
        <div>
          {report.issuer.map((line, at) => (at >= own ? <b key={line}>{line}</b> : <span key={line}>{line}</span>))}
          <span className={classes.open}>{report.number}</span>
        </div>
        <div>
          <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
          <b>Độc lập - Tự do - Hạnh phúc</b>
          <i className={classes.open}>{report.placeAndDate}</i>
        </div>
      </header>
      <h2 className={classes.title}>
        {report.title.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h2>
      {report.bases.map((line) => (
        <p key={line} className={classes.basis}>
          {line}
        </p>
      ))}
      <p>{report.opening}</p>
      {report.body.map((line, at) => (
        <p key={at} data-style={line.style}>
          {line.label} {line.text}
        </p>
      ))}
      <footer className={classes.foot}>
        <div>
          <b>
            <i>Nơi nhận:</i>
          </b>
          <ul>
            {report.recipients.map((line) => (
              <li key={line}>- {line};</li>
            ))}
          </ul>
        </div>
        <div className={classes.signature}>
          {report.signature.map((line) => (
            <span key={line}>{line}</span>
          ))}
          {report.signer !== null && <span className={classes.signer}>{report.signer}</span>}
        </div>
      </footer>
      {report.annexes.map((annex) => (
        <Annex key={annex.label} annex={annex} />
      ))}
    </article>
  );
}

function Annex({ annex }: { readonly annex: Paper['annexes'][number] }) {
  const { t } = useTranslation();
  const { columns, rows } = annex.table;
  return (
    <section className={classes.annex} aria-label={`${t('planReports.annexes')}: ${annex.title}`}>
      <h3>
        {annex.label}. {annex.title}
      </h3>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={annex.title}>
        <table>
          <thead>
            <tr>
              {columns.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cells, isTotal }, row) => (
              <tr key={row} data-total={isTotal || undefined}>
                {cells.map((cell, at) => (
                  <td key={columns[at]?.label} data-kind={columns[at]?.kind}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {annex.notes.map((note) => (
        <p key={note} className={classes.basis}>
          {note}
        </p>
      ))}
    </section>
  );
}
