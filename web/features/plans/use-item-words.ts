import { useTranslation } from 'react-i18next';
import type { PlanItem } from '#contract/plans/plan.ts';
import type { FigureKind, Operator, Role, Strength, TaskMode } from '#domain/plans/document/vocabulary.ts';
import {
  DUTY_NAMES,
  FIGURE_KIND_NAMES,
  isNamedMeasure,
  MODE_NAMES,
  measureName,
  OPERATOR_NAMES,
  STRENGTH_NAMES,
} from '#domain/plans/tracking/words.ts';
import { useFormat } from '../../ui/format.ts';
import { useQuantity } from './use-quantity.ts';

/** One line that says what was read, and smaller ones with the rest. */
export function useItemWords() {
  const { t } = useTranslation();
  const { words, date } = useFormat();
  const day = (value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value) : value;
  const { quantity, number } = useQuantity();
  return (item: Pick<PlanItem, 'kind'>, value: Record<string, unknown>): { what: string; more: string[] } => {
    const text = (key: string) => (typeof value[key] === 'string' ? (value[key] as string) : '');
    const amount = (key: string) => (typeof value[key] === 'number' ? (value[key] as number) : undefined);
    const measured = () => {
      const upper = amount('upper');
      const first = amount('value');
      if (first === undefined) return text('value');
      return upper === undefined
        ? quantity(first, text('unit'))
        : `${number(first)} – ${quantity(upper, text('unit'))}`;
    };
    switch (item.kind) {
      case 'target': {
        const base = (value.base ?? {}) as Record<string, unknown>;
        return {
          what: `${words(measureName(text('measure')))}: ${words(OPERATOR_NAMES[text('operator') as Operator] ?? { vi: '', en: '' })} ${measured()}`,
          more: [
            text('population'),
            [text('area'), text('asOf')].filter(Boolean).join(', '),
            words(STRENGTH_NAMES[text('strength') as Strength] ?? { vi: '', en: '' }),
            base.value === undefined && base.asOf === undefined
              ? ''
              : `${t('plans.base')}: ${[base.value, day(base.asOf)].filter((part) => part !== undefined).join(', ')}`,
            `${t('plans.lead')}: ${text('lead') || t('plans.noLead')}`,
          ].filter(Boolean),
        };
      }
      case 'task':
        return {
          what: `${text('agency')}: ${words(DUTY_NAMES[text('role') as Role] ?? { vi: '', en: '' })}`,
          more: [
            `${text('label')} · ${words(MODE_NAMES[text('mode') as TaskMode] ?? { vi: '', en: '' })}`,
            text('deadline') && `${t('plans.deadline')}: ${text('deadline')}`,
            text('rhythm'),
            text('reportTo') && `${t('plans.field.reportTo')}: ${text('reportTo')}`,
          ].filter(Boolean),
        };
      case 'figure':
        return {
          what: `${text('printed')} → ${measured()}`,
          more: [
            isNamedMeasure(text('measure')) && words(measureName(text('measure'))),
            text('area'),
            String(day(text('asOf'))),
            words(FIGURE_KIND_NAMES[text('kind') as FigureKind] ?? { vi: '', en: '' }),
          ].filter((part): part is string => Boolean(part)),
        };
      default:
        return {
          what: `${text('type')} ${text('number')}`.trim(),
          more: [[day(text('date')), text('issuer')].filter(Boolean).join(', '), text('title')].filter(Boolean),
        };
    }
  };
}
