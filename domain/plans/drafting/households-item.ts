/** Phân công giúp đỡ, dự kiến hộ thoát nghèo — who is to be helped and how many are expected to escape, from the registry's counts. */
import { chosenBlocks } from './chosen-blocks.ts';
import type { ProposedFall } from './draft-document.ts';
import type { DraftWriter } from './draft-writer.ts';
import type { Filling } from './fill-block.ts';
import { PROPOSED } from './proposed-mark.ts';

/** Printed while there are poor households. The register holds no helpers: naming one for each household is asked of people. */
export function writeHouseholds(
  filling: Filling,
  out: DraftWriter,
  open: string[],
  falls: readonly ProposedFall[],
): void {
  const { input, ledger } = filling;
  const poor = ledger.value('poor-households') ?? 0;
  const blocks = chosenBlocks(input.blocks.households, filling);
  if (poor === 0 || blocks.length === 0) return;
  out.item('Phân công giúp đỡ hộ nghèo, dự kiến hộ thoát nghèo');
  const unable = ledger.value('poor-households:no_labour') ?? 0;
  const able = poor - unable;
  const rest =
    unable === 0
      ? 'không còn hộ nghèo không có khả năng lao động'
      : `${ledger.count('poor-households:no_labour', unable)} hộ không có khả năng lao động được trợ giúp xã hội, không đưa vào dự kiến thoát nghèo`;
  out.dash(
    `Trong ${ledger.count('poor-households', poor)} hộ nghèo cuối năm ${input.round.year} có ${ledger.count('poor-households - poor-households:no_labour', able)} hộ còn khả năng lao động, có điều kiện vươn lên thoát nghèo; ${rest}.`,
    { key: 'able' },
  );
  const fall = falls.find(({ code }) => code === 'poor');
  if (fall !== undefined) {
    const note = { status: fall.status, rule: fall.rule };
    const mark = fall.status === 'proposed' ? ` ${PROPOSED}` : '';
    out.dash(
      `Danh sách hộ dự kiến thoát nghèo năm ${input.year} do UBND cấp xã lập từ các hộ còn khả năng lao động, có ít nhất ${ledger.count('proposed fall of poor-households', fall.value, note)} hộ${mark} để bảo đảm chỉ tiêu giảm hộ nghèo.`,
      { key: 'expected' },
    );
    if (fall.value > able)
      open.push(
        `Chỉ tiêu giảm ${fall.value} hộ nghèo lớn hơn số hộ còn khả năng lao động (${able} hộ): danh sách dự kiến thoát nghèo không đủ hộ.`,
      );
  }
  for (const { text, tag } of blocks) out.dash(text, { block: tag });
  open.push(
    'Sổ hộ chưa có người giúp đỡ của từng hộ: danh sách phân công do UBND cấp xã lập, kiểm tra mỗi hộ nghèo có một người.',
  );
}
