import type { EChartsCoreOption } from 'echarts/core';

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly tone?: 'out' | 'in' | 'stock' | undefined;
}

const TONES = { out: '#3f9069', in: '#ab3c29', stock: '#5b6b62' };

/** Lying bars with the figure written at their end; the first stands on top. */
export function barOption(
  bars: readonly Bar[],
  format: (value: number) => string,
  color = '#b27709',
): EChartsCoreOption {
  return {
    animation: false,
    grid: { left: 4, right: 64, top: 4, bottom: 4, containLabel: true },
    tooltip: { trigger: 'item', valueFormatter: (value: unknown) => format(Number(value)) },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((bar) => bar.name),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: '#26352d', fontSize: 12.5, width: 190, overflow: 'break', lineHeight: 15 },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 20,
        data: bars.map((bar) => ({
          value: bar.value,
          itemStyle: { color: bar.tone ? TONES[bar.tone] : color, borderRadius: [0, 3, 3, 0] },
        })),
        label: {
          show: true,
          position: 'right',
          color: '#26352d',
          formatter: ({ value }: { value: unknown }) => format(Number(value)),
        },
      },
    ],
  };
}
