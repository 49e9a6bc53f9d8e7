import { Button, NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#contract/plans/drafting/draft.ts';
import { decideFall } from '#contract/plans/drafting/drafts.ts';
import { useAct } from '../../../api/queries.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Tag } from '../../../ui/tag.tsx';
import classes from './drafting.module.css';

type Fall = Draft['falls'][number];

/** Proposed numbers with their rule; a person decides each, with a reason. */
export function FallsPanel({
  draft,
  onParagraph,
}: {
  readonly draft: Draft;
  readonly onParagraph: (key: string) => void;
}) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const [deciding, setDeciding] = useState<Fall>();
  return (
    <>
      {draft.falls.length === 0 && <p className="soft">{t('planDrafts.noFall')}</p>}
      <ul className={classes.side}>
        {draft.falls.map((fall) => (
          <li key={fall.code}>
            <div className="row">
              <span className="strong">
                {t(`planDrafts.fallOf.${fall.code}`)}: {count(fall.value)}
              </span>
              <Tag tone={fall.status === 'proposed' ? 'waiting' : fall.status === 'decided' ? 'near' : 'good'}>
                {t(`planDrafts.stateOf.${fall.status}`)}
              </Tag>
            </div>
            <div className="small">{t('planDrafts.ofStock', { stock: count(fall.stock), year: draft.round.year })}</div>
            <div className="soft small">{fall.rule}</div>
            <div className="row">
              <Button size="compact-sm" variant="subtle" onClick={() => onParagraph(`targets/target-${fall.code}`)}>
                {t('planDrafts.showParagraph')}
              </Button>
              {draft.mayEdit && (
                <Button size="compact-sm" variant="default" onClick={() => setDeciding(fall)}>
                  {t('planDrafts.decide')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {deciding && <DecideDialog draft={draft} fall={deciding} onClose={() => setDeciding(undefined)} />}
    </>
  );
}

function DecideDialog(props: { readonly draft: Draft; readonly fall: Fall; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct(decideFall);
  const { draft, fall } = props;
  const [value, setValue] = useState<number | string>(fall.value);
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      onClose={props.onClose}
      title={t(`planDrafts.fallOf.${fall.code}`)}
      actLabel={t('planDrafts.decide')}
      act={act}
      disabled={reason.trim() === '' || typeof value !== 'number'}
      onAct={async () => {
        const input = { draftId: draft.id, version: draft.version, code: fall.code, value: Number(value), reason };
        if (await act.run(input)) props.onClose();
      }}
    >
      <p>{t('planDrafts.decideLead')}</p>
      <p className="soft small">{fall.rule}</p>
      <NumberInput
        label={t('planDrafts.decideValue')}
        required
        min={0}
        max={fall.stock}
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
        value={value}
        onChange={setValue}
      />
      <Textarea
        label={t('planDrafts.reason')}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
