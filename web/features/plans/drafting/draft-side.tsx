import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#contract/plans/drafting/draft.ts';
import { useFormat } from '../../../ui/format.ts';
import { Section } from '../../../ui/page.tsx';
import classes from './drafting.module.css';
import { FallsPanel } from './falls-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';

const SIDES = ['findings', 'questions', 'targets', 'versions'] as const;

/** Beside the text: what the check says, what is open, the numbers to decide, the versions. */
export function DraftSide(props: {
  readonly draft: Draft;
  readonly onParagraph: (key: string) => void;
  readonly onVersion: (version: number | undefined) => void;
}) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const { draft, onParagraph } = props;
  const [side, setSide] = useState<(typeof SIDES)[number]>('findings');
  const counts = {
    findings: draft.findings.filter(({ needsAttention, answer }) => needsAttention && answer === null).length,
    questions: draft.open.length,
    targets: draft.falls.filter(({ status }) => status === 'proposed').length,
    versions: draft.versions.length,
  };
  return (
    <Section>
      <div className="stack tight">
        <SegmentedControl
          fullWidth
          size="xs"
          styles={{ label: { paddingInline: 4, fontSize: 11.5 } }}
          aria-label={t('planDrafts.side')}
          value={side}
          onChange={(value) => setSide(value as (typeof SIDES)[number])}
          data={SIDES.map((value) => ({ value, label: `${t(`planDrafts.${value}`)} ${counts[value]}` }))}
        />
        {side === 'findings' && <FindingsPanel draft={draft} onParagraph={onParagraph} />}
        {side === 'targets' && <FallsPanel draft={draft} onParagraph={onParagraph} />}
        {side === 'questions' && (
          <>
            {draft.open.length === 0 && <p className="soft">{t('planDrafts.noQuestions')}</p>}
            <ul className={classes.side}>
              {draft.open.map(({ text, paragraph }) => (
                <li key={`${paragraph}${text}`}>
                  {text}
                  {paragraph !== null && (
                    <div>
                      <Button size="compact-sm" variant="subtle" onClick={() => onParagraph(paragraph)}>
                        {t('planDrafts.showParagraph')}
                      </Button>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        {side === 'versions' && (
          <ul className={classes.side}>
            {draft.versions.map((one, at) => (
              <li key={one.version}>
                <div className="row">
                  <Button
                    size="compact-sm"
                    variant={one.version === draft.version ? 'light' : 'subtle'}
                    onClick={() => props.onVersion(at === 0 ? undefined : one.version)}
                  >
                    {t('planDrafts.version')} {one.version}
                  </Button>
                  <span className="small">{t(`planDrafts.actOf.${one.act as 'edited'}`)}</span>
                </div>
                <div className="soft small">
                  {one.by}, {time(one.at)}
                  {one.note && one.act !== 'renewed' && one.act !== 'generated' && ` · ${one.note}`}
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
