import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listBeneficiaries, setBeneficiaries } from '#contract/programmes/beneficiaries.ts';
import type { Activity } from '#contract/programmes/programme.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { Answered } from '../../ui/answered.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';

const STATES = ['target', 'received', 'none'] as const;

/** Hộ thụ hưởng: whom it is for and who has received, within the area of whoever looks. */
export function ActivityHouseholds({ activity, mayRead }: { readonly activity: Activity; readonly mayRead: boolean }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const [isAdding, setAdding] = useState(false);
  if (!mayRead)
    return (
      <Section title={t('programmes.households')}>
        <p className="soft">{t('programmes.householdsClosed')}</p>
      </Section>
    );
  return (
    <Section
      title={t('programmes.households')}
      lead={t('programmes.householdsLead', {
        target: count(activity.households.target),
        received: count(activity.households.received),
      })}
      actions={
        activity.mayEdit && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {t('programmes.setHouseholds')}
          </Button>
        )
      }
      flush
    >
      <Listed activityId={activity.id} />
      {isAdding && <SetHouseholds activityId={activity.id} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function Listed({ activityId }: { readonly activityId: string }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const query = useAnswer(listBeneficiaries, { activityId });
  return (
    <Answered query={query}>
      {({ households }) => (
        <DataTable
          name={t('programmes.households')}
          rows={households}
          rowKey={({ householdId }) => householdId}
          rowTone={({ state }) => (state === 'target' ? 'attention' : undefined)}
          compact={households.length < 10}
          empty={<Empty title={t('programmes.noHouseholds')} />}
          columns={[
            {
              key: 'head',
              header: t('programmes.headName'),
              primary: true,
              value: (row) => row.headName,
              cell: (row) => (
                <Link to="/households/$householdId" params={{ householdId: row.householdId }}>
                  {row.headName}
                </Link>
              ),
            },
            { key: 'code', header: t('programmes.code'), value: (row) => row.code },
            { key: 'village', header: t('programmes.village'), value: (row) => row.village },
            { key: 'commune', header: t('programmes.commune'), value: (row) => row.commune },
            {
              key: 'state',
              header: t('programmes.status'),
              value: (row) => t(`programmes.states.${row.state}`),
              cell: (row) => (
                <Tag tone={row.state === 'received' ? 'good' : 'near'}>{t(`programmes.states.${row.state}`)}</Tag>
              ),
            },
            { key: 'what', header: t('programmes.what'), value: (row) => row.what },
            {
              key: 'on',
              header: t('programmes.receivedOn'),
              value: (row) => row.receivedOn,
              cell: (row) => date(row.receivedOn),
            },
          ]}
        />
      )}
    </Answered>
  );
}

function SetHouseholds({ activityId, onClose }: { readonly activityId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const act = useAct(setBeneficiaries);
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<(typeof STATES)[number]>('received');
  const [what, setWhat] = useState('');
  const [on, setOn] = useState('');
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const codes = typed
    .split(/[,;\n]/)
    .map((code) => code.trim())
    .filter(Boolean);
  return (
    <ActDialog
      onClose={onClose}
      title={t('programmes.setHouseholds')}
      actLabel={t('ui.save')}
      act={act}
      disabled={codes.length === 0}
      onAct={async () => {
        const answer = await act.run({
          activityId,
          codes,
          state,
          ...(what.trim() === '' ? {} : { what }),
          ...(on === '' ? {} : { receivedOn: on }),
        });
        if (!answer) return;
        announce(t('programmes.recorded', { count: count(answer.recorded) }));
        if (answer.unknown.length === 0) onClose();
        else setUnknown(answer.unknown);
      }}
    >
      <Textarea
        label={t('programmes.codes')}
        required
        autosize
        minRows={3}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('programmes.state')}
        value={state}
        onChange={(event) => setState(event.currentTarget.value as typeof state)}
        data={STATES.map((value) => ({ value, label: t(`programmes.states.${value}`) }))}
      />
      {state === 'received' && (
        <>
          <TextInput
            label={t('programmes.what')}
            maxLength={300}
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value)}
          />
          <DateInput label={t('programmes.receivedOn')} value={on} onChange={setOn} />
        </>
      )}
      {unknown.length > 0 && (
        <p role="status" className="strong">
          {t('programmes.unknownCodes', { codes: unknown.join(', ') })}
        </p>
      )}
    </ActDialog>
  );
}
