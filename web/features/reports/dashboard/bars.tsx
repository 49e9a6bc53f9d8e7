import { useTranslation } from 'react-i18next';
import { Chart } from '../../../ui/chart/chart.tsx';
import { type Bar, barOption } from './bar-option.ts';

/** Lying bars; without any known value it says so instead of drawing nothing. */
export function Bars({
  bars,
  label,
  format,
  color,
  rowHeight = 34,
}: {
  readonly bars: readonly Bar[];
  readonly label: string;
  readonly format: (value: number) => string;
  readonly color?: string;
  readonly rowHeight?: number;
}) {
  const { t } = useTranslation();
  if (bars.length === 0) return <p className="soft">{t('ui.notComputed')}</p>;
  return (
    <Chart option={barOption(bars, format, color)} label={label} height={Math.max(160, bars.length * rowHeight)} />
  );
}
