import { useTranslation } from 'react-i18next';
import type { ReviewCase } from '#contract/reviews/cases.ts';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { Timeline } from '../../ui/timeline.tsx';

const NAMED: readonly string[] = ['listed', 'imported', 'corrected', 'undone', 'submitted', 'approved'];

export function CaseHistory({ actions }: { readonly actions: ReviewCase['actions'] }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const name = (action: string) => (NAMED.includes(action) ? t(`cases.actions.${action as 'listed'}`) : action);
  return (
    <Section title={t('cases.history')}>
      {actions.length === 0 ? (
        <p className="soft">{t('cases.noHistory')}</p>
      ) : (
        <Timeline
          entries={[...actions].reverse().map((action) => ({
            key: `${action.at}:${action.action}`,
            when: time(action.at),
            title: name(action.action),
            who: action.actor,
            reason: action.reason,
            changes: differences(action.before, action.after),
          }))}
        />
      )}
    </Section>
  );
}

/** Fields that differ between two records, as text. */
function differences(before: unknown, after: unknown): { field: string; before: string; after: string }[] {
  if (!isRecord(after)) return [];
  const old = isRecord(before) ? before : {};
  return Object.keys(after)
    .filter((field) => JSON.stringify(old[field] ?? null) !== JSON.stringify(after[field] ?? null))
    .map((field) => ({ field, before: asText(old[field]), after: asText(after[field]) }));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const asText = (value: unknown): string =>
  value === null || value === undefined ? '∅' : typeof value === 'object' ? JSON.stringify(value) : String(value);
