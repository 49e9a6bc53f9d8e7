import type { ReactNode } from 'react';
import classes from './empty.module.css';

/** Nothing to show, why, and what to do next. */
export function Empty({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={classes.empty}>
      <svg viewBox="0 0 48 32" width="60" height="40" aria-hidden="true">
        <path d="M4 30h9V20H4zM18 30h9V14h-9zM32 30h9V8h-9z" fill="#dcebe2" />
        <path d="M36 7c0-3.4-2.4-5.6-6.4-5.7 0 3.6 2.2 5.7 6.4 5.7z" fill="#efb83a" />
      </svg>
      <p className="strong">{title}</p>
      {children !== undefined && <div className="soft">{children}</div>}
      {action}
    </div>
  );
}
