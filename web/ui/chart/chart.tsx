import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../notice.tsx';

export interface ChartMap {
  readonly name: string;
  readonly features: GeoJSON.FeatureCollection;
}

/** A picture drawn by ECharts; its words for screen readers are `label`, its figures stand in the table beside it. */
export function Chart({
  option,
  label,
  height,
  map,
  onPick,
}: {
  readonly option: EChartsCoreOption;
  readonly label: string;
  readonly height: number;
  readonly map?: ChartMap;
  readonly onPick?: (name: string) => void;
}) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<unknown>();
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    let isGone = false;
    let dispose = () => {};
    import('./echarts.ts')
      .then(({ echarts }) => {
        if (isGone || frame.current === null) return;
        if (map) echarts.registerMap(map.name, map.features as Parameters<typeof echarts.registerMap>[1]);
        const chart = echarts.init(frame.current, undefined, { renderer: 'svg' });
        // Labels are measured before they are drawn: the font must be named, it is not inherited.
        chart.setOption({ textStyle: { fontFamily: getComputedStyle(frame.current).fontFamily }, ...option });
        chart.on('click', (event) => pick.current?.(event.name));
        const observer = new ResizeObserver(() => chart.resize());
        observer.observe(frame.current);
        dispose = () => {
          observer.disconnect();
          chart.dispose();
        };
      })
      .catch(setFailure);
    return () => {
      isGone = true;
      dispose();
    };
    // The option is compared by value: a parent that draws again need not keep the same object.
  }, [JSON.stringify(option), label, map]);
  if (failure !== undefined) return <Refusal error={failure} title={t('ui.notComputed')} />;
  return <div ref={frame} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}
