import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './timeline.module.css';

export interface TimelineEntry {
  readonly key: string;
  readonly when: string;
  readonly title: ReactNode;
  readonly who?: string | undefined;
  readonly reason?: string | null | undefined;
  readonly changes?: readonly { field: string; before: string; after: string }[] | undefined;
}

/** What happened, latest first: when, who, why, and what changed. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.line}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <p>
            <span className="strong">{entry.title}</span>{' '}
            <span className="soft small">
              {entry.when}
              {entry.who && ` · ${entry.who}`}
            </span>
          </p>
          {entry.reason && (
            <p>
              {t('ui.reason')}: {entry.reason}
            </p>
          )}
          {entry.changes && entry.changes.length > 0 && (
            <ul className={classes.changes}>
              {entry.changes.map((change) => (
                <li key={change.field}>
                  <span className="soft">{change.field}: </span>
                  <del>{change.before}</del> → <ins>{change.after}</ins>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
