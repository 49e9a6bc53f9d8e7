import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Lúa — the green of a rice field, from seedling to dusk. */
const rice: MantineColorsTuple = [
  '#eff7f2',
  '#dcebe2',
  '#b9d8c6',
  '#90c1a5',
  '#66a985',
  '#3f9069',
  '#237a52',
  '#156342',
  '#0f4f35',
  '#0b3b28',
];

/** Nắng — amber: near-poor, waiting, attention. */
const amber: MantineColorsTuple = [
  '#fff8e7',
  '#feefc9',
  '#fbdf96',
  '#f6cb5d',
  '#efb83a',
  '#d9991a',
  '#b27709',
  '#8f5c00',
  '#704600',
  '#553400',
];

/** Gạch — brick: poor, refused, error. */
const brick: MantineColorsTuple = [
  '#fdf1ee',
  '#f8dfd9',
  '#eebcb1',
  '#e29484',
  '#d56f5b',
  '#c2503b',
  '#ab3c29',
  '#8f2e1e',
  '#732417',
  '#591b11',
];

export const theme = createTheme({
  primaryColor: 'rice',
  primaryShade: 7,
  colors: { rice, amber, brick },
  black: '#17241d',
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif',
  headings: { fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'always',
  respectReducedMotion: true,
});

/** Mantine's soft greys are too pale for small text: every pair here is at least 4.5 : 1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#17241d',
    '--mantine-color-dimmed': '#4d5c54',
    '--mantine-color-placeholder': '#5f6d66',
    '--mantine-color-error': '#8f2e1e',
    '--mantine-color-default-border': '#c9d2cb',
    '--mantine-color-anchor': '#0f5a3b',
  },
  dark: {},
});
