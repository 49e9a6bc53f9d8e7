/** Writes the text and the expected data of every marked plan: `node bench/plans/unmark.ts`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarkedPlan } from './marked-plan.ts';

const folder = 'tests/fixtures/plans/unseen';
for (const name of readdirSync(join(folder, 'marked')).filter((n) => n.endsWith('.txt'))) {
  const { text, truth } = readMarkedPlan(readFileSync(join(folder, 'marked', name), 'utf8'));
  writeFileSync(join(folder, name), text);
  const keys = Object.entries(truth).map(([key, value]) =>
    Array.isArray(value) && value.length > 0
      ? `  ${JSON.stringify(key)}: [\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
      : `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  writeFileSync(join(folder, name.replace('.txt', '.expected.json')), `{\n${keys.join(',\n')}\n}\n`);
}
