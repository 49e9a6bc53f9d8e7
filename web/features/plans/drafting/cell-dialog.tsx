import { Button, NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#contract/plans/drafting/draft.ts';
import { decideCell } from '#contract/plans/drafting/drafts.ts';
import { FUNDING_CELL, MATRIX_CELL } from '#domain/plans/drafting/cell-keys.ts';
import { useAct } from '../../../api/queries.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { useFormat } from '../../../ui/format.ts';

export interface CellToFill {
  readonly key: string;
  /** What the row and the column say. */
  readonly row: string;
  readonly column: string;
  /** As printed now. */
  readonly text: string;
}

/** A share, an amount or the name of a body: set by a person with a reason, or taken back. */
export function CellDialog(props: {
  readonly draft: Draft;
  readonly filling: CellToFill;
  readonly onClose: () => void;
}) {
  const { draft, filling } = props;
  const { key } = filling;
  const { t } = useTranslation();
  const { time } = useFormat();
  const act = useAct(decideCell);
  const before = draft.cells.find((one) => one.key === key);
  const isWords = key.startsWith(MATRIX_CELL);
  const isMoney = key.startsWith(FUNDING_CELL);
  const printed = Number(filling.text.replaceAll('.', '').replace(',', '.'));
  const start = isWords ? filling.text : Number.isFinite(printed) && filling.text !== '' ? printed : '';
  const [value, setValue] = useState<string | number>(before?.value ?? start);
  const [reason, setReason] = useState('');
  const send = async (set: string | number | null) => {
    const input = { draftId: draft.id, version: draft.version, key, value: set, reason };
    if (await act.run(input)) props.onClose();
  };
  const isReady = isWords ? String(value).trim() !== '' : typeof value === 'number';
  return (
    <ActDialog
      onClose={props.onClose}
      title={t('planDrafts.cell')}
      actLabel={t('planDrafts.decide')}
      act={act}
      disabled={reason.trim() === '' || !isReady}
      onAct={() => send(value)}
    >
      <p>
        <span className="strong">{filling.row}</span>
        <br />
        {filling.column}
      </p>
      <p className="soft small">{t('planDrafts.cellLead')}</p>
      {before && (
        <p className="small">
          {t('planDrafts.cellSet', { who: before.by, at: time(before.at), reason: before.reason })}
        </p>
      )}
      {isWords ? (
        <Textarea
          label={t('planDrafts.cellNames')}
          required
          autosize
          minRows={2}
          maxLength={600}
          value={String(value)}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      ) : (
        <NumberInput
          label={
            isMoney
              ? `${t('planDrafts.cellValue')} (${t('planDrafts.unitOf.million-dong')})`
              : t('planDrafts.decideValue')
          }
          required
          min={0}
          allowDecimal={isMoney}
          decimalScale={isMoney ? 3 : 0}
          thousandSeparator="."
          decimalSeparator=","
          value={value}
          onChange={setValue}
        />
      )}
      <Textarea
        label={t('planDrafts.reason')}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {before && (
        <Button variant="subtle" disabled={reason.trim() === '' || act.isRunning} onClick={() => send(null)}>
          {t('planDrafts.cellClear')}
        </Button>
      )}
    </ActDialog>
  );
}
