import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePlanHead, type getPlanHead } from '#contract/plans/identity.ts';
import { PLAN_KIND_NAMES, PLAN_KINDS, type PlanKind } from '#domain/plans/identity/plan-kind.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';
import { ReasonField } from './reason-field.tsx';

type Answer = (typeof getPlanHead)['output']['_output'];

const LINES = ['number', 'issuer', 'place', 'year', 'lastYear', 'period'] as const;
const SIGNATURE = ['onBehalfOf', 'signedFor', 'post', 'name'] as const;

/** Corrects the head; the server keeps before, after and the reason. */
export function HeadDialog({ answer, onClose }: { readonly answer: Answer; readonly onClose: () => void }) {
  const { plan, head } = answer;
  const { t } = useTranslation();
  const { words } = useFormat();
  const act = useAct(changePlanHead);
  const [value, setValue] = useState(() => ({
    kind: head.kind,
    title: head.title,
    number: head.number ?? '',
    issuer: head.issuer ?? '',
    issuedOn: head.issuedOn ?? '',
    place: head.place ?? '',
    year: String(head.year),
    lastYear: String(head.lastYear ?? ''),
    period: head.period ?? '',
    scope: head.scope ?? '',
    targetGroups: head.targetGroups.join('\n'),
    onBehalfOf: head.signature?.onBehalfOf ?? '',
    signedFor: head.signature?.signedFor ?? '',
    post: head.signature?.post ?? '',
    name: head.signature?.name ?? '',
    sameNumber: false,
    reason: '',
  }));
  const set =
    <K extends keyof typeof value>(key: K) =>
    (next: (typeof value)[K]) =>
      setValue((before) => ({ ...before, [key]: next }));
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

  return (
    <ActDialog
      onClose={onClose}
      size="lg"
      title={t('planHead.edit')}
      actLabel={t('ui.save')}
      act={act}
      onAct={async () => {
        const done = await act.run({
          planId: plan.id,
          kind: value.kind,
          title: value.title,
          number: orNull(value.number),
          issuer: orNull(value.issuer),
          issuedOn: orNull(value.issuedOn),
          place: orNull(value.place),
          year: Number(value.year),
          lastYear: value.lastYear.trim() === '' ? null : Number(value.lastYear),
          period: orNull(value.period),
          scope: orNull(value.scope),
          targetGroups: value.targetGroups
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
          signature:
            value.post.trim() === '' && value.name.trim() === ''
              ? null
              : {
                  onBehalfOf: orNull(value.onBehalfOf),
                  signedFor: orNull(value.signedFor),
                  post: value.post,
                  name: value.name,
                },
          sameNumber: value.sameNumber,
          reason: value.reason,
          version: plan.version,
        });
        if (done) onClose();
      }}
    >
      <Textarea
        label={t('planHead.title')}
        required
        autosize
        minRows={2}
        value={value.title}
        onChange={(event) => set('title')(event.currentTarget.value)}
      />
      <div className="grid-2">
        <NativeSelect
          label={t('planHead.kind')}
          value={value.kind}
          onChange={(event) => set('kind')(event.currentTarget.value as PlanKind)}
          data={PLAN_KINDS.map((kind) => ({ value: kind, label: words(PLAN_KIND_NAMES[kind]) }))}
        />
        <DateInput label={t('planHead.issuedOn')} value={value.issuedOn} onChange={set('issuedOn')} />
        {LINES.map((key) => (
          <TextInput
            key={key}
            label={t(`planHead.${key}`)}
            required={key === 'year'}
            {...(key === 'year' || key === 'lastYear'
              ? { inputMode: 'numeric', pattern: '[0-9]{4}', maxLength: 4 }
              : {})}
            value={value[key]}
            onChange={(event) => set(key)(event.currentTarget.value)}
          />
        ))}
      </div>
      <Textarea
        label={t('planHead.scope')}
        autosize
        minRows={1}
        value={value.scope}
        onChange={(event) => set('scope')(event.currentTarget.value)}
      />
      <Textarea
        label={t('planHead.targetGroups')}
        description={t('planHead.targetGroupsHint')}
        autosize
        minRows={2}
        value={value.targetGroups}
        onChange={(event) => set('targetGroups')(event.currentTarget.value)}
      />
      <div className="grid-2">
        {SIGNATURE.map((key) => (
          <TextInput
            key={key}
            label={t(`planHead.${key}`)}
            value={value[key]}
            onChange={(event) => set(key)(event.currentTarget.value)}
          />
        ))}
      </div>
      <Checkbox
        label={t('planHead.allowSameNumber')}
        checked={value.sameNumber}
        onChange={(event) => set('sameNumber')(event.currentTarget.checked)}
      />
      <ReasonField value={value.reason} onChange={set('reason')} />
    </ActDialog>
  );
}
