import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { SitePage } from '../kit/site-map.ts';
import { type Check, DESKTOP, expect, PHONE, settled, type World } from '../kit/world.ts';

const SHOTS = join(import.meta.dirname, '../../../docs/screenshots');

/** Every page: no axe violation in both languages, no sideways scrolling at 360 px, pictures at both sizes. */
export function pageChecks(site: readonly SitePage[]): Check[] {
  return site.map((place) => ({
    name: `page ${place.name}: axe (vi, en), 360 px, no fault in the console`,
    run: async (world) => {
      await mkdir(SHOTS, { recursive: true });
      const faults: string[] = [];
      for (const language of ['vi', 'en'] as const) {
        const page = await opened(world, place, language, faults);
        await withoutViolations(page, `${place.name} ${language}`);
        if (language === 'vi') {
          await page.screenshot({ path: join(SHOTS, `${place.name}-desktop.png`) });
          await page.setViewportSize(PHONE);
          await settled(page);
          await withoutViolations(page, `${place.name} phone`);
          await fits(page, place.name);
          await page.screenshot({ path: join(SHOTS, `${place.name}-phone.png`) });
        }
        await page.context().close();
      }
      expect(faults.length === 0, faults.join('\n'));
    },
  }));
}

async function opened(world: World, place: SitePage, language: 'vi' | 'en', faults: string[]): Promise<Page> {
  const page = place.role === 'visitor' ? await world.visitor(DESKTOP) : await world.as(place.role, DESKTOP);
  await page.addInitScript(`localStorage.setItem('vuonlen.language', '${language}')`);
  page.on('pageerror', (error) => faults.push(`${place.name}: ${error.message}`));
  page.on('console', (message) => {
    // A visitor without a session is told 401: that is how the sign-in page comes up.
    if (message.type() === 'error' && !message.text().includes('401')) faults.push(`${place.name}: ${message.text()}`);
  });
  await page.goto(place.path);
  await settled(page);
  return page;
}

async function withoutViolations(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  const told = violations.map(
    (violation) =>
      `${name}: ${violation.id} (${violation.nodes.length}×) ${violation.nodes
        .slice(0, 3)
        .map(
          (node) =>
            `${node.target.join(' ')} — ${node.html.slice(0, 160)} — ${node.any.map((any) => any.message).join('; ')}`,
        )
        .join(' | ')}`,
  );
  expect(violations.length === 0, told.join('\n'));
}

async function fits(page: Page, name: string): Promise<void> {
  const width = (await page.evaluate('document.documentElement.scrollWidth')) as number;
  expect(width <= PHONE.width, `${name}: ${width} px wide on a phone of ${PHONE.width} px`);
}
