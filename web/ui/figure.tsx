import type { ReactNode } from 'react';
import classes from './figure.module.css';

/** One figure with its name and what it is compared with. */
export function Figure({
  label,
  value,
  note,
  tone,
}: {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  readonly tone?: 'poor' | 'near' | 'good';
}) {
  return (
    <div className={classes.figure} data-tone={tone}>
      <dt>{label}</dt>
      <dd className={classes.value}>{value}</dd>
      {note !== undefined && <dd className={classes.note}>{note}</dd>}
    </div>
  );
}

export function Figures({ children }: { readonly children: ReactNode }) {
  return <dl className="grid-tiles">{children}</dl>;
}
