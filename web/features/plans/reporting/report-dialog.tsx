import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DueReport,
  decideReport,
  downloadReportFile,
  type ReportSending,
} from '#contract/plans/reporting/regime.ts';
import { useAct } from '../../../api/queries.ts';
import { saveFile } from '../../../api/save-file.ts';
import { useFormat } from '../../../ui/format.ts';
import { Refusal } from '../../../ui/notice.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useQuantity } from '../use-quantity.ts';
import classes from './reporting.module.css';

/** What came in, and the decision on the report that stands. */
export function ReportDialog({ report, onClose }: { readonly report: DueReport; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const decide = useAct(decideReport);
  const [reason, setReason] = useState('');
  const last = report.sendings.at(-1);
  const isOpen = report.mayReceive && last !== undefined && last.decision === null;
  const run = async (decision: 'acknowledged' | 'returned') => {
    if (last === undefined) return;
    const answer = await decide.run({
      planId: report.planId,
      sendingId: last.id,
      decision,
      ...(reason.trim() === '' ? {} : { reason }),
    });
    if (answer) onClose();
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={<span className="strong">{`${report.reporter.name} · ${words(report.period.name)}`}</span>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className="stack">
        <p className="soft">{report.subject}</p>
        <ul className={classes.notes}>
          {[...report.sendings].reverse().map((sending) => (
            <Sending key={sending.id} planId={report.planId} sending={sending} />
          ))}
        </ul>
        {isOpen && (
          <>
            <Textarea
              label={t('planReports.returnReason')}
              autosize
              minRows={2}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Refusal error={decide.refusal} />
            <div className="row" style={{ justifyContent: 'flex-end' }}>
              <Button
                variant="default"
                disabled={reason.trim() === ''}
                loading={decide.isRunning}
                onClick={() => run('returned')}
              >
                {t('planReports.returnIt')}
              </Button>
              <Button loading={decide.isRunning} onClick={() => run('acknowledged')}>
                {t('planReports.acknowledge')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}

function Sending({ planId, sending }: { readonly planId: string; readonly sending: ReportSending }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { quantity } = useQuantity();
  const download = useAct(downloadReportFile);
  const { file, decision } = sending;
  return (
    <li>
      <div className="row">
        <span className="strong">{t('planReports.sentBy', { day: date(sending.sentOn) })}</span>
        <span className="soft small">{sending.sentBy}</span>
        {sending.onBehalf && <Tag tone="quiet">{t('planReports.onBehalf')}</Tag>}
        {decision !== null && (
          <Tag tone={decision.decision === 'acknowledged' ? 'good' : 'near'}>
            {t(`planReports.decided.${decision.decision}`)} {date(decision.on)}
          </Tag>
        )}
      </div>
      {decision?.reason && <span>{decision.reason}</span>}
      {sending.text !== '' && <span style={{ whiteSpace: 'pre-wrap' }}>{sending.text}</span>}
      {sending.figures.map((figure) => (
        <span key={figure.targetId ?? figure.label}>
          {figure.label}: <b>{quantity(figure.value, figure.unit)}</b>
          {figure.allotted !== null && (
            <span className="soft small">
              {' '}
              ({t('planReports.allottedOf', { value: quantity(figure.allotted, figure.unit) })})
            </span>
          )}
        </span>
      ))}
      {file !== null && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={async () => {
              const saved = await download.run({ planId, fileId: file.id });
              if (saved) saveFile(saved);
            }}
          >
            {file.fileName}
          </Button>
        </div>
      )}
    </li>
  );
}
