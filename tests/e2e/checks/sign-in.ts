import { ROLE_KEYS, type RoleKey } from '../kit/served-application.ts';
import { type Check, expect, settled, tabTo } from '../kit/world.ts';

/** What each role finds in its menu, beside the help that everybody has. */
const MENUS: Readonly<Record<RoleKey, { readonly has: readonly string[]; readonly lacks: readonly string[] }>> = {
  xa: { has: ['/rounds', '/households', '/reports'], lacks: ['/accounts', '/audit'] },
  tinh: { has: ['/rounds', '/households', '/dashboard'], lacks: ['/accounts', '/audit'] },
  lanhdao: { has: ['/rounds', '/households', '/dashboard'], lacks: ['/accounts', '/audit'] },
  coquan: { has: ['/my-tasks'], lacks: ['/households', '/plans', '/rounds', '/audit', '/reports'] },
  thanhtra: { has: ['/households', '/audit', '/accounts'], lacks: [] },
  quantri: { has: ['/accounts', '/audit', '/standards', '/areas'], lacks: ['/households', '/rounds', '/reports'] },
};

export const signInChecks: readonly Check[] = [
  ...ROLE_KEYS.map(
    (role): Check => ({
      name: `sign-in as ${role}: the menu shows what the role may do and nothing else`,
      run: async (world) => {
        const page = await world.as(role);
        await page.goto('/');
        await settled(page);
        const links = await Promise.all((await page.locator('nav a').all()).map((link) => link.getAttribute('href')));
        for (const path of MENUS[role].has) expect(links.includes(path), `${path} is missing from ${links.join(' ')}`);
        for (const path of MENUS[role].lacks) expect(!links.includes(path), `${path} should not be shown`);
      },
    }),
  ),
  {
    name: 'sign-in refuses a wrong password in words, keeps the user name, and keeps the address',
    run: async (world) => {
      const page = await world.visitor();
      await page.goto('/rounds');
      await page.locator('#username').fill(world.application.accounts.tinh.username);
      await page.locator('#password').fill('wrong-password');
      await page.locator('button[type=submit]').click();
      await page.getByRole('alert').getByText('không đúng').waitFor();
      expect((await page.locator('#username').inputValue()) !== '', 'the user name is lost');
      await page.locator('#password').fill(world.application.accounts.tinh.password);
      await page.locator('button[type=submit]').click();
      await page.getByRole('heading', { level: 1, name: 'Đợt rà soát' }).waitFor();
    },
  },
  {
    name: 'sign-in, change of language and sign-out by keyboard alone',
    run: async (world) => {
      const page = await world.visitor();
      await page.goto('/');
      await page.locator('#username').waitFor();
      await tabTo(page, '#username');
      await page.keyboard.type(world.application.accounts.xa.username);
      await page.keyboard.press('Tab');
      await page.keyboard.type(world.application.accounts.xa.password);
      await page.keyboard.press('Enter');
      await page.locator('#content').waitFor();
      await page.keyboard.press('Tab');
      const skipped = await page.evaluate('document.activeElement.getAttribute("href")');
      expect(skipped === '#content', `the first stop should skip to the content, not ${skipped}`);
      await tabTo(page, 'header button[lang=en]');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Work list' }).waitFor();
      await tabTo(page, 'header button[lang=vi]', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
      await tabTo(page, 'header button[aria-label="Đăng xuất"]');
      await page.keyboard.press('Enter');
      await page.locator('#username').waitFor();
    },
  },
];
