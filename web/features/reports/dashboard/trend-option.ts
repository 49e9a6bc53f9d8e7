import type { EChartsCoreOption } from 'echarts/core';
import type { Round } from '#contract/reviews/rounds.ts';

export interface TrendPoint {
  readonly round: Round;
  readonly poor: number | null;
  readonly near: number | null;
  /** The standard is another than that of the round before: the two are not compared. */
  readonly isBreak: boolean;
}

interface Words {
  readonly poor: string;
  readonly near: string;
  readonly break: string;
  readonly format: (value: number) => string;
}

/** One line a class and standard: a change of standard begins a new line, with a mark between. */
export function trendOption(points: readonly TrendPoint[], words: Words): EChartsCoreOption {
  const standards = [...new Set(points.map((point) => point.round.standardId))];
  const series = (['poor', 'near'] as const).flatMap((key) =>
    standards.map((standard) => ({
      type: 'line',
      name: words[key],
      symbolSize: 8,
      color: key === 'poor' ? '#ab3c29' : '#b27709',
      data: points.map((point) => (point.round.standardId === standard ? point[key] : null)),
    })),
  );
  const breaks = points.flatMap((point, index) => (point.isBreak ? [{ xAxis: index, name: words.break }] : []));
  return {
    animation: false,
    legend: { top: 0, data: [words.poor, words.near] },
    grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      valueFormatter: (value: unknown) => (typeof value === 'number' ? words.format(value) : '–'),
    },
    xAxis: { type: 'category', data: points.map((point) => point.round.id) },
    yAxis: { type: 'value', axisLabel: { formatter: (value: number) => words.format(value) } },
    series: series.map((each, index) =>
      index === 0 && breaks.length > 0
        ? {
            ...each,
            markLine: {
              symbol: 'none',
              lineStyle: { color: '#17241d', type: 'dashed' },
              label: { formatter: words.break },
              data: breaks,
            },
          }
        : each,
    ),
  };
}
