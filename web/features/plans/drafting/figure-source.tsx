import { Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../ui/facts.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Tag } from '../../../ui/tag.tsx';
import type { DraftFigure } from './draft-words.tsx';

const TONES = { approved: 'good', assigned: 'good', decided: 'near', proposed: 'waiting' } as const;

/** Where one printed number comes from, and the way to what is behind it. */
export function FigureSource({
  figure,
  area,
  onClose,
}: {
  readonly figure: DraftFigure;
  readonly area: { readonly code: string; readonly fullName: string };
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { count, decimal } = useFormat();
  const target = /^target:([^/]+)\/(.+)$/.exec(figure.measure);
  const unit = i18n.exists(`planDrafts.unitOf.${figure.unit}`)
    ? t(`planDrafts.unitOf.${figure.unit as 'household'}`)
    : figure.unit;
  const value = Number.isInteger(figure.value) ? count(figure.value) : decimal(figure.value, 6);
  const isCause = figure.measure.startsWith('cause:');
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<span className="strong">{`${t('planDrafts.source')}: ${figure.text}`}</span>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className="stack">
        <Facts
          facts={[
            [
              t('planDrafts.measure'),
              <span key="m">
                {figure.name !== undefined && <span className="strong">{figure.name} </span>}
                <code>{figure.measure}</code>
              </span>,
            ],
            [t('planDrafts.value'), `${value} ${unit}`],
            [t('planDrafts.round'), figure.round],
            [t('planDrafts.area'), figure.area === area.code ? area.fullName : figure.area],
            [t('planDrafts.place'), figure.place],
            [
              t('planDrafts.state'),
              <Tag key="s" tone={TONES[figure.status]}>
                {t(`planDrafts.stateOf.${figure.status}`)}
              </Tag>,
            ],
            ...(figure.rule === undefined ? [] : [[t('planDrafts.rule'), figure.rule] as const]),
          ]}
        />
        {target ? (
          <Link to="/plans/$planId/targets/$targetId" params={{ planId: target[1] ?? '', targetId: target[2] ?? '' }}>
            {t('planDrafts.openTarget')}
          </Link>
        ) : (
          !figure.round.includes('/') && (
            <Link
              to="/rounds/$roundId/reports/$form"
              params={{ roundId: figure.round, form: isCause ? '5a' : 'results' }}
              search={{ area: figure.area }}
            >
              {t('planDrafts.openTable')}
            </Link>
          )
        )}
      </div>
    </Modal>
  );
}
