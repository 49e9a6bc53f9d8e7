import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { RoleKey, ServedApplication } from './served-application.ts';

export const DESKTOP = { width: 1366, height: 900 } as const;
export const PHONE = { width: 360, height: 740 } as const;

export interface Check {
  readonly name: string;
  run(world: World): Promise<void>;
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** A running application and a browser; each role signs in once through the page and is remembered. */
export class World {
  readonly application: ServedApplication;
  readonly browser: Browser;
  #cookies = new Map<RoleKey, Cookies>();

  constructor(application: ServedApplication, browser: Browser) {
    this.application = application;
    this.browser = browser;
  }

  /** A page without a session. */
  async visitor(size: { width: number; height: number } = DESKTOP): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: size,
      baseURL: this.application.address,
      acceptDownloads: true,
      locale: 'vi-VN',
      reducedMotion: 'reduce',
    });
    return await context.newPage();
  }

  async as(role: RoleKey, size: { width: number; height: number } = DESKTOP): Promise<Page> {
    const page = await this.visitor(size);
    const known = this.#cookies.get(role);
    if (known) {
      await page.context().addCookies(known);
      return page;
    }
    await page.goto('/');
    await signIn(page, this.application.accounts[role]);
    this.#cookies.set(role, await page.context().cookies());
    return page;
  }

  /** A call of the API in the session of a page. */
  async call(page: Page, method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await page.request.fetch(path, {
      method,
      headers: { 'x-vuonlen': '1' },
      ...(body === undefined ? {} : { data: body }),
    });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return await response.json();
  }
}

export async function signIn(page: Page, account: { username: string; password: string }): Promise<void> {
  await page.locator('#username').fill(account.username);
  await page.locator('#password').fill(account.password);
  await page.locator('button[type=submit]').click();
  await page.locator('#content').waitFor();
}

/** Until nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

export function expect(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Presses a key until an element has the focus; a focus that cannot be reached fails. */
export async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let press = 0; press < 120; press++) {
    const isThere = await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`);
    if (isThere) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${selector} cannot be reached with ${key}`);
}
