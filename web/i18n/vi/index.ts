import { access } from './access.ts';
import { rounds } from './rounds.ts';
import { shell } from './shell.ts';
import { ui } from './ui.ts';

export const vi = { access, rounds, shell, ui };
export type VietnameseMessages = typeof vi;
