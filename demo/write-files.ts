import { parseArgs } from 'node:util';
import { writeProvince } from './files/write-province.ts';
import { generateFullRegister } from './full-register.ts';
import { generateProvince } from './province/generate-province.ts';
import { InfeasibleScenario } from './random/infeasible-scenario.ts';
import type { DemoStandardId } from './scenarios/scenario.ts';
import { findScenario, SCENARIOS } from './scenarios/scenarios.ts';

/**
 * `node demo/write-files.ts --plan HD --out DIR [--seed N]` — the files of a plan's synthetic province;
 * `--rows N [--province 33] [--standard 2022-2025]` instead of `--plan` — a full register for measuring.
 */
const { values } = parseArgs({
  options: {
    plan: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    rows: { type: 'string' },
    province: { type: 'string', default: '33' },
    standard: { type: 'string', default: '2022-2025' },
  },
});
const [seed, rows] = [Number(values.seed), Number(values.rows)];
const scenario = findScenario(values.plan ?? '');
const isFull = Number.isSafeInteger(rows) && rows > 0 && ['2016-2020', '2022-2025'].includes(values.standard);
if ((!scenario && !isFull) || !values.out || !Number.isSafeInteger(seed)) {
  const plans = Object.keys(SCENARIOS).join('|');
  console.error(
    `cách dùng / usage: node demo/write-files.ts (--plan ${plans} | --rows N [--province 33] [--standard 2022-2025]) --out DIR [--seed N]`,
  );
  process.exit(2);
}
try {
  const standardId = scenario?.standardId ?? (values.standard as DemoStandardId);
  const province = scenario
    ? generateProvince(scenario, { seed })
    : generateFullRegister({ rows, seed, provinceCode: values.province, standardId });
  await writeProvince(province, standardId, values.out);
  console.log(province.notes.join('\n'));
} catch (error) {
  if (!(error instanceof InfeasibleScenario)) throw error;
  console.error(`${error.vi}\n${error.en}`);
  process.exit(1);
}
