import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFlask, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CallRefused } from '../api/call-refused.ts';
import classes from './notice.module.css';

const ICONS = {
  info: IconInfoCircle,
  warning: IconAlertTriangle,
  error: IconAlertTriangle,
  done: IconCircleCheck,
  synthetic: IconFlask,
};

export function Notice({
  tone,
  title,
  children,
  action,
  live = false,
}: {
  readonly tone: keyof typeof ICONS;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Read out when it appears. */
  readonly live?: boolean;
}) {
  const Icon = ICONS[tone];
  return (
    <div className={classes.notice} data-tone={tone} role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}>
      <Icon size={20} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        {title !== undefined && <p className="strong">{title}</p>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {action !== undefined && <div className="no-print">{action}</div>}
    </div>
  );
}

/** A refusal in the server's words, and a way to try again. */
export function Refusal({
  error,
  title,
  onRetry,
}: {
  readonly error: unknown;
  readonly title?: string;
  readonly onRetry?: () => void;
}) {
  const { t } = useTranslation();
  if (error === undefined || error === null) return null;
  const problems = error instanceof CallRefused ? error.problems : [{ code: 'fault', message: t('ui.fault') }];
  return (
    <Notice
      tone="error"
      live
      title={title}
      action={
        onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('ui.retry')}
          </Button>
        )
      }
    >
      {problems.length === 1 ? (
        problems[0]?.message
      ) : (
        <ul className={classes.list}>
          {problems.map((problem) => (
            <li key={problem.code + problem.message}>{problem.message}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
