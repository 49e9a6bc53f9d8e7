// Drives the real application with a browser: `npm run e2e`. With `--at URL --output FILE` it joins one that runs already.
import { parseArgs } from 'node:util';
import { officialTableChecks } from './checks/official-tables.ts';
import { pageChecks } from './checks/pages.ts';
import { planChecks } from './checks/plans.ts';
import { recordChecks } from './checks/records.ts';
import { reviewRoundChecks } from './checks/review-round.ts';
import { signInChecks } from './checks/sign-in.ts';
import { launchChromium } from './kit/chromium.ts';
import { joinServed, serveDemo } from './kit/served-application.ts';
import { siteMap } from './kit/site-map.ts';
import { type Check, World } from './kit/world.ts';

const { values } = parseArgs({
  options: { at: { type: 'string' }, output: { type: 'string' }, only: { type: 'string' } },
});

const application = values.at ? await joinServed(values.at, values.output ?? '') : await serveDemo('HD');
const browser = await launchChromium();
const failed: string[] = [];
let passed = 0;
try {
  const world = new World(application, browser);
  const site = await siteMap(world);
  const checks: Check[] = [
    ...signInChecks,
    ...officialTableChecks(site.roundId),
    ...pageChecks(site.pages),
    ...recordChecks,
    ...planChecks,
    ...reviewRoundChecks(site.freeYear),
  ];
  for (const check of checks.filter((each) => values.only === undefined || each.name.includes(values.only))) {
    const begun = Date.now();
    try {
      await check.run(world);
      passed++;
      process.stdout.write(`ok      ${check.name} (${((Date.now() - begun) / 1000).toFixed(1)} s)\n`);
    } catch (error) {
      failed.push(check.name);
      process.stdout.write(`FAILED  ${check.name}\n${(error as Error).message}\n`);
    } finally {
      await Promise.all(browser.contexts().map((context) => context.close()));
    }
  }
} finally {
  await browser.close();
  await application.stop();
}
process.stdout.write(`\n${passed} passed, ${failed.length} failed\n`);
process.exitCode = failed.length === 0 && passed > 0 ? 0 : 1;
