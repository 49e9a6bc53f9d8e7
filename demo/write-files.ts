import { parseArgs } from 'node:util';
import { writeProvince } from './files/write-province.ts';
import { generateProvince } from './province/generate-province.ts';
import { InfeasibleScenario } from './random/infeasible-scenario.ts';
import { findScenario, SCENARIOS } from './scenarios/scenarios.ts';

/** `node demo/write-files.ts --plan HD --out DIR [--seed N]` — the files of a synthetic province. */
const { values } = parseArgs({
  options: { plan: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const scenario = findScenario(values.plan ?? '');
const seed = Number(values.seed);
if (!scenario || !values.out || !Number.isSafeInteger(seed)) {
  const plans = Object.keys(SCENARIOS).join('|');
  console.error(`cách dùng / usage: node demo/write-files.ts --plan ${plans} --out DIR [--seed N]`);
  process.exit(2);
}
try {
  const province = generateProvince(scenario, { seed });
  await writeProvince(province, scenario.standardId, values.out);
  console.log(province.notes.join('\n'));
} catch (error) {
  if (!(error instanceof InfeasibleScenario)) throw error;
  console.error(`${error.vi}\n${error.en}`);
  process.exit(1);
}
