import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { listReturns, sendReturn } from '#contract/programmes/returns.ts';
import { AREA_LEVEL_NAMES } from '#domain/areas/area-level.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { Answered } from '../../ui/answered.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Figure, Figures } from '../../ui/figure.tsx';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ProgrammeFrame, useYear, YearSelect } from './programme-frame.tsx';

type Owner = z.output<typeof listReturns.output>['owners'][number];
const TONES = { sent: 'good', recording: 'waiting', nothing: 'poor' } as const;
const STATES = ['sent', 'recording', 'nothing'] as const;

/** Ai đã báo cáo lồng ghép của năm. */
export function ReturnsPage() {
  const { t } = useTranslation();
  const { words, time, count } = useFormat();
  const [year, setYear] = useYear();
  const [chosen, setChosen] = useState<Owner>();
  const query = useAnswer(listReturns, year === undefined ? {} : { year }, { keepPrevious: true });
  return (
    <ProgrammeFrame
      title={t('programmes.returns')}
      lead={t('programmes.returnsLead')}
      actions={query.data && <YearSelect year={query.data.year} onChange={setYear} />}
    >
      <Answered query={query} lines={12}>
        {(answer) => (
          <>
            <Figures>
              {STATES.map((state) => (
                <Figure
                  key={state}
                  label={t(`programmes.returnState.${state}`)}
                  value={count(answer.owners.filter((owner) => owner.state === state).length)}
                />
              ))}
            </Figures>
            <Section flush>
              <DataTable
                name={t('programmes.returns')}
                rows={answer.owners}
                rowKey={({ area, agency }) => `${area.id}:${agency?.id ?? ''}`}
                rowTone={({ state }) => (state === 'nothing' ? 'attention' : undefined)}
                columns={[
                  {
                    key: 'owner',
                    header: t('programmes.owner'),
                    primary: true,
                    minWidth: '14rem',
                    value: ({ area, agency }) => (agency ? words(agency.name) : area.fullName),
                  },
                  {
                    key: 'area',
                    header: t('programmes.unit'),
                    value: ({ area }) => `${area.fullName} (${words(AREA_LEVEL_NAMES[area.level])})`,
                  },
                  {
                    key: 'count',
                    header: t('programmes.activityCount'),
                    align: 'right',
                    value: ({ activities }) => activities,
                  },
                  {
                    key: 'state',
                    header: t('programmes.status'),
                    value: ({ state }) => t(`programmes.returnState.${state}`),
                    cell: ({ state }) => <Tag tone={TONES[state]}>{t(`programmes.returnState.${state}`)}</Tag>,
                  },
                  {
                    key: 'sent',
                    header: t('programmes.sentAt'),
                    value: ({ sentAt }) => sentAt,
                    cell: ({ sentAt, sentBy, statement }) =>
                      sentAt === null ? '–' : <span title={statement ?? ''}>{`${time(sentAt)}, ${sentBy}`}</span>,
                  },
                  {
                    key: 'acts',
                    header: t('plans.update'),
                    acts: true,
                    value: () => null,
                    cell: (owner) =>
                      owner.maySend && (
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={`${t('programmes.send')}: ${owner.agency ? words(owner.agency.name) : owner.area.fullName}`}
                          onClick={() => setChosen(owner)}
                        >
                          {t('programmes.send')}
                        </Button>
                      ),
                  },
                ]}
              />
            </Section>
            {chosen && <SendReturn owner={chosen} year={answer.year} onClose={() => setChosen(undefined)} />}
          </>
        )}
      </Answered>
    </ProgrammeFrame>
  );
}

function SendReturn(props: { readonly owner: Owner; readonly year: number; readonly onClose: () => void }) {
  const { owner, year } = props;
  const { t } = useTranslation();
  const { words } = useFormat();
  const act = useAct(sendReturn);
  const [statement, setStatement] = useState(t('programmes.statementDraft', { count: owner.activities, year }));
  return (
    <ActDialog
      onClose={props.onClose}
      title={`${t('programmes.send')}: ${owner.agency ? words(owner.agency.name) : owner.area.fullName}`}
      actLabel={t('programmes.send')}
      act={act}
      onAct={async () => {
        const sent = { areaId: owner.area.id, agencyId: owner.agency?.id ?? null, year, statement };
        if (await act.run(sent)) props.onClose();
      }}
    >
      <Textarea
        label={t('programmes.statement')}
        required
        autosize
        minRows={3}
        maxLength={2000}
        value={statement}
        onChange={(event) => setStatement(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
