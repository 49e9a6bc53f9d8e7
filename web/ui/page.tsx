import { type ReactNode, useEffect } from 'react';
import classes from './page.module.css';

export interface PageProps {
  readonly title: string;
  /** A quiet line above the title: where we are. */
  readonly trail?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: one heading, what the page is about, its acts, its content. */
export function Page({ title, trail, lead, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Vươn Lên`;
  }, [title]);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div className={classes.words}>
          {trail !== undefined && <div className={classes.trail}>{trail}</div>}
          <h1 tabIndex={-1}>{title}</h1>
          {lead !== undefined && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions !== undefined && <div className={`${classes.actions} no-print`}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A titled part of a page on its own sheet. */
export function Section({
  title,
  lead,
  actions,
  children,
  flush = false,
}: {
  readonly title?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The content reaches the edge of the sheet (tables). */
  readonly flush?: boolean;
}) {
  return (
    <section className={classes.section} data-flush={flush || undefined} aria-label={title}>
      {(title !== undefined || actions !== undefined) && (
        <div className={classes.sectionHead}>
          <div>
            {title !== undefined && <h2>{title}</h2>}
            {lead !== undefined && <p className="soft small">{lead}</p>}
          </div>
          {actions !== undefined && <div className="row no-print">{actions}</div>}
        </div>
      )}
      <div className={classes.sectionBody}>{children}</div>
    </section>
  );
}
