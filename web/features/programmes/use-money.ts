import { useFormat } from '../../ui/format.ts';

/** Đồng as million đồng, with up to three decimals when there are any. */
export function useMoney() {
  const { count } = useFormat();
  return (dong: number | null) => (dong === null ? '–' : count(Math.round(dong / 1000) / 1000));
}

/** «1.250,5» or «1250.5» million as đồng; what cannot be read is `undefined`. */
export function readMillion(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const plain = /^\d+\.\d{1,2}$/.test(typed) ? typed : typed.replaceAll('.', '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * 1_000_000) : undefined;
}

export const writeMillion = (dong: number | null): string =>
  dong === null ? '' : String(dong / 1_000_000).replace('.', ',');
