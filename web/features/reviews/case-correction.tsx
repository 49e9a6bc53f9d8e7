import { Button, Checkbox, NumberInput, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { correctCase, previewCase, type ReviewCase } from '#contract/reviews/cases.ts';
import { getStandard } from '#contract/standards/standards.ts';
import type { Bilingual } from '#domain/kernel/language.ts';
import { householdGroupNames } from '#domain/reviews/household-group-names.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { announce } from '../../ui/announce.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice, Refusal } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { ClassTag } from './class-tag.tsx';

interface Draft {
  b1Score: number | string;
  deprivations: string[];
  causes: string[];
  needs: string[];
  groups: string[];
  surveyedOn: string;
  reason: string;
}

function draftOf(shown: ReviewCase): Draft {
  const codes = (items: readonly { code: string }[]) => items.map((item) => item.code);
  return {
    b1Score: shown.b1Score ?? '',
    deprivations: codes(shown.deprivations.filter((each) => each.deprived)),
    causes: codes(shown.causes),
    needs: codes(shown.needs),
    groups: codes(shown.groups),
    surveyedOn: shown.surveyedOn ?? '',
    reason: '',
  };
}

/** The form B with the class computed while it is changed; the server computes it again when it is saved. */
export function CaseCorrection({ shown, onDone }: { readonly shown: ReviewCase; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const act = useAct(correctCase);
  const draft = useDraft<Draft>(`case.${shown.roundId}.${shown.householdId}.${shown.version}`, draftOf(shown));
  const { value, change } = draft;
  const answers = answersOf(value);
  const standard = useAnswer(getStandard, { standardId: shown.standardId });

  async function save() {
    const answer = await act.run({
      roundId: shown.roundId,
      householdId: shown.householdId,
      version: shown.version,
      reason: value.reason,
      answers,
    });
    if (!answer) return;
    draft.clear();
    announce(t('cases.corrected', { name: shown.headName }));
    onDone();
  }

  return (
    <Section title={t('cases.correct')} lead={t('cases.correctLead')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className="grid-tiles">
          <NumberInput
            label={t('cases.b1')}
            hideControls
            min={0}
            max={1000}
            allowDecimal={false}
            value={value.b1Score}
            onChange={(b1Score) => change({ b1Score })}
          />
          <DateInput
            label={t('cases.surveyedOn')}
            value={value.surveyedOn}
            onChange={(surveyedOn) => change({ surveyedOn })}
          />
        </div>
        <Choices
          legend={t('cases.deprivations')}
          items={shown.deprivations}
          chosen={value.deprivations}
          onChange={(deprivations) => change({ deprivations })}
        />
        <Preview shown={shown} answers={answers} />
        {standard.data && (
          <>
            <Choices
              legend={t('cases.causes')}
              items={standard.data.standard.causes}
              chosen={value.causes}
              onChange={(causes) => change({ causes })}
            />
            <Choices
              legend={t('cases.needs')}
              items={standard.data.standard.needs}
              chosen={value.needs}
              onChange={(needs) => change({ needs })}
            />
          </>
        )}
        <Choices
          legend={t('cases.groups')}
          items={Object.entries(householdGroupNames).map(([code, name]) => ({ code, name }))}
          chosen={value.groups}
          onChange={(groups) => change({ groups })}
        />
        <Textarea
          label={t('ui.reason')}
          description={t('ui.reasonHint')}
          required
          autosize
          minRows={2}
          maxLength={500}
          value={value.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        <Refusal error={act.refusal} />
        <div className="row">
          <Button type="submit" loading={act.isRunning} disabled={value.reason.trim() === ''}>
            {t('cases.saveCorrection')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('ui.cancel')}
          </Button>
          {draft.isDirty && (
            <>
              <span className="soft small" role="status">
                {t('ui.draftKept')}
              </span>
              <Button variant="subtle" size="xs" onClick={() => draft.clear()}>
                {t('ui.discardDraft')}
              </Button>
            </>
          )}
        </div>
      </form>
    </Section>
  );
}

function answersOf({ reason: _, b1Score, surveyedOn, ...lists }: Draft) {
  return { ...lists, ...(b1Score === '' ? {} : { b1Score: Number(b1Score) }), surveyedOn: surveyedOn || null };
}

function Choices({
  legend,
  items,
  chosen,
  onChange,
}: {
  readonly legend: string;
  readonly items: readonly { code: string; name: Bilingual }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}) {
  const { words } = useFormat();
  return (
    <Checkbox.Group label={legend} value={[...chosen]} onChange={onChange}>
      <div className="grid-2" style={{ gap: '0.4rem 1rem', marginTop: '0.4rem' }}>
        {items.map((item) => (
          <Checkbox key={item.code} value={item.code} label={words(item.name)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function Preview({ shown, answers }: { readonly shown: ReviewCase; readonly answers: ReturnType<typeof answersOf> }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const [wanted] = useDebouncedValue(answers, 300);
  const preview = useAnswer(
    previewCase,
    { roundId: shown.roundId, householdId: shown.householdId, answers: wanted },
    { keepPrevious: true },
  );
  if (preview.isError) return <Refusal error={preview.error} title={t('ui.notComputed')} />;
  if (!preview.data) return null;
  const { class: now, group, reasons } = preview.data;
  const name = (value: ReviewCase['class']) => t(`cases.classes.${value}`);
  return (
    <Notice
      tone={now === shown.class ? 'info' : 'warning'}
      live
      title={`${t('cases.preview')}: ${name(now)}${group ? ` ${group}` : ''}`}
    >
      <p>
        {now === shown.class
          ? t('cases.previewSame')
          : t('cases.previewChanged', { from: name(shown.class), to: name(now) })}{' '}
        <ClassTag value={now} group={group} />
      </p>
      <p>{words(reasons)}</p>
    </Notice>
  );
}
