import type { RoleKey } from './served-application.ts';

export interface SitePage {
  readonly name: string;
  readonly path: string;
  readonly role: RoleKey | 'visitor';
}
