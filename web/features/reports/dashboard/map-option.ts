import type { EChartsCoreOption } from 'echarts/core';
import type { Shade } from './choropleth.tsx';

const STEPS = ['#f7ecd3', '#f2cf8f', '#e3a44c', '#c56a33', '#8f2e1e'];

/** Five classes of equal number of communes; what is not computed stays grey, never pale. */
export function mapOption(
  features: GeoJSON.FeatureCollection,
  shades: readonly Shade[],
  words: { format: (value: number) => string; unknown: string },
): EChartsCoreOption {
  const names = new Map(
    features.features.map((each) => [String(each.properties?.code), String(each.properties?.name)]),
  );
  const rates = shades
    .map((shade) => shade.value)
    .filter((rate) => rate !== null)
    .sort((a, b) => a - b);
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    tooltip: {
      trigger: 'item',
      formatter: ({ name, value }: { name: string; value: unknown }) =>
        `${names.get(name) ?? name}: ${typeof value === 'number' && !Number.isNaN(value) ? words.format(value) : words.unknown}`,
    },
    visualMap: {
      type: 'piecewise',
      left: 0,
      bottom: 0,
      pieces: pieces(rates, words.format),
      outOfRange: { color: '#d3d8d4' },
      textStyle: { color: '#26352d' },
    },
    series: [
      {
        type: 'map',
        map: 'communes',
        nameProperty: 'code',
        roam: true,
        scaleLimit: { min: 1, max: 12 },
        aspectScale: Math.cos((middleLatitude(features) * Math.PI) / 180),
        selectedMode: false,
        label: { show: false },
        emphasis: { label: { show: false }, itemStyle: { areaColor: '#2f6fb0' } },
        itemStyle: { areaColor: '#d3d8d4', borderColor: '#ffffff', borderWidth: 0.6 },
        data: shades.filter((shade) => shade.value !== null).map((shade) => ({ name: shade.code, value: shade.value })),
      },
    ],
  };
}

function pieces(rates: readonly number[], format: (value: number) => string) {
  if (rates.length === 0) return [];
  const bounds = [
    ...new Set([0.2, 0.4, 0.6, 0.8].map((share) => round(rates[Math.floor(share * (rates.length - 1))] ?? 0))),
  ];
  const edges = [0, ...bounds.filter((bound) => bound > 0), Number.POSITIVE_INFINITY];
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] as number;
    const last = to === Number.POSITIVE_INFINITY;
    return {
      gte: from,
      ...(last ? {} : { lt: to }),
      color: STEPS[Math.round((index * (STEPS.length - 1)) / Math.max(1, edges.length - 2))],
      label: last ? `≥ ${format(from)}` : `${format(from)} – < ${format(to)}`,
    };
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;

function middleLatitude(features: GeoJSON.FeatureCollection): number {
  let low = 90;
  let high = -90;
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[1] === 'number' && typeof value[0] === 'number') {
      low = Math.min(low, value[1]);
      high = Math.max(high, value[1]);
    } else for (const each of value) visit(each);
  };
  for (const each of features.features) if ('coordinates' in each.geometry) visit(each.geometry.coordinates);
  return low > high ? 16 : (low + high) / 2;
}
