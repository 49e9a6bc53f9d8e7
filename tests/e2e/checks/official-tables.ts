import { inspectBothSizes } from '../kit/inspect.ts';
import { type Check, expect, settled } from '../kit/world.ts';

/** Numbers as they print in Vietnamese. */
const numberIn = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'));

export function officialTableChecks(roundId: string): Check[] {
  return [
    {
      name: 'table 7.1: a district is the sum of its communes, and the households behind a figure add up to it',
      run: async (world) => {
        const page = await world.as('lanhdao');
        await page.goto(`/rounds/${roundId}/reports/7.1`);
        await settled(page);
        const cell = page.locator('tbody tr[data-level=commune] button').first();
        await cell.waitFor();
        const printed = numberIn(await cell.innerText());
        await cell.click();
        const told = page.getByText(/hộ, cộng lại thành/);
        await told.waitFor();
        await inspectBothSizes(page, 'figure-behind');
        const [, total = ''] = /thành ([\d.]+)\./.exec(await told.innerText()) ?? [];
        expect(numberIn(total) === printed, `${printed} printed, ${total} behind it`);
        const table = (await world.call(page, 'GET', `/api/rounds/${roundId}/reports/7.1?level=commune`)) as {
          rows: { level: string; values: Record<string, number | null> }[];
        };
        const sum = (level: string) =>
          table.rows.filter((row) => row.level === level).reduce((all, row) => all + (row.values['3'] ?? 0), 0);
        expect(sum('commune') === sum('province') && sum('district') === sum('province'), 'the levels do not add up');
      },
    },
    {
      name: 'table 7.1: exported as XLSX, DOCX and CSV',
      run: async (world) => {
        const page = await world.as('lanhdao');
        await page.goto(`/rounds/${roundId}/reports/7.1?level=district`);
        await settled(page);
        for (const format of ['XLSX', 'DOCX', 'CSV']) {
          await page.getByRole('button', { name: 'Xuất tệp' }).click();
          const [download] = await Promise.all([
            page.waitForEvent('download'),
            page.getByRole('menuitem', { name: format }).click(),
          ]);
          expect(download.suggestedFilename().toUpperCase().endsWith(format), download.suggestedFilename());
        }
      },
    },
    {
      name: 'dashboard: each picture turns into its table',
      run: async (world) => {
        const page = await world.as('lanhdao');
        await page.goto('/dashboard');
        await settled(page);
        const toggles = page.getByRole('button', { name: /^Xem dạng bảng/ });
        const count = await toggles.count();
        expect(count >= 5, `only ${count} pictures`);
        for (let index = 0; index < count; index++) await toggles.first().click();
        expect((await page.locator('main table').count()) >= count, 'a picture has no table');
      },
    },
  ];
}
