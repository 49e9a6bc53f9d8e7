import { useTranslation } from 'react-i18next';
import type { ReviewCase } from '#contract/reviews/cases.ts';
import type { Bilingual } from '#domain/kernel/language.ts';
import { type Movement, nameOfMovement } from '#domain/reviews/movement.ts';
import { Facts } from '../../ui/facts.tsx';
import { useFormat } from '../../ui/format.ts';
import classes from './case-answers.module.css';

export function CaseAnswers({ shown }: { readonly shown: ReviewCase }) {
  const { t } = useTranslation();
  const { words, count, date } = useFormat();
  return (
    <div className="stack">
      <Facts
        facts={[
          [t('cases.commune'), shown.communeName],
          [t('cases.village'), shown.villageName ?? '–'],
          [t('cases.residence'), t(`cases.${shown.residence}`)],
          [t('cases.size'), count(shown.size)],
          [t('cases.formA'), shown.formA ? t(`cases.${shown.formA}`) : t('cases.notUsed')],
          [t('cases.surveyedOn'), date(shown.surveyedOn)],
          [
            t('cases.otherChange'),
            shown.otherChange ? words(nameOfMovement(`other:${shown.otherChange}` as Movement)) : t('cases.noneChosen'),
          ],
        ]}
      />
      <div>
        <h3>{t('cases.deprivations')}</h3>
        <ul className={classes.deprivations}>
          {shown.deprivations.map((each) => (
            <li key={each.code} data-deprived={each.deprived || undefined}>
              <span aria-hidden="true">{each.deprived ? '✕' : '✓'}</span>
              <span>
                {words(each.name)}
                <span className="visually-hidden">: {t(each.deprived ? 'cases.deprived' : 'cases.notDeprived')}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div className="grid-2">
        <Chosen title={t('cases.causes')} items={shown.causes} />
        <Chosen title={t('cases.needs')} items={shown.needs} />
        <Chosen title={t('cases.groups')} items={shown.groups} />
      </div>
    </div>
  );
}

function Chosen({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly { code: string; name: Bilingual }[];
}) {
  const { t } = useTranslation();
  const { words } = useFormat();
  return (
    <div>
      <h3>{title}</h3>
      {items.length === 0 ? (
        <p className="soft">{t('cases.noneChosen')}</p>
      ) : (
        <ul style={{ margin: 0, paddingLeft: '1.1rem' }}>
          {items.map((item) => (
            <li key={item.code}>{words(item.name)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
