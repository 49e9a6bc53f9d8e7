import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getArea } from '#contract/areas/get-area.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import { useAnswer } from '../../../api/queries.ts';
import { Chart } from '../../../ui/chart/chart.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { mapOption, type Shade } from './map-option.ts';
import { useBoundaries } from './use-boundaries.ts';

/** The communes of today's province, shaded; codes were reused by the reform, so a shape takes a value only when its name agrees. */
export function Choropleth({
  provinceId,
  shades,
  label,
  format,
  fallback,
}: {
  readonly provinceId: number;
  readonly shades: readonly Shade[];
  readonly label: string;
  readonly format: (value: number) => string;
  readonly fallback: ReactNode;
}) {
  const { t } = useTranslation();
  const { words, count } = useFormat();
  const isNarrow = useMediaQuery('(max-width: 40em)') ?? false;
  const province = useAnswer(getArea, { areaId: provinceId });
  const boundaries = useBoundaries(province.data && codeToday(province.data));
  const features = boundaries.data?.features;
  const map = useMemo(() => (features ? { name: 'communes', features } : undefined), [features]);
  if (boundaries.isError || province.isError) return <Notice tone="warning">{t('dashboard.mapFailed')}</Notice>;
  if (!map || !boundaries.data) return <p role="status">{t('ui.loading')}</p>;
  const names = new Map(
    map.features.features.map((each) => [String(each.properties?.code), searchKey(String(each.properties?.name))]),
  );
  const placed = shades.filter((shade) => names.get(shade.code) === searchKey(shade.name));
  if (placed.length === 0) return fallback;
  const missing = shades.length - placed.length;
  return (
    <>
      <Chart
        option={mapOption(map.features, placed, { format, unknown: t('dashboard.noDenominator') }, isNarrow)}
        map={map}
        label={label}
        height={520}
      />
      {missing > 0 && <p className="soft small">{t('dashboard.notOnMap', { units: count(missing) })}</p>}
      <p className="soft small">{words(boundaries.data.attribution)}</p>
    </>
  );
}

/** Code of the province that stands today: the boundary files are named by it. */
function codeToday({
  area,
  successors,
}: {
  area: { code: string; validTo: string | null };
  successors: readonly { area: { code: string; level: string } | null }[];
}): string {
  if (area.validTo === null) return area.code;
  return successors.find((each) => each.area?.level === 'province')?.area?.code ?? area.code;
}
