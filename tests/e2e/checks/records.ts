import { type Check, expect, settled } from '../kit/world.ts';

/** Household files and accounts: an act, its trace, and its undoing. */
export const recordChecks: readonly Check[] = [
  {
    name: 'household: a member is added once by a double click, stands in the history, and the act is undone',
    run: async (world) => {
      const page = await world.as('tinh');
      await page.goto('/households?q=MP30000003');
      await page.locator('tbody a').first().click();
      await settled(page);
      await page.getByRole('button', { name: 'Thêm thành viên' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Họ và tên').fill('Lê Thị Mới');
      await dialog.getByLabel('Giới tính').selectOption('f');
      await dialog.getByLabel('Ngày sinh').fill('2026-05-01');
      await dialog.getByLabel('Quan hệ với chủ hộ').fill('Con');
      await dialog.getByLabel('Ngày xảy ra').fill('01/05/2026');
      await dialog.getByLabel('Lý do').fill('Khai sinh');
      await dialog.getByRole('button', { name: 'Thêm thành viên' }).dblclick();
      await dialog.waitFor({ state: 'detached' });
      await settled(page);
      const newcomer = page.getByRole('region', { name: 'Thành viên', exact: true }).getByText('Lê Thị Mới');
      await newcomer.waitFor();
      expect((await newcomer.count()) === 1, 'the member was added twice');
      await page.getByRole('button', { name: 'Hoàn tác việc gần nhất' }).click();
      await dialog.getByLabel('Ngày xảy ra').fill('01/05/2026');
      await dialog.getByLabel('Lý do').fill('Ghi nhầm hộ');
      await dialog.getByRole('button', { name: 'Hoàn tác việc gần nhất' }).click();
      await dialog.waitFor({ state: 'detached' });
      await newcomer.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'account: the administrator creates one, it signs in, and the log names the act',
    run: async (world) => {
      const page = await world.as('quantri');
      const username = `e2e${Date.now().toString(36)}`;
      await page.goto('/accounts');
      await settled(page);
      await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Tên đăng nhập').fill(username);
      await dialog.getByLabel('Họ và tên').fill('Người Thử Nghiệm');
      await dialog.getByLabel('Mật khẩu ban đầu').fill('mat-khau-dai-12');
      await dialog.getByLabel('Vai trò').selectOption('auditor');
      await dialog.getByLabel('Địa bàn').fill('hai phong');
      await page
        .getByRole('option', { name: /Hải Phòng/ })
        .first()
        .click();
      await dialog.getByLabel('Từ ngày').fill('01/01/2020');
      await dialog.getByRole('button', { name: 'Tạo tài khoản' }).dblclick();
      await dialog.waitFor({ state: 'detached' });
      await page.getByLabel('Tìm tài khoản').fill(username);
      await page.getByRole('cell', { name: username }).waitFor();
      const visitor = await world.visitor();
      await visitor.goto('/');
      await visitor.locator('#username').fill(username);
      await visitor.locator('#password').fill('mat-khau-dai-12');
      await visitor.locator('button[type=submit]').click();
      // The first thing a new account sees is the request to choose a password of its own.
      const wanted = visitor.locator('input[autocomplete=new-password]');
      await wanted.nth(0).fill('mat-khau-moi-34');
      await wanted.nth(1).fill('mat-khau-moi-34');
      await visitor.locator('input[autocomplete=current-password]').fill('mat-khau-dai-12');
      await visitor.locator('button[type=submit]').click();
      await visitor.locator('#username').fill(username);
      await visitor.locator('#password').fill('mat-khau-moi-34');
      await visitor.locator('button[type=submit]').click();
      await visitor.getByRole('link', { name: 'Nhật ký' }).first().waitFor();
      await page.goto('/audit');
      await settled(page);
      await page.getByText('access.create-account').first().waitFor();
    },
  },
];
