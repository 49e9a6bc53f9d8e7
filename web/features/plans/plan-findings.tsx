import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { zFinding } from '#contract/plans/plan.ts';
import { useFormat } from '../../ui/format.ts';
import { Tag } from '../../ui/tag.tsx';
import classes from './plans.module.css';

type Finding = z.output<typeof zFinding>;

const TONES = {
  holds: 'good',
  rounds: 'good',
  truncates: 'good',
  inconsistent: 'poor',
  multiple: 'quiet',
  undecidable: 'waiting',
  warning: 'near',
} as const;

/** What the audit says: where, printed against computed, and what to do. It corrects nothing. */
export function PlanFindings({
  findings,
  onLine,
}: {
  readonly findings: readonly Finding[];
  readonly onLine: (line: number) => void;
}) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const [all, setAll] = useState(false);
  const shown = findings.filter((finding) => all || finding.needsAttention);
  const fine = findings.length - findings.filter((finding) => finding.needsAttention).length;
  return (
    <>
      <div className={`row spread ${classes.bar}`}>
        <Checkbox
          label={t('plans.onlyAttention')}
          checked={!all}
          onChange={(event) => setAll(!event.currentTarget.checked)}
        />
        <span className="soft small">{t('plans.holds', { count: fine })}</span>
      </div>
      <div className={classes.pane} tabIndex={0} role="region" aria-label={t('plans.findings')}>
        <ul className={classes.items}>
          {shown.map((finding, index) => (
            <li key={`${finding.rule}${finding.lines.join()}${index}`}>
              <div className="row">
                <Tag tone={TONES[finding.verdict]}>{t(`plans.verdict.${finding.verdict}`)}</Tag>
                {[...new Set(finding.lines)].slice(0, 4).map((line) => (
                  <Button
                    key={line}
                    size="compact-sm"
                    variant="subtle"
                    onClick={() => onLine(line)}
                    aria-label={t('plans.showLine', { line })}
                  >
                    {t('plans.line', { line })}
                  </Button>
                ))}
              </div>
              <div>{words(finding.statement)}</div>
              {(finding.printed !== null || finding.computed !== null) && (
                <div className="small">
                  {finding.printed !== null && `${t('plans.printed')}: ${finding.printed}`}
                  {finding.printed !== null && finding.computed !== null && ' · '}
                  {finding.computed !== null && `${t('plans.computed')}: ${finding.computed}`}
                </div>
              )}
              {finding.needsAttention && <div className="soft small">→ {words(finding.advice)}</div>}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
