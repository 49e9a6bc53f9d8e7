import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getLivingStandard, setMinimumStandard } from '#contract/plans/living-standard.ts';
import type { Verification } from '#domain/kernel/verification.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { Answered } from '../../ui/answered.tsx';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useVerificationName, VerificationMark } from '../../ui/verification-mark.tsx';
import classes from './plans.module.css';

/** What the reviews measured of the poor and near-poor, round by round; and the minimum living standard of the period. */
export function LivingStandard({ planId, mayEdit }: { readonly planId: string; readonly mayEdit: boolean }) {
  const { t } = useTranslation();
  const { count, decimal, percent, time } = useFormat();
  const query = useAnswer(getLivingStandard, { planId });
  const [setting, setSetting] = useState(false);
  return (
    <Answered query={query} lines={6}>
      {({ plan, rounds, minimum, earlier }) => (
        <>
          <Section title={t('planTargets.living')} lead={t('planTargets.livingLead')} flush>
            {rounds.every(({ classes: of }) => of.length === 0) ? (
              <p className={classes.bar}>{t('planTargets.livingNone')}</p>
            ) : (
              <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('planTargets.living')}>
                <table className={classes.plain}>
                  <thead>
                    <tr>
                      <th scope="col">{t('planTargets.round')}</th>
                      <th scope="col">{t('planTargets.className2')}</th>
                      <th scope="col" data-number>
                        {t('planTargets.classHouseholds')}
                      </th>
                      <th scope="col" data-number>
                        {t('planTargets.score')}
                      </th>
                      <th scope="col" data-number>
                        {t('planTargets.deprivations')}
                      </th>
                      <th scope="col" data-number>
                        {t('planTargets.many')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {rounds.flatMap((round) =>
                      round.classes.map((each) => (
                        <tr key={`${round.id}:${each.class}`}>
                          <th scope="row">
                            {round.year} <span className="soft small">{round.standardId}</span>{' '}
                            {!round.isApproved && <Tag tone="waiting">{t('planTargets.notApproved')}</Tag>}
                          </th>
                          <td>{t(`planTargets.class.${each.class}`)}</td>
                          <td data-number>{count(each.households)}</td>
                          <td data-number>{decimal(each.incomeScore, 1)}</td>
                          <td data-number>{decimal(each.deprivations, 2)}</td>
                          <td data-number>
                            {percent({ numerator: each.manyDeprived, denominator: each.measured }, 1)}
                          </td>
                        </tr>
                      )),
                    )}
                  </tbody>
                </table>
              </div>
            )}
          </Section>
          <Section
            title={t('planTargets.minimum')}
            lead={t('planTargets.minimumLead')}
            actions={
              mayEdit &&
              plan.area.level === 'province' && (
                <Button size="xs" variant="default" onClick={() => setSetting(true)}>
                  {t('planTargets.minimumSet')}
                </Button>
              )
            }
          >
            {minimum === null ? (
              <p>{t('planTargets.minimumNone')}</p>
            ) : (
              <ul className={classes.items}>
                {[minimum, ...earlier].map((each) => (
                  <li key={each.at}>
                    <span className="row">
                      <span>
                        {t('planTargets.minimumNow', {
                          from: each.fromYear,
                          to: each.toYear,
                          urban: count(each.urban),
                          rural: count(each.rural),
                        })}
                      </span>
                      <VerificationMark value={each.verification} />
                    </span>
                    <span className="soft small">
                      {each.source} · {each.by}, {time(each.at)}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          {setting && <MinimumDialog planId={planId} year={plan.year} onClose={() => setSetting(false)} />}
        </>
      )}
    </Answered>
  );
}

const NUMBERS = ['fromYear', 'toYear', 'urban', 'rural'] as const;

function MinimumDialog(props: { readonly planId: string; readonly year: number; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct(setMinimumStandard);
  const name = useVerificationName();
  const [value, setValue] = useState({ fromYear: '', toYear: '', urban: '', rural: '', source: '' });
  const [verification, setVerification] = useState<Verification>('unverified');
  return (
    <ActDialog
      onClose={props.onClose}
      title={t('planTargets.minimumSet')}
      actLabel={t('ui.save')}
      act={act}
      onAct={async () => {
        const numbers = Object.fromEntries(
          NUMBERS.map((key) => [key, Number(value[key].replace(/[.\s]/g, ''))]),
        ) as Record<(typeof NUMBERS)[number], number>;
        if (await act.run({ planId: props.planId, ...numbers, source: value.source, verification })) props.onClose();
      }}
    >
      <div className="grid-2">
        {NUMBERS.map((key) => (
          <TextInput
            key={key}
            label={t(`planTargets.${key}`)}
            required
            inputMode="numeric"
            pattern="[0-9. ]+"
            value={value[key]}
            onChange={(event) => setValue({ ...value, [key]: event.currentTarget.value })}
          />
        ))}
      </div>
      <TextInput
        label={t('planTargets.source')}
        required
        value={value.source}
        onChange={(event) => setValue({ ...value, source: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('planTargets.verification')}
        value={verification}
        onChange={(event) => setVerification(event.currentTarget.value as Verification)}
        data={(['verified', 'from-memory', 'unverified'] as const).map((each) => ({ value: each, label: name(each) }))}
      />
    </ActDialog>
  );
}
