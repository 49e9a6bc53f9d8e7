import classes from './progress.module.css';

export interface ProgressPart {
  readonly label: string;
  readonly count: number;
  readonly tone: 'done' | 'waiting' | 'returned' | 'open';
}

/** Progress in parts; the counts stand beside it in words. */
export function Progress({
  label,
  parts,
  legend = true,
}: {
  readonly label: string;
  readonly parts: readonly ProgressPart[];
  readonly legend?: boolean;
}) {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const text = parts.map((part) => `${part.label}: ${part.count}`).join(' · ');
  return (
    <div>
      <div className={classes.bar} role="img" aria-label={`${label}. ${text}`}>
        {parts.map((part) =>
          part.count === 0 ? null : (
            <span key={part.tone} data-tone={part.tone} style={{ flexGrow: part.count / Math.max(total, 1) }} />
          ),
        )}
      </div>
      {legend && (
        <ul className={classes.legend}>
          {parts.map((part) => (
            <li key={part.tone}>
              <span className={classes.dot} data-tone={part.tone} aria-hidden="true" />
              {part.label} <strong>{part.count}</strong>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
