import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type IndicatorLink, listIndicatorLinks } from '#contract/programmes/indicators.ts';
import type { Operator } from '#domain/plans/document/vocabulary.ts';
import { OPERATOR_NAMES } from '#domain/plans/tracking/words.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { NOT_KNOWN, useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { usePermission } from '../access/use-session.ts';
import { useQuantity } from '../plans/use-quantity.ts';
import { IndicatorDialog } from './indicator-dialog.tsx';
import { ProgrammeFrame } from './programme-frame.tsx';

/** Chỉ tiêu của hai văn bản cạnh nhau. */
export function IndicatorsPage() {
  const { t } = useTranslation();
  const { words, date } = useFormat();
  const { quantity } = useQuantity();
  const mayAdd = usePermission('plan.edit');
  const [chosen, setChosen] = useState<IndicatorLink | 'new'>();
  const query = useAnswer(listIndicatorLinks, {});
  const shown = (value: number | null, unit: string) => (value === null ? NOT_KNOWN : quantity(value, unit));
  return (
    <ProgrammeFrame
      title={t('programmes.indicators')}
      lead={t('programmes.indicatorsLead')}
      actions={mayAdd && <Button onClick={() => setChosen('new')}>{t('programmes.addLink')}</Button>}
    >
      <Section flush>
        <Answered query={query}>
          {({ links }) => (
            <DataTable
              name={t('programmes.indicators')}
              rows={links}
              rowKey={({ id }) => id}
              rowTone={({ differences }) => (differences.length > 0 ? 'attention' : undefined)}
              empty={<Empty title={t('programmes.noLinks')} />}
              columns={[
                {
                  key: 'target',
                  header: t('programmes.target'),
                  primary: true,
                  minWidth: '15rem',
                  value: ({ target }) => target.text,
                  cell: ({ target, plan }) => (
                    <span>
                      <Link to="/plans/$planId/targets/$targetId" params={{ planId: plan.id, targetId: target.id }}>
                        {target.text}
                      </Link>{' '}
                      <span className="soft small">{plan.number ?? plan.title}</span>
                    </span>
                  ),
                },
                {
                  key: 'value',
                  header: t('programmes.value'),
                  value: ({ target }) => target.value,
                  cell: ({ target }) =>
                    `${words(OPERATOR_NAMES[target.operator as Operator])} ${shown(target.value, target.unit)}${target.upper === null ? '' : ` – ${shown(target.upper, target.unit)}`}`,
                },
                {
                  key: 'result',
                  header: t('programmes.resultValue'),
                  value: ({ target }) => target.result,
                  cell: ({ target }) =>
                    target.result === null
                      ? NOT_KNOWN
                      : `${shown(target.result, target.unit)} (${date(target.resultOn)})`,
                },
                {
                  key: 'indicator',
                  header: t('programmes.indicator'),
                  minWidth: '13rem',
                  value: ({ indicator }) => `${indicator.number ?? ''} ${indicator.name}`,
                  cell: ({ indicator }) => (
                    <span>
                      {indicator.number && `${indicator.number}. `}
                      {indicator.name}{' '}
                      <span className="soft small">
                        {indicator.documentName}
                        {indicator.documentNumber && ` (${indicator.documentNumber})`}
                      </span>
                    </span>
                  ),
                },
                {
                  key: 'indicatorValue',
                  header: t('programmes.value'),
                  value: ({ indicator }) => indicator.value,
                  cell: ({ indicator }) => shown(indicator.value, indicator.unit),
                },
                {
                  key: 'indicatorResult',
                  header: t('programmes.resultValue'),
                  value: ({ indicator }) => indicator.result,
                  cell: ({ indicator }) => shown(indicator.result, indicator.unit),
                },
                {
                  key: 'state',
                  header: t('programmes.status'),
                  value: ({ differences }) => differences.join(),
                  cell: ({ differences }) =>
                    differences.length === 0 ? (
                      <Tag tone="good">{t('programmes.agree')}</Tag>
                    ) : (
                      <span className="row">
                        {differences.map((each) => (
                          <Tag key={each} tone={each === 'result-missing' ? 'waiting' : 'poor'}>
                            {t(`programmes.differences.${each}`)}
                          </Tag>
                        ))}
                      </span>
                    ),
                },
                {
                  key: 'acts',
                  header: t('plans.update'),
                  acts: true,
                  value: () => null,
                  cell: (link) =>
                    link.mayEdit && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={`${t('programmes.changeLink')}: ${link.indicator.name}`}
                        onClick={() => setChosen(link)}
                      >
                        {t('programmes.changeLink')}
                      </Button>
                    ),
                },
              ]}
            />
          )}
        </Answered>
      </Section>
      {chosen && <IndicatorDialog link={chosen === 'new' ? undefined : chosen} onClose={() => setChosen(undefined)} />}
    </ProgrammeFrame>
  );
}
