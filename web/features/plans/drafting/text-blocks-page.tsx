import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listTextBlocks, type TextBlockLine } from '#contract/plans/drafting/text-blocks.ts';
import { TEXT_BLOCK_KINDS } from '#domain/plans/drafting/text-blocks.ts';
import { useAnswer } from '../../../api/queries.ts';
import { Answered } from '../../../ui/answered.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Page, Section } from '../../../ui/page.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { type BlockCondition, BlockDialog, type BlockToWrite, conditionName } from './block-dialog.tsx';
import classes from './drafting.module.css';

/** Khối văn bản: what plans share, each with its versions, who wrote them and from which day they are used. */
export function TextBlocksPage() {
  const { t } = useTranslation();
  const query = useAnswer(listTextBlocks, {});
  const [writing, setWriting] = useState<BlockToWrite>();
  const [withHistory, setWithHistory] = useState(false);
  return (
    <Page
      title={t('planDrafts.blocks')}
      lead={t('planDrafts.blocksLead')}
      trail={
        <>
          <Link to="/plans">{t('plans.list')}</Link> · <Link to="/plans/drafts">{t('planDrafts.list')}</Link>
        </>
      }
      actions={
        query.data?.mayEdit && (
          <Button variant="default" onClick={() => setWriting({ kind: 'solutions' })}>
            {t('planDrafts.newBlock')}
          </Button>
        )
      }
    >
      <Answered query={query} lines={12}>
        {({ blocks, mayEdit, province, places, conditions }) => (
          <>
            <Checkbox
              label={t('planDrafts.history')}
              checked={withHistory}
              onChange={(event) => setWithHistory(event.currentTarget.checked)}
            />
            {TEXT_BLOCK_KINDS.map((kind) => (
              <Section key={kind} title={t(`planDrafts.blockKind.${kind}`)}>
                <ul className={classes.side}>
                  {blocks
                    .filter((block) => block.kind === kind)
                    .map((block) => (
                      <li key={block.id}>
                        <BlockWords block={block} withHistory={withHistory} conditions={conditions} />
                        {mayEdit && (
                          <div>
                            <Button size="compact-sm" variant="subtle" onClick={() => setWriting({ kind, block })}>
                              {t('planDrafts.newVersion')}
                            </Button>
                          </div>
                        )}
                      </li>
                    ))}
                </ul>
              </Section>
            ))}
            {writing && province && (
              <BlockDialog
                writing={writing}
                provinceId={province.id}
                places={places}
                conditions={conditions}
                onClose={() => setWriting(undefined)}
              />
            )}
          </>
        )}
      </Answered>
    </Page>
  );
}

function BlockWords({
  block,
  withHistory,
  conditions,
}: {
  readonly block: TextBlockLine;
  readonly withHistory: boolean;
  readonly conditions: readonly BlockCondition[];
}) {
  const { t, i18n } = useTranslation();
  const named = (codes: readonly string[]) =>
    codes.map((code) => conditionName(conditions, code, i18n.language)).join('; ');
  const { date, time } = useFormat();
  const shown = withHistory ? block.versions : [block.current];
  return shown.map((version) => (
    <div key={version.version} style={version.version === block.current.version ? {} : { opacity: 0.7 }}>
      <div className="row">
        <span className="strong">{version.title ?? block.id}</span>
        <Tag tone={version.version === block.current.version ? 'good' : 'quiet'}>
          {t('planDrafts.version')} {version.version}
        </Tag>
        {version.retired && <Tag tone="near">{t('planDrafts.retired')}</Tag>}
        <span className="soft small">
          {[
            version.levels.map((level) => t(`planDrafts.levelOf.${level}`)).join(', '),
            version.fromDate === null
              ? t('planDrafts.fileVersion')
              : t('planDrafts.from', { date: date(version.fromDate) }),
            version.savedBy !== null && `${version.savedBy}, ${time(version.savedAt)}`,
            version.agency !== null && t('planDrafts.body', { body: version.agency }),
            (version.fromYear !== null || version.toYear !== null) &&
              t('planDrafts.years', { from: version.fromYear ?? '…', to: version.toYear ?? '…' }),
            version.optional && t('planDrafts.optionalMark'),
            version.when.length > 0 && t('planDrafts.whenData', { when: named(version.when) }),
            version.unless.length > 0 && t('planDrafts.conditionsUnless', { unless: named(version.unless) }),
            version.note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {version.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  ));
}
