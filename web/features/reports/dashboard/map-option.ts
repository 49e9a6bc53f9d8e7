import type { EChartsCoreOption } from 'echarts/core';

export interface Shade {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
}

const STEPS = ['#f7ecd3', '#f2cf8f', '#e3a44c', '#c56a33', '#8f2e1e'];

/** Five classes of equal number of communes; what is not computed stays grey, never pale. */
export function mapOption(
  features: GeoJSON.FeatureCollection,
  shades: readonly Shade[],
  words: { format: (value: number) => string; unknown: string },
  isNarrow: boolean,
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
        // No zooming with the wheel: it would catch the scrolling of the page.
        roam: false,
        top: 8,
        bottom: isNarrow ? 150 : 8,
        boundingCoords: boundsOf(features, new Set(shades.map((shade) => shade.code))),
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

/** Far islands would make the land small: the picture is fitted to the communes it shades. */
function boundsOf(
  features: GeoJSON.FeatureCollection,
  codes: ReadonlySet<string>,
): [[number, number], [number, number]] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const each of features.features) {
    if (!codes.has(String(each.properties?.code))) continue;
    visitPoints(each.geometry, (longitude, latitude) => {
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    });
  }
  return [
    [west, north],
    [east, south],
  ];
}

function middleLatitude(features: GeoJSON.FeatureCollection): number {
  let low = 90;
  let high = -90;
  for (const each of features.features) {
    visitPoints(each.geometry, (_, latitude) => {
      low = Math.min(low, latitude);
      high = Math.max(high, latitude);
    });
  }
  return low > high ? 16 : (low + high) / 2;
}

function visitPoints(geometry: GeoJSON.Geometry, visit: (longitude: number, latitude: number) => void): void {
  const walk = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] === 'number' && typeof value[1] === 'number') visit(value[0], value[1]);
    else for (const each of value) walk(each);
  };
  if ('coordinates' in geometry) walk(geometry.coordinates);
}
