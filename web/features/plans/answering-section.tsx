import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Plan } from '#contract/plans/plan.ts';
import { type listTasks, setAnswering } from '#contract/plans/tasks.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { AgencySelect } from './agency-select.tsx';

type Answering = z.output<typeof listTasks.output>['answering'];

/** Who answers for the plan as a whole and who is its standing body: set by a person, proposed from the text. */
export function AnsweringSection({ plan, answering }: { readonly plan: Plan; readonly answering: Answering }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const [setting, setSetting] = useState(false);
  const shown = (title: string, { name, proposed }: Answering['body']) => (
    <div>
      <p className="soft small">{title}</p>
      <p className={name === null ? undefined : 'strong'}>{name === null ? t('tasks.notSet') : words(name)}</p>
      {proposed !== null && (name === null || words(name) !== words(proposed.name)) && (
        <p className="small" title={proposed.text}>
          {t('tasks.proposed', { line: proposed.line, name: words(proposed.name) })}
        </p>
      )}
    </div>
  );
  return (
    <Section
      title={t('tasks.answering')}
      actions={
        plan.mayEdit && (
          <Button size="compact-md" variant="default" onClick={() => setSetting(true)}>
            {t('tasks.setAnswering')}
          </Button>
        )
      }
    >
      <div className="grid-2">
        {shown(t('tasks.answeringBody'), answering.body)}
        {shown(t('tasks.standingBody'), answering.standingBody)}
      </div>
      {setting && <AnsweringDialog plan={plan} answering={answering} onClose={() => setSetting(false)} />}
    </Section>
  );
}

function AnsweringDialog(props: { readonly plan: Plan; readonly answering: Answering; readonly onClose: () => void }) {
  const { plan, answering, onClose } = props;
  const { t } = useTranslation();
  const act = useAct(setAnswering);
  const first = ({ agencyId, proposed }: Answering['body']) => agencyId ?? proposed?.agencyId ?? '';
  const [body, setBody] = useState(first(answering.body));
  const [standing, setStanding] = useState(first(answering.standingBody));
  return (
    <ActDialog
      onClose={onClose}
      title={t('tasks.answering')}
      actLabel={t('ui.save')}
      act={act}
      onAct={async () => {
        const answer = await act.run({
          planId: plan.id,
          bodyId: body === '' ? null : body,
          standingBodyId: standing === '' ? null : standing,
          version: plan.version,
        });
        if (!answer) return;
        announce(t('plans.saved'));
        onClose();
      }}
    >
      <AgencySelect label={t('tasks.answeringBody')} on={plan.issuedOn} value={body} onChange={setBody} />
      <AgencySelect label={t('tasks.standingBody')} on={plan.issuedOn} value={standing} onChange={setStanding} />
    </ActDialog>
  );
}
