import type { Draft } from '#contract/plans/drafting/draft.ts';
import { partsOf } from '#domain/plans/drafting/figure-mark.ts';
import classes from './drafting.module.css';

export type DraftFigure = Draft['figures'][number];

/** A text with its figures: each is a button that opens its source. */
export function DraftWords({
  text,
  figures,
  onFigure,
}: {
  readonly text: string;
  readonly figures: ReadonlyMap<string, DraftFigure>;
  readonly onFigure: (figure: DraftFigure) => void;
}) {
  return partsOf(text).map((part, at) => {
    if ('text' in part) return part.text;
    const figure = figures.get(part.figure);
    if (figure === undefined) return '…';
    return (
      <button
        key={at}
        type="button"
        className={classes.figure}
        data-status={figure.status}
        onClick={(event) => {
          event.stopPropagation();
          onFigure(figure);
        }}
      >
        {figure.text}
      </button>
    );
  });
}
