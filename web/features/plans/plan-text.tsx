import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItem } from '#contract/plans/plan.ts';
import classes from './plans.module.css';

/** The document with its line numbers; a line that holds data is a button to that data. */
export function PlanText(props: {
  readonly lines: readonly { readonly line: number; readonly text: string }[];
  readonly items: readonly PlanItem[];
  readonly shown: number | undefined;
  readonly onLine: (line: number) => void;
}) {
  const { t } = useTranslation();
  const pane = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => {
    const found = new Map<number, { count: number; open: boolean }>();
    for (const item of props.items) {
      const mark = found.get(item.line) ?? { count: 0, open: false };
      found.set(item.line, { count: mark.count + 1, open: mark.open || item.status === 'read' });
    }
    return found;
  }, [props.items]);
  useEffect(() => {
    const row = pane.current?.querySelector<HTMLElement>(`[data-line="${props.shown}"]`);
    if (row && pane.current) pane.current.scrollTo({ top: row.offsetTop - pane.current.offsetTop - 60 });
  }, [props.shown]);
  return (
    <div ref={pane} className={classes.pane} tabIndex={0} role="region" aria-label={t('plans.text')}>
      <ol className={classes.text}>
        {props.lines
          .filter(({ text }) => text.trim() !== '')
          .map(({ line, text }) => {
            const mark = marks.get(line);
            return (
              <li key={line} data-line={line} data-shown={line === props.shown || undefined}>
                <span className={classes.no}>
                  {mark ? (
                    <button
                      type="button"
                      data-open={mark.open || undefined}
                      aria-label={t('plans.itemsOfLine', { line, count: mark.count })}
                      aria-pressed={line === props.shown}
                      onClick={() => props.onLine(line)}
                    >
                      {line}
                    </button>
                  ) : (
                    line
                  )}
                </span>
                <span>{text}</span>
              </li>
            );
          })}
      </ol>
    </div>
  );
}
