import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setTargetParts, type Target } from '#contract/plans/targets.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import classes from './plans.module.css';
import { useQuantity } from './use-quantity.ts';

/** The bodies that each answer for a part of the target, and what each has reported. */
export function TargetParts(props: { readonly planId: string; readonly target: Target; readonly mayEdit: boolean }) {
  const { planId, target, mayEdit } = props;
  const { t } = useTranslation();
  const { date } = useFormat();
  const { quantity } = useQuantity();
  const [editing, setEditing] = useState(false);
  return (
    <Section
      title={t('planTargets.parts')}
      lead={target.parts.length > 0 ? t('planTargets.partsLead') : undefined}
      flush
      actions={
        mayEdit && (
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            {t('planTargets.partsEdit')}
          </Button>
        )
      }
    >
      {target.parts.length === 0 ? (
        <p className={classes.bar}>{t('planTargets.noParts')}</p>
      ) : (
        <ul className={classes.items}>
          {target.parts.map((part) => (
            <li key={part.name}>
              <span className="row spread">
                <span className={classes.what}>{part.name}</span>
                {part.met === null ? (
                  <Tag tone="quiet">{t('planTargets.noFigure')}</Tag>
                ) : (
                  <Tag tone={part.met ? 'good' : 'poor'}>{t(part.met ? 'planTargets.met' : 'planTargets.notMet')}</Tag>
                )}
              </span>
              {part.on !== null && (
                <span className="soft small">
                  {quantity(part.achieved, target.criterion.unit)} · {date(part.on)}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {editing && <PartsDialog planId={planId} target={target} onClose={() => setEditing(false)} />}
    </Section>
  );
}

function PartsDialog(props: { readonly planId: string; readonly target: Target; readonly onClose: () => void }) {
  const { planId, target } = props;
  const { t } = useTranslation();
  const act = useAct(setTargetParts);
  const [lines, setLines] = useState(target.parts.map(({ name }) => name).join('\n'));
  return (
    <ActDialog
      onClose={props.onClose}
      title={t('planTargets.parts')}
      actLabel={t('ui.save')}
      act={act}
      onAct={async () => {
        const names = [
          ...new Set(
            lines
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean),
          ),
        ];
        const parts = names.map((name) => ({
          name,
          agencyId: target.parts.find((part) => part.name === name)?.agencyId ?? null,
        }));
        if (await act.run({ planId, targetId: target.id, parts, version: target.version })) props.onClose();
      }}
    >
      <Textarea
        label={t('planTargets.part')}
        description={t('planTargets.partsHint')}
        autosize
        minRows={4}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
