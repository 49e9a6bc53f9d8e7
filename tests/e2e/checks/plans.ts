import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inspectBothSizes, pictureOf } from '../kit/inspect.ts';
import { type Check, expect, settled } from '../kit/world.ts';

const PRINTED = readFileSync(join(import.meta.dirname, '../../../demo/plans/2020-hai-duong-348.txt'), 'utf8');
const NUMBER = `${900 + (Date.now() % 90)}`;

/** A plan from the file to its targets, tasks, report and the next year's draft, by the people whose work it is. */
export const planChecks: readonly Check[] = [
  {
    name: 'journey, plan: a scan is refused in words; a text is read, seen side by side, confirmed and tracked',
    run: async (world) => {
      const page = await world.as('tinh');
      await page.goto('/plans');
      await settled(page);
      await upload(page, 'scan.pdf', 'application/pdf', '%PDF-1.4\n%%EOF');
      await page.getByRole('alert').first().waitFor();
      await upload(page, 'ke-hoach.txt', 'text/plain', PRINTED.replaceAll('348/KH-UBND', `${NUMBER}/KH-UBND`));
      await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
      await settled(page);
      await page.getByText('chưa theo dõi gì').waitFor();
      await inspectBothSizes(page, 'plan-confirmation');
      // Nothing is tracked until a person has seen every target and task.
      expect(
        (await page.getByRole('link', { name: 'Bảng chỉ tiêu' }).count()) === 0,
        'tracked before it was confirmed',
      );
      for (const kind of ['Chỉ tiêu', 'Nhiệm vụ']) {
        await page.getByRole('button', { name: new RegExp(`^${kind} \\d+/\\d+`) }).click();
        await page.getByRole('button', { name: /^Xác nhận \d+ mục còn lại/ }).click();
        await page.getByRole('button', { name: /^Xác nhận \d+ mục còn lại/ }).waitFor({ state: 'detached' });
      }
      await page.getByRole('button', { name: 'Xác nhận kế hoạch' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Xác nhận kế hoạch' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Bảng chỉ tiêu' }).click();
      await settled(page);
      await page.getByRole('heading', { name: /^Hộ nghèo: giảm ít nhất 3\.000 hộ/ }).waitFor();
    },
  },
  {
    name: 'journey, board: the matrix of work and bodies, and a target divided among the units below',
    run: async (world) => {
      const page = await world.as('tinh');
      await page.goto('/plans');
      await settled(page);
      await page.getByRole('link', { name: '348/KH-UBND' }).first().click();
      await page.getByRole('link', { name: 'Nhiệm vụ' }).click();
      await settled(page);
      await pictureOf(page, page.getByRole('heading', { name: 'Ma trận công việc × cơ quan' }), 'plan-matrix');
      await page.getByRole('link', { name: 'Bảng chỉ tiêu' }).click();
      await settled(page);
      await page.getByRole('link', { name: 'Mở', exact: true }).first().click();
      await page.getByRole('heading', { name: 'Phân khai cho các đơn vị' }).waitFor();
      await settled(page);
      await page
        .getByText(/^Tổng đúng bằng chỉ tiêu/)
        .first()
        .waitFor();
      await pictureOf(page, page.getByRole('heading', { name: 'Phân khai cho các đơn vị' }), 'plan-allotment');
    },
  },
  {
    name: 'journey, tasks: an agency sees its own tasks only, enters progress, and the province sees it',
    run: async (world) => {
      const page = await world.as('coquan');
      await page.goto('/my-tasks');
      await settled(page);
      expect((await page.getByRole('link', { name: 'Hộ gia đình' }).count()) === 0, 'an agency is shown households');
      // The plans of the demonstration are of 2020: their works stand in the closed group of plans whose years are over.
      for (const plan of await page.locator('summary', { hasText: 'hết ngày' }).all()) await plan.click();
      await page.getByRole('button', { name: 'Xác nhận đã nhận' }).first().click();
      await page.getByRole('button', { name: 'Cập nhật tiến độ' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Đã làm (%)').fill('40');
      await dialog.getByLabel('Đã làm được gì (văn bản số, ngày, kết quả)').fill('Công văn thử trình duyệt');
      await dialog.getByRole('button', { name: 'Lưu' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('40%').first().waitFor();
      const foreign = await page.request.get('/api/households?q=nguyen');
      expect(foreign.status() === 403, `an agency reads households: ${foreign.status()}`);
    },
  },
  {
    name: 'journey, report and draft: the results report and the draft of the next year are Word files',
    run: async (world) => {
      const page = await world.as('tinh');
      await page.goto('/plans');
      await settled(page);
      await page.getByRole('link', { name: '348/KH-UBND' }).first().click();
      await page.getByRole('link', { name: 'Báo cáo kết quả' }).click();
      await settled(page);
      await isWord(page, 'Tải dự thảo (DOCX)');
      await page.goto('/plans/drafts');
      await settled(page);
      await page.locator('tbody a').first().click();
      await page.waitForURL(/\/plans\/drafts\/[0-9a-f-]{36}$/);
      await settled(page);
      await isWord(page, /DOCX/);
    },
  },
];

async function upload(page: Page, name: string, mimeType: string, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
}

async function isWord(page: Page, button: string | RegExp): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click(),
  ]);
  const bytes = readFileSync(await download.path());
  expect(download.suggestedFilename().endsWith('.docx'), download.suggestedFilename());
  expect(bytes.length > 5000 && bytes.subarray(0, 2).toString() === 'PK', `${bytes.length} bytes are no Word file`);
}
