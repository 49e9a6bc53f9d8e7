import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#contract/plans/drafting/draft.ts';
import { CellDialog, type CellToFill } from './cell-dialog.tsx';
import { type DraftFigure, DraftWords } from './draft-words.tsx';
import classes from './drafting.module.css';

type Annex = Draft['annexes'][number];

/** One annex as it will be printed; cells that a person fills are buttons beside their value. */
export function DraftAnnex(props: {
  readonly annex: Annex;
  readonly draft: Draft;
  readonly figures: ReadonlyMap<string, DraftFigure>;
  readonly onFigure: (figure: DraftFigure) => void;
}) {
  const { annex, draft, figures, onFigure } = props;
  const { t } = useTranslation();
  const [filling, setFilling] = useState<CellToFill>();
  const { columns, rows } = annex.table;
  const hasCells = draft.mayEdit && rows.some(({ keys }) => keys.some((key) => key !== null));
  const heading = `annex-${annex.label.replaceAll(' ', '-')}`;
  return (
    <section id={`p-${annex.label}`} className={classes.annexPart} aria-labelledby={heading}>
      <p className={classes.title} id={heading}>
        {annex.label}
        <br />
        {annex.title}
      </p>
      {hasCells && <p className={`${classes.meta} no-print`}>{t('planDrafts.annexLead')}</p>}
      {/* A region that scrolls sideways is reached by keys too. */}
      <div className={classes.annex} tabIndex={0} role="region" aria-labelledby={heading}>
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
            {rows.map((row, number) => (
              <tr key={`${number} ${row.cells[1]}`} className={row.isTotal ? 'strong' : undefined}>
                {row.cells.map((cell, at) => {
                  const key = row.keys[at] ?? null;
                  const column = columns[at];
                  const isSet = draft.cells.some((one) => one.key === key);
                  const open = () =>
                    key !== null &&
                    setFilling({
                      key,
                      row: plainText(row.cells[1] ?? '', figures),
                      column: column?.label ?? '',
                      text: plainText(cell, figures),
                    });
                  return (
                    <td
                      key={column?.label}
                      data-kind={column?.kind}
                      data-fillable={(key !== null && draft.mayEdit) || undefined}
                      data-set={isSet || undefined}
                    >
                      <DraftWords text={cell} figures={figures} onFigure={onFigure} />
                      {key !== null && draft.mayEdit && (
                        <button
                          type="button"
                          className={`${classes.fill} no-print`}
                          aria-label={t('planDrafts.cellOf', {
                            row: plainText(row.cells[1] ?? '', figures).slice(0, 60),
                            column: column?.label,
                          })}
                          onClick={open}
                        >
                          ✎
                        </button>
                      )}
                    </td>
                  );
                })}
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
      {filling && <CellDialog draft={draft} filling={filling} onClose={() => setFilling(undefined)} />}
    </section>
  );
}

function plainText(text: string, figures: ReadonlyMap<string, DraftFigure>): string {
  return text.replace(/⟦([^⟧]+)⟧/g, (_mark, key: string) => figures.get(key)?.text ?? '…');
}
