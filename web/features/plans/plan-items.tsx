import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItem } from '#contract/plans/plan.ts';
import { decideItems } from '#contract/plans/plans.ts';
import { ITEM_KINDS, type ItemDecision, type ItemKind } from '#domain/plans/tracking/item-state.ts';
import { useAct } from '../../api/queries.ts';
import { Refusal } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ItemDialog } from './item-dialog.tsx';
import classes from './plans.module.css';
import { useItemWords } from './use-item-words.ts';

const TONES = { read: 'waiting', confirmed: 'good', corrected: 'near', rejected: 'poor', added: 'near' } as const;

/** The data beside the text: each item is confirmed, corrected or rejected by a person. */
export function PlanItems(props: {
  readonly planId: string;
  readonly items: readonly PlanItem[];
  readonly mayDecide: boolean;
  readonly line: number | undefined;
  readonly onLine: (line: number | undefined) => void;
}) {
  const { planId, items, mayDecide, line } = props;
  const { t } = useTranslation();
  const say = useItemWords();
  const act = useAct(decideItems);
  const [kind, setKind] = useState<ItemKind>('target');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [edited, setEdited] = useState<PlanItem | 'new'>();
  const present = ITEM_KINDS.filter(
    (each) => line === undefined || items.some((item) => item.kind === each && item.line === line),
  );
  const chosen = present.includes(kind) ? kind : (present[0] ?? kind);
  const ofKind = items.filter((item) => item.kind === chosen);
  const shown = ofKind.filter(
    (item) => (line === undefined || item.line === line) && (!onlyOpen || item.status === 'read'),
  );
  const open = ofKind.filter((item) => item.status === 'read');
  const decide = (list: readonly PlanItem[], decision: ItemDecision) =>
    act.run({ planId, decisions: list.map(({ id }) => ({ itemId: id, decision })) });

  return (
    <>
      <div className={classes.kinds} role="group" aria-label={t('plans.data')}>
        {ITEM_KINDS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === chosen}
            disabled={!present.includes(each)}
            onClick={() => setKind(each)}
          >
            {t(`plans.kind.${each}`)} {items.filter((item) => item.kind === each && item.status !== 'read').length}/
            {items.filter((item) => item.kind === each).length}
          </button>
        ))}
      </div>
      <div className={`row spread ${classes.bar}`}>
        {line === undefined ? (
          <Checkbox
            label={t('plans.onlyOpen')}
            checked={onlyOpen}
            onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
          />
        ) : (
          <span className="row">
            <span>{t('plans.ofLine', { line })}</span>
            <Button size="xs" variant="default" onClick={() => props.onLine(undefined)}>
              {t('plans.allLines')}
            </Button>
          </span>
        )}
        {mayDecide && (
          <span className="row">
            <Button size="xs" variant="default" onClick={() => setEdited('new')}>
              {t('plans.add')}
            </Button>
            {open.length > 0 && line === undefined && (
              <Button size="xs" loading={act.isRunning} onClick={() => decide(open, 'confirm')}>
                {t('plans.confirmRest', { count: open.length })}
              </Button>
            )}
          </span>
        )}
      </div>
      <Refusal error={act.refusal} />
      <div className={classes.pane} tabIndex={0} role="region" aria-label={t('plans.data')}>
        {shown.length === 0 && <p className={classes.bar}>{t('plans.noItems')}</p>}
        <ul className={classes.items}>
          {shown.map((item) => {
            const { what, more } = say(item, item.value);
            const was = item.status === 'corrected' && item.asRead ? say(item, item.asRead).what : undefined;
            return (
              <li key={item.id} data-status={item.status}>
                <div className="row spread">
                  <span className={classes.what}>{what}</span>
                  <Tag tone={TONES[item.status]}>{t(`plans.itemStatus.${item.status}`)}</Tag>
                </div>
                {more.length > 0 && <div className="soft small">{more.join(' · ')}</div>}
                {was !== undefined && <div className="small">{t('plans.asRead', { value: was })}</div>}
                {item.note !== null && (
                  <div className="small">
                    {t('plans.noteWhy')}: {item.note}
                  </div>
                )}
                <div className="row no-print">
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    onClick={() => props.onLine(item.line)}
                    aria-label={t('plans.showLine', { line: item.line })}
                  >
                    {t('plans.line', { line: item.line })}
                  </Button>
                  {mayDecide && (
                    <>
                      {item.status === 'read' && (
                        <Button size="compact-sm" onClick={() => decide([item], 'confirm')}>
                          {t('plans.confirm')}
                        </Button>
                      )}
                      <Button size="compact-sm" variant="default" onClick={() => setEdited(item)}>
                        {t('plans.correct')}
                      </Button>
                      {item.status === 'rejected' || item.status === 'confirmed' ? (
                        <Button size="compact-sm" variant="default" onClick={() => decide([item], 'reopen')}>
                          {t('plans.reopen')}
                        </Button>
                      ) : (
                        <Button size="compact-sm" variant="default" onClick={() => decide([item], 'reject')}>
                          {t('plans.reject')}
                        </Button>
                      )}
                    </>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      </div>
      {edited !== undefined && (
        <ItemDialog
          planId={planId}
          kind={chosen}
          item={edited === 'new' ? undefined : edited}
          line={line}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}
