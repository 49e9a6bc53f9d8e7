import { useTranslation } from 'react-i18next';
import type { HouseholdFile } from '#contract/households/household-file.ts';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { useEventName } from './use-event-name.ts';

export function HouseholdHistory({ file }: { readonly file: HouseholdFile }) {
  const { t } = useTranslation();
  const { time, date } = useFormat();
  const name = useEventName();
  return (
    <Section title={t('households.history')}>
      {file.history.length === 0 ? (
        <p className="soft">{t('households.noHistory')}</p>
      ) : (
        <Timeline
          entries={[...file.history]
            .sort((a, b) => b.at.localeCompare(a.at))
            .map((line) => ({
              key: line.id,
              when: line.happenedOn ? date(line.happenedOn) : time(line.at),
              title: name(line),
              who: line.communeName ? `${line.actorName} · ${line.communeName}` : line.actorName,
              reason: line.reason,
              changes: line.changes.map((change) => ({
                field: change.field,
                before: asText(change.before),
                after: asText(change.after),
              })),
            }))}
        />
      )}
    </Section>
  );
}

const asText = (value: unknown): string =>
  value === null || value === undefined || value === ''
    ? '∅'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
