import type { Translated } from '../translated.ts';
import type { shell as vi } from '../vi/shell.ts';

export const shell: Translated<typeof vi> = {
  product: 'Vươn Lên',
  tagline: 'Poverty-reduction software',
  skip: 'Skip to the content',
  menu: 'Open the menu',
  navigation: 'Main menu',
  home: 'Work list',
  rounds: 'Review rounds',
  households: 'Households',
  dashboard: 'Overview',
  reports: 'Official tables',
  standards: 'Standards',
  areas: 'Areas',
  accounts: 'Accounts',
  audit: 'Audit log',
  help: 'First steps',
  groupWork: 'Work',
  groupFigures: 'Figures',
  groupReference: 'Reference',
  groupSystem: 'System',
  language: 'Language',
  signOut: 'Sign out',
  signedInAs: 'Signed in',
  synthetic: 'SYNTHETIC DATA',
  syntheticLead: 'The households and people of this round are made by a generator; none of them is real.',
};
