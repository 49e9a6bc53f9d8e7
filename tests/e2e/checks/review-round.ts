import type { Locator, Page } from 'playwright-core';
import { inspectBothSizes } from '../kit/inspect.ts';
import { type Check, expect, settled, tabTo, type World } from '../kit/world.ts';
import { REPAIRED, registerFile, WRONG } from './register-file.ts';

interface RoundCommune {
  communeId: number;
  code: string;
  fullName: string;
  status: string;
  cases: number;
}

/** One round from opening to its frozen tables, through the pages, by the people whose work it is. */
export function reviewRoundChecks(year: number): Check[] {
  const roundId = `E2E-${Date.now().toString(36)}`;
  const prefix = roundId.slice(4).toUpperCase();
  const at = `/rounds/${roundId}`;
  const communesOf = async (world: World, page: Page) =>
    ((await world.call(page, 'GET', `/api${at}`)) as { communes: RoundCommune[] }).communes;

  return [
    {
      name: 'journey, round: the province officer opens a round and enters the totals from a spreadsheet',
      run: async (world) => {
        const page = await world.as('tinh');
        await page.goto('/rounds');
        await settled(page);
        await page.getByRole('button', { name: 'Mở đợt rà soát' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Mã đợt').fill(roundId);
        await dialog.getByLabel('Mã tỉnh').fill('30');
        await dialog.getByLabel('Năm').fill(String(year));
        await dialog.getByLabel('Chuẩn nghèo').selectOption('2016-2020');
        await dialog.getByLabel('Ngày chốt số liệu').fill(`31/12/${year}`);
        await dialog.getByRole('button', { name: 'Mở đợt rà soát' }).click();
        await page.waitForURL(`**${at}`);
        await settled(page);
        const communes = await communesOf(world, page);
        expect(communes.length > 100, `only ${communes.length} communes`);
        const csv = ['commune_code,households,persons', ...communes.map(({ code }) => `${code},1000,3500`)].join(
          '\r\n',
        );
        await page
          .locator('input[type=file]')
          .setInputFiles({ name: 'population.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
        await page.getByText(`Đã nhập ${communes.length} xã`).waitFor();
      },
    },
    {
      name: 'journey, import: a wrong file shows its errors first, the repaired one is applied, undone and applied again',
      run: async (world) => {
        const page = await world.as('xa');
        const commune = await ownCommune(world, page, at);
        await page.goto(`${at}/imports`);
        await settled(page);
        await page.locator('input[type=file]').setInputFiles(registerFile(commune.code, prefix, year, WRONG));
        await page.waitForURL('**/imports/*-*');
        await page.getByRole('heading', { name: 'Lỗi và cảnh báo theo loại' }).waitFor();
        await page.getByText('một trăm').first().waitFor();
        await inspectBothSizes(page, 'import-with-errors');
        expect((await figure(page, 'Dòng có lỗi')) === '2', 'two rows should be refused');
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: 'Tải bảng lỗi để sửa' }).click(),
        ]);
        expect(download.suggestedFilename().endsWith('.xlsx'), download.suggestedFilename());
        expect((await ownCommune(world, page, at)).cases === 0, 'a dry run wrote something');

        await page.goto(`${at}/imports`);
        await settled(page);
        await page.locator('input[type=file]').setInputFiles(registerFile(commune.code, prefix, year, REPAIRED));
        await page.waitForURL('**/imports/*-*');
        await settled(page);
        expect((await figure(page, 'Hộ mới')) === '3', 'three households should be new');
        await applyTwice(page);
        expect((await ownCommune(world, page, at)).cases === 3, 'the import did not add three households');
        await page.getByRole('button', { name: 'Hoàn tác' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click();
        await page.getByText('Đã hoàn tác lần nhập').waitFor();
        expect((await ownCommune(world, page, at)).cases === 0, 'undo left something');

        await page.goto(`${at}/imports`);
        await settled(page);
        await page.locator('input[type=file]').setInputFiles(registerFile(commune.code, prefix, year, REPAIRED));
        await page.waitForURL('**/imports/*-*');
        await settled(page);
        await applyTwice(page);
        expect((await ownCommune(world, page, at)).cases === 3, 'the second import did not add three households');
      },
    },
    {
      name: 'journey, case: a correction previews the class, needs a reason, is kept as a draft and written once',
      run: async (world) => {
        const page = await world.as('xa');
        await page.goto(`${at}/cases?search=hoa`);
        await page.getByRole('link', { name: 'Nguyễn Thị Hòa' }).click();
        await settled(page);
        await page.getByRole('button', { name: 'Sửa phiếu' }).click();
        await page.getByLabel('Điểm B1').fill('400');
        await page.getByText('Tính thử: Không nghèo').waitFor();
        await inspectBothSizes(page, 'case-correction');
        await page.reload();
        await settled(page);
        await page.getByRole('button', { name: 'Sửa phiếu' }).click();
        expect((await page.getByLabel('Điểm B1').inputValue()) === '400', 'the draft is lost after a reload');
        expect(
          await page.getByRole('button', { name: 'Lưu phiếu đã sửa' }).isDisabled(),
          'saving without a reason is possible',
        );
        await page.getByLabel('Lý do').fill('Nhập nhầm điểm B1');
        await page.getByRole('button', { name: 'Lưu phiếu đã sửa' }).dblclick();
        await page.getByText('Đã lưu phiếu của hộ').waitFor();
        await settled(page);
        expect((await page.getByText('Nhập nhầm điểm B1').count()) === 1, 'the correction stands twice in the history');
      },
    },
    {
      name: 'journey, commune: submitted by keyboard alone, returned with a reason, submitted again, accepted',
      run: async (world) => {
        const officer = await world.as('xa');
        const { fullName } = await ownCommune(world, officer, at);
        await submitByKeyboard(officer, at, fullName);
        const province = await world.as('tinh');
        await openRound(province, at, fullName);
        await province.getByRole('button', { name: `Trả lại: ${fullName}` }).click();
        const dialog = province.getByRole('dialog');
        expect(
          await dialog.getByRole('button', { name: 'Trả lại' }).isDisabled(),
          'a return without a reason is possible',
        );
        await dialog.getByLabel('Lý do').fill('Thiếu danh sách thành viên');
        await inspectBothSizes(province, 'return-dialog');
        await dialog.getByRole('button', { name: 'Trả lại' }).click();
        await province.getByText(`Đã trả lại ${fullName}`).waitFor();
        await officer.goto(at);
        await settled(officer);
        await officer.getByText('Thiếu danh sách thành viên').first().waitFor();
        await officer.goto('/');
        await settled(officer);
        await inspectBothSizes(officer, 'work-list-returned');
        await submitByKeyboard(officer, at, fullName);
        await openRound(province, at, fullName);
        await province.getByRole('button', { name: `Duyệt xã: ${fullName}` }).click();
        await province.getByRole('dialog').getByRole('button', { name: 'Duyệt xã' }).dblclick();
        await province.getByText(`Đã duyệt ${fullName}`).waitFor();
      },
    },
    {
      name: 'journey, round: obstacles are named, then the leader approves by decision and the figures are frozen',
      run: async (world) => {
        const province = await world.as('tinh');
        await province.goto(at);
        await settled(province);
        await province.getByText('Chưa thể phê duyệt').first().waitFor();
        await inspectBothSizes(province, 'round-running');
        for (const commune of await communesOf(world, province)) {
          if (commune.status !== 'open') continue;
          await world.call(province, 'POST', `/api${at}/communes/${commune.communeId}/submit`, {});
        }
        const leader = await world.as('lanhdao');
        await leader.goto(at);
        await settled(leader);
        await leader.getByRole('button', { name: 'Phê duyệt đợt' }).click();
        const dialog = leader.getByRole('dialog');
        await dialog.getByLabel('Số quyết định').fill('1/QĐ-UBND');
        await dialog.getByLabel('Ngày quyết định').fill(`05/01/${year + 1}`);
        await dialog.getByLabel('Người ký').fill('Nguyễn Văn A');
        await inspectBothSizes(leader, 'approve-dialog');
        await dialog.getByRole('button', { name: 'Phê duyệt đợt' }).dblclick();
        await leader.getByText('Đợt đã phê duyệt, số liệu đã khoá').waitFor();
        const officer = await world.as('xa');
        await officer.goto(`${at}/cases?search=hoa`);
        await officer.getByRole('link', { name: 'Nguyễn Thị Hòa' }).click();
        await officer.getByText('Không sửa được: đợt đã phê duyệt').waitFor();
        expect(
          (await officer.getByRole('button', { name: 'Sửa phiếu' }).count()) === 0,
          'a frozen case can be corrected',
        );
      },
    },
  ];
}

async function ownCommune(world: World, page: Page, at: string): Promise<RoundCommune> {
  const { communes } = (await world.call(page, 'GET', `/api${at}`)) as { communes: RoundCommune[] };
  const own = communes[0];
  if (own === undefined || communes.length !== 1)
    throw new Error(`the commune officer sees ${communes.length} communes`);
  return own;
}

async function figure(page: Page, label: string): Promise<string> {
  const term: Locator = page.locator('dt', { hasText: label }).first();
  return (await term.locator('xpath=following-sibling::dd[1]').innerText()).trim();
}

/** The second click of a double click must do nothing. */
async function applyTwice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thực hiện', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Thực hiện', exact: true }).dblclick();
  await page.getByText(/^Đã nhập: 3 hộ mới/).waitFor();
  await settled(page);
}

async function openRound(page: Page, at: string, filter: string): Promise<void> {
  await page.goto(at);
  await settled(page);
  await page.getByLabel('Lọc: Tiến độ từng xã').fill(filter);
}

async function submitByKeyboard(page: Page, at: string, fullName: string): Promise<void> {
  await page.goto(at);
  await settled(page);
  const button = `button[aria-label="Gửi kết quả: ${fullName}"]`;
  await page.locator(button).waitFor();
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  const confirm = '[role=dialog] button[type=submit]';
  await page.locator(confirm).waitFor();
  await tabTo(page, confirm);
  await page.keyboard.press('Enter');
  await page.getByText(`Đã gửi kết quả của ${fullName}`).waitFor();
}
