import { useTranslation } from 'react-i18next';
import type { Target } from '#contract/plans/targets.ts';
import classes from './plans.module.css';

/** Red, amber or green: told by word, shape and colour. */
export function LightMark({ light }: { readonly light: Target['light'] }) {
  const { t } = useTranslation();
  return (
    <span className={classes.light} data-light={light}>
      <span className={classes.dot} aria-hidden="true" />
      {t(`plans.light.${light}`)}
    </span>
  );
}
