import type { ReactNode } from 'react';
import classes from './tag.module.css';

/** A short mark in words and tone; never by colour alone. */
export function Tag({
  tone,
  children,
  title,
}: {
  readonly tone: 'poor' | 'near' | 'good' | 'quiet' | 'waiting';
  readonly children: ReactNode;
  readonly title?: string;
}) {
  return (
    <span className={classes.tag} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
