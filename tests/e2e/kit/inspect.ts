import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { DESKTOP, expect, PHONE, settled } from './world.ts';

const SHOTS = join(import.meta.dirname, '../../../docs/screenshots');

/** The page as it stands, at both sizes: no axe violation, no sideways scrolling, and its picture for the documents. */
export async function inspectBothSizes(page: Page, name: string): Promise<void> {
  await mkdir(SHOTS, { recursive: true });
  for (const [size, label] of [
    [DESKTOP, 'desktop'],
    [PHONE, 'phone'],
  ] as const) {
    await page.setViewportSize(size);
    await settled(page);
    await withoutViolations(page, `${name} ${label}`);
    if (label === 'phone') await fits(page, name);
    await page.screenshot({ path: join(SHOTS, `${name}-${label}.png`) });
  }
  await page.setViewportSize(DESKTOP);
}

/** What runs in the browser knows more of an element than these types do. */
interface Scrollable {
  scrollIntoView(where: { readonly block: 'start' }): void;
}

/** A part of a long page, for the documents. */
export async function pictureOf(page: Page, part: Locator, name: string): Promise<void> {
  await mkdir(SHOTS, { recursive: true });
  for (const [size, label] of [
    [PHONE, 'phone'],
    [DESKTOP, 'desktop'],
  ] as const) {
    await page.setViewportSize(size);
    await settled(page);
    await part.evaluate((element) => (element as unknown as Scrollable).scrollIntoView({ block: 'start' }));
    await page.screenshot({ path: join(SHOTS, `${name}-${label}.png`) });
  }
}

export async function withoutViolations(page: Page, name: string): Promise<void> {
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
