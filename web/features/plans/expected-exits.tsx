import { Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listExpectedExits } from '#contract/plans/expected-exits.ts';
import { usePages } from '../../api/queries.ts';
import { NOT_KNOWN, useFormat } from '../../ui/format.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Refusal } from '../../ui/notice.tsx';
import classes from './plans.module.css';

/** The households behind «able», by name, to hold against what the unit was given. */
export function ExpectedExits(props: {
  readonly planId: string;
  readonly targetId: string;
  readonly areaId: number;
  readonly unit: string;
  readonly onClose: () => void;
}) {
  const { planId, targetId, areaId } = props;
  const { t } = useTranslation();
  const { count } = useFormat();
  const pages = usePages(listExpectedExits, { planId, targetId, areaId, limit: 50 });
  const first = pages.data?.pages[0];
  const rows = pages.data?.pages.flatMap(({ households }) => households) ?? [];
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="lg"
      title={<span className="strong">{t('planTargets.exitsOf', { unit: props.unit })}</span>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Refusal error={pages.error} />
      {first && (
        <p>
          {t('planTargets.exitsLead', {
            allotted: first.allotted === null ? NOT_KNOWN : count(first.allotted),
            able: count(first.able),
            unable: count(first.unable),
            round: first.roundId ?? NOT_KNOWN,
          })}
        </p>
      )}
      {first && rows.length === 0 && <p>{t('planTargets.exitsNone')}</p>}
      <ul className={classes.items}>
        {rows.map((row) => (
          <li key={row.householdId}>
            <span>
              <Link to="/households/$householdId" params={{ householdId: row.householdId }}>
                {row.code}
              </Link>{' '}
              · {row.head}
            </span>
            <span className="soft small">{[row.village, row.commune].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
      {pages.hasNextPage && <LoadMore pages={pages} />}
    </Modal>
  );
}
