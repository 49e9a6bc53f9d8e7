import type { Page } from 'playwright-core';
import { inspectBothSizes, withoutViolations } from '../kit/inspect.ts';
import type { SitePage } from '../kit/site-page.ts';
import { type Check, DESKTOP, expect, settled, type World } from '../kit/world.ts';

/** Every page: no axe violation in both languages, no sideways scrolling at 360 px, pictures at both sizes. */
export function pageChecks(site: readonly SitePage[]): Check[] {
  return site.map((place) => ({
    name: `page ${place.name}: axe (vi, en), 360 px, no fault in the console`,
    run: async (world) => {
      const faults: string[] = [];
      for (const language of ['vi', 'en'] as const) {
        const page = await opened(world, place, language, faults);
        if (language === 'vi') await inspectBothSizes(page, place.name);
        else await withoutViolations(page, `${place.name} ${language}`);
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
