import { chownSync, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '#domain/kernel/refusal.ts';
import { databaseProblem } from './problems.ts';

type Spawnable = readonly [command: string, args: string[], options: { uid?: number; gid?: number; cwd?: string }];

const NOBODY = 65534;
const SETPRIV = ['/usr/bin/setpriv', '/bin/setpriv'];

/**
 * PostgreSQL refuses to run as root. Started by root it runs as «nobody», who then owns the database files; where
 * «nobody» cannot even enter the folder (a checkout below /root), it keeps the right to pass through folders.
 */
export function unprivileged(command: string, args: string[], ownedFolder: string): Spawnable {
  if (process.getuid?.() !== 0) return [command, args, {}];
  if (existsSync(ownedFolder) && statSync(ownedFolder).uid === 0) chownSync(ownedFolder, NOBODY, NOBODY);
  if (isOpenToOthers(command) && isOpenToOthers(ownedFolder))
    return [command, args, { uid: NOBODY, gid: NOBODY, cwd: '/' }];
  const setpriv = SETPRIV.find((file) => existsSync(file));
  if (setpriv === undefined) {
    throw new Refusal(
      databaseProblem('data-folder-unusable', {
        folder: ownedFolder,
        reason: 'root, but setpriv (util-linux) is missing',
      }),
    );
  }
  const passThrough = '+dac_override,+dac_read_search';
  const become = [
    `--reuid=${NOBODY}`,
    `--regid=${NOBODY}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    `--inh-caps=${passThrough}`,
    `--ambient-caps=${passThrough}`,
  ];
  return [setpriv, [...become, '--', command, ...args], { cwd: '/' }];
}

/** Whether any user may walk down to this path. */
function isOpenToOthers(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
