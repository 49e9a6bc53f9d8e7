import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadEvidence, getTarget } from '#contract/plans/targets.ts';
import { measureName } from '#domain/plans/tracking/words.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { saveFile } from '../../api/save-file.ts';
import { Answered } from '../../ui/answered.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TargetDocuments } from '../documents/target-documents.tsx';
import { Allotment } from './allotment.tsx';
import { PlanFrame } from './plan-frame.tsx';
import classes from './plans.module.css';
import { ProgressDialog } from './progress-dialog.tsx';
import { TargetCard } from './target-card.tsx';
import { TargetDialog } from './target-dialog.tsx';
import { TargetParts } from './target-parts.tsx';
import { TargetUnits } from './target-units.tsx';
import { useQuantity } from './use-quantity.ts';

/** Một chỉ tiêu: its course, what was entered with evidence, its division among the units. */
export function TargetPage() {
  const { planId, targetId } = useParams({ from: '/plans/$planId/targets/$targetId' });
  const { t } = useTranslation();
  const { words } = useFormat();
  const { quantity, number } = useQuantity();
  const query = useAnswer(getTarget, { planId, targetId });
  const [dialog, setDialog] = useState<'progress' | 'target'>();
  return (
    <Answered query={query} lines={12}>
      {({ plan, target, entries, allotment, unitResults, rounds }) => (
        <PlanFrame
          plan={plan}
          title={words(measureName(target.measure))}
          actions={
            plan.mayEdit && (
              <>
                <Button variant="default" onClick={() => setDialog('target')}>
                  {t('plans.change')}
                </Button>
                <Button onClick={() => setDialog('progress')}>{t('plans.enter')}</Button>
              </>
            )
          }
        >
          <TargetCard target={target} />
          {target.criterion.equalityRead && (
            <Notice tone="info">
              {t('plans.equalityRead', {
                words: words(target.criterion.words),
                value: quantity(target.criterion.required, target.criterion.unit),
              })}
            </Notice>
          )}
          {target.stocks && (
            <Notice tone="info">
              {t('plans.stocks', {
                households: number(target.stocks.households),
                most: number(target.stocks.mostThatMeets),
                from: number(target.stocks.printedFrom),
                to: number(target.stocks.printedTo),
              })}
            </Notice>
          )}
          <Course target={target} />
          <TargetUnits plan={plan} target={target} results={unitResults} />
          {(target.parts.length > 0 || !target.computed) && (
            <TargetParts planId={planId} target={target} mayEdit={plan.mayEdit} />
          )}
          <TargetDocuments planId={planId} targetId={target.id} mayEdit={plan.mayEdit} />
          <Entries planId={planId} entries={entries} unit={target.criterion.unit} />
          {target.divisible && <Allotment plan={plan} target={target} saved={allotment} />}
          {dialog === 'progress' && (
            <ProgressDialog planId={planId} target={target} onClose={() => setDialog(undefined)} />
          )}
          {dialog === 'target' && (
            <TargetDialog plan={plan} target={target} rounds={rounds} onClose={() => setDialog(undefined)} />
          )}
        </PlanFrame>
      )}
    </Answered>
  );
}

type Answer = (typeof getTarget)['output']['_output'];

function Course({ target }: { readonly target: Answer['target'] }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { quantity, number } = useQuantity();
  return (
    <Section title={t('plans.course')} flush>
      {target.points.length === 0 ? (
        <p className={classes.bar}>{t('plans.noCourse')}</p>
      ) : (
        <table className={classes.plain}>
          <thead>
            <tr>
              <th scope="col">{t('plans.on')}</th>
              <th scope="col" data-number>
                {t('plans.achieved')}
              </th>
              <th scope="col" data-number>
                {t('plans.level')}
              </th>
              <th scope="col">{t('plans.source')}</th>
            </tr>
          </thead>
          <tbody>
            {target.points.map((point) => (
              <tr key={point.on}>
                <th scope="row">{date(point.on)}</th>
                <td data-number>{quantity(point.achieved, target.criterion.unit, 4)}</td>
                <td data-number>
                  {number(point.level, 4)}
                  {point.denominator !== null && ` (${number(point.numerator)}/${number(point.denominator)})`}
                </td>
                <td>
                  {point.source === 'entered'
                    ? t('plans.byHand')
                    : point.source === 'register'
                      ? t('planTargets.fromRegister', { round: point.roundId })
                      : `${t('plans.counted')}: ${point.roundId}`}{' '}
                  {point.provisional && <Tag tone="waiting">{t('planTargets.notApproved')}</Tag>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Entries(props: { readonly planId: string; readonly entries: Answer['entries']; readonly unit: string }) {
  const { t } = useTranslation();
  const { date, time } = useFormat();
  const { quantity, number } = useQuantity();
  const download = useAct(downloadEvidence);
  return (
    <Section title={t('plans.entries')} flush>
      {props.entries.length === 0 ? (
        <p className={classes.bar}>{t('plans.noEntries')}</p>
      ) : (
        <ul className={classes.items}>
          {props.entries.map((entry) => (
            <li key={entry.at}>
              <span className={classes.what}>
                {date(entry.on)}: {entry.part !== null && `${entry.part}: `}
                {quantity(entry.value, props.unit)}
                {entry.denominator !== null && ` (${number(entry.numerator)}/${number(entry.denominator)})`}
              </span>
              <span>{entry.note}</span>
              <span className="row soft small">
                {entry.by}, {time(entry.at)}
                {entry.evidence && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    onClick={async () => {
                      const file = await download.run({ planId: props.planId, evidenceId: entry.evidence?.id ?? '' });
                      if (file) saveFile(file);
                    }}
                  >
                    {entry.evidence.fileName}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
