/** Damages plan texts as files get damaged: bytes lost, lines torn, numbers changed, parts doubled, odd characters. */

/** Seeded chance: the same seed damages in the same way. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ODD = [
  '\u0000',
  '\ufffd',
  '\u0301',
  '\u0323',
  '\u200b',
  '\u202e',
  '|',
  '\t',
  '\r',
  '(((((',
  ')))))',
  '1.2345,6',
  '99999999999999999999',
  '%%%',
  '..........',
  '------',
  '0,0,0,0',
  '«',
  '😀',
  '𝟙',
  'Điều',
  'I.',
  'a)',
  '- ',
  'Nơi nhận:',
  'KẾ HOẠCH',
  'STT',
  'PHỤ LỤC',
  'TM.',
  '/',
  '”',
  'số 1/QĐ-',
  'từ năm 2020 đến năm',
  'hộ hộ hộ',
  'giảm giảm giảm',
];

type Mutation = (text: string, chance: () => number) => string;

const place = (text: string, chance: () => number): number => Math.floor(chance() * (text.length + 1));

const MUTATIONS: readonly Mutation[] = [
  (t, c) => t.slice(0, place(t, c)),
  (t, c) => t.slice(place(t, c)),
  (t, c) => {
    const at = place(t, c);
    return t.slice(0, at) + t.slice(at + 1 + Math.floor(c() * 200));
  },
  (t, c) => {
    const at = place(t, c);
    return (
      t.slice(0, at) + (ODD[Math.floor(c() * ODD.length)] ?? '').repeat(1 + Math.floor(c() * c() * 60)) + t.slice(at)
    );
  },
  (t, c) => {
    const at = place(t, c);
    const piece = t.slice(at, at + Math.floor(c() * 400));
    return t.slice(0, at) + piece.repeat(2 + Math.floor(c() * 6)) + t.slice(at);
  },
  (t, c) => t.replace(/\d+/g, (d) => (c() < 0.2 ? String(Math.floor(c() * 10 ** Math.ceil(c() * 12))) : d)),
  (t, c) => t.replace(/\n/g, (n) => (c() < 0.3 ? ' ' : n)),
  (t, c) => t.replace(/ /g, (s) => (c() < 0.08 ? '\n' : s)),
  (t, c) => {
    const lines = t.split('\n');
    const [a, b] = [Math.floor(c() * lines.length), Math.floor(c() * lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return lines.join('\n');
  },
  (t) => t.normalize('NFD'),
  (t, c) => (c() < 0.5 ? t.toUpperCase() : t.toLowerCase()),
  (t, c) => t.replace(/[.,;:]/g, (p) => (c() < 0.25 ? '' : p)),
  (t, c) => t.replace(/\n+/g, () => (c() < 0.5 ? '\n|\n' : '\n')),
  (t) => t.replace(/\n+/g, ' '),
];

/** One damaged text: one to four mutations of a source, of all of it or of a part. */
export function damage(sources: readonly string[], seed: number): string {
  const chance = chanceOf(seed * 2_654_435_761);
  let text = sources[Math.floor(chance() * sources.length)] ?? '';
  if (chance() < 0.85) {
    const size = 400 + Math.floor(chance() * 4000);
    const at = Math.floor(chance() * Math.max(1, text.length - size));
    text = text.slice(at, at + size);
  }
  for (let i = 1 + Math.floor(chance() * 4); i > 0; i -= 1) {
    text = (MUTATIONS[Math.floor(chance() * MUTATIONS.length)] ?? ((t: string) => t))(text, chance);
    if (text.length > 400_000) text = text.slice(0, 400_000);
  }
  return text;
}
