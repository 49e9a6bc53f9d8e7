import type { Translated } from '../language.ts';
import type { VietnameseMessages } from '../vi/index.ts';
import { access } from './access.ts';
import { rounds } from './rounds.ts';
import { shell } from './shell.ts';
import { ui } from './ui.ts';

export const en: Translated<VietnameseMessages> = { access, rounds, shell, ui };
