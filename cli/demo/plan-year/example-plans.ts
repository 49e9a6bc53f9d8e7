import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scenario } from '#demo/scenarios/scenario.ts';

const FOLDER = join(import.meta.dirname, '../../../demo/plans');

/** The published text that the scenario belongs to, byte for byte. */
export async function exampleFile(scenario: Scenario): Promise<{ name: string; bytes: Uint8Array }> {
  const name = scenario.sourceDocument;
  return { name, bytes: new Uint8Array(await readFile(join(FOLDER, name))) };
}
