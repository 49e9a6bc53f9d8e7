import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getRegrouping } from '#contract/areas/relocation.ts';
import { getTable } from '#contract/reports/get-table.ts';
import type { Round } from '#contract/reviews/rounds.ts';
import { useAnswer } from '../../../api/queries.ts';
import { Answered } from '../../../ui/answered.tsx';
import { Picture } from '../../../ui/chart/picture.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { useFormat } from '../../../ui/format.ts';
import { Bars } from './bars.tsx';
import { Choropleth } from './choropleth.tsx';
import { MEASURES, type Measure, measureOf, type Place, placesOf } from './place.ts';
import { regroup } from './regroup.ts';

/** A choropleth by commune; where units have no boundary, a ranking. */
export function MapPicture({
  round,
  units,
  isOld,
}: {
  readonly round: Round;
  readonly units: 'old' | 'new';
  readonly isOld: boolean;
}) {
  const { t } = useTranslation();
  const query = useAnswer(getTable, { roundId: round.id, form: '7.1', level: 'commune' });
  const regrouping = useAnswer(getRegrouping, { provinceId: round.provinceId }, { enabled: isOld && units === 'new' });
  return (
    <Answered query={query} lines={10}>
      {(table) => {
        const communes = placesOf(table, 'commune');
        if (units === 'old') {
          const districts = placesOf(table, 'district');
          return (
            <Places
              places={communes}
              ranked={districts.length > 1 ? districts : communes}
              lead={t('dashboard.rankingLead')}
            />
          );
        }
        if (!isOld) return <Places places={communes} provinceId={round.provinceId} />;
        return (
          <Answered query={regrouping} lines={10}>
            {(fates) => (
              <Places
                places={regroup(communes, fates)}
                provinceId={round.provinceId}
                lead={t('dashboard.regroupedLead')}
              />
            )}
          </Answered>
        );
      }}
    </Answered>
  );
}

/** With a province it is a map of its communes, without one a ranking. */
function Places({
  places,
  ranked,
  provinceId,
  lead,
}: {
  readonly places: readonly Place[];
  readonly ranked?: readonly Place[];
  readonly provinceId?: number;
  readonly lead?: string;
}) {
  const { t } = useTranslation();
  const { count, decimal } = useFormat();
  const [measure, setMeasure] = useState<Measure>('poor');
  const isRate = measure === 'poor' || measure === 'nearPoor';
  const format = (value: number) => (isRate ? `${decimal(value)}%` : count(value));
  const title = t(provinceId === undefined ? 'dashboard.ranking' : 'dashboard.map', {
    measure: t(`dashboard.measures.${measure}`),
  });
  const number = (
    key: string,
    header: string,
    value: (place: Place) => number | null,
    show: (value: number | null) => string,
  ): Column<Place> => ({ key, header, align: 'right', value, cell: (place) => show(value(place)) });
  return (
    <Picture
      title={title}
      lead={lead}
      rows={places}
      rowKey={(place) => place.code}
      columns={[
        { key: 'name', header: t('dashboard.unit'), primary: true, value: (place) => place.name },
        { key: 'code', header: t('areas.code'), value: (place) => place.code },
        number('households', t('dashboard.households'), (place) => place.households, count),
        number('poor', t('dashboard.poor'), (place) => place.poor, count),
        number('poorRate', t('dashboard.measures.poor'), (place) => measureOf(place, 'poor'), decimal),
        number('nearPoor', t('dashboard.nearPoor'), (place) => place.nearPoor, count),
        number('nearPoorRate', t('dashboard.measures.nearPoor'), (place) => measureOf(place, 'nearPoor'), decimal),
      ]}
      controls={
        <NativeSelect
          size="xs"
          aria-label={t('dashboard.measure')}
          value={measure}
          onChange={(event) => setMeasure(event.currentTarget.value as Measure)}
          data={MEASURES.map((value) => ({ value, label: t(`dashboard.measures.${value}`) }))}
        />
      }
    >
      {provinceId === undefined ? (
        <Ranking places={ranked ?? places} measure={measure} label={title} format={format} />
      ) : (
        <Choropleth
          provinceId={provinceId}
          shades={places.map((place) => ({ code: place.code, name: place.name, value: measureOf(place, measure) }))}
          label={title}
          format={format}
          fallback={<Ranking places={places} measure={measure} label={title} format={format} />}
        />
      )}
    </Picture>
  );
}

/** The twenty highest; the table has them all. */
function Ranking({
  places,
  measure,
  label,
  format,
}: {
  readonly places: readonly Place[];
  readonly measure: Measure;
  readonly label: string;
  readonly format: (value: number) => string;
}) {
  const bars = places
    .map((place) => ({ name: place.name, value: measureOf(place, measure) }))
    .filter((bar): bar is { name: string; value: number } => bar.value !== null)
    .sort((a, b) => b.value - a.value)
    .slice(0, 20);
  return <Bars bars={bars} label={label} format={format} />;
}
