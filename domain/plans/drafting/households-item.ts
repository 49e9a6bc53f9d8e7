/** Phân công giúp đỡ, dự kiến hộ thoát nghèo — who is to be helped and how many are expected to escape, from the registry's counts. */
import { type AnnexLabels, citedAnnex } from './annexes.ts';
import { chosenBlocks } from './chosen-blocks.ts';
import type { ProposedFall } from './draft-document.ts';
import type { DraftWriter } from './draft-writer.ts';
import type { Filling } from './fill-block.ts';

/** Printed while there are poor households. The register holds no helpers: naming one for each household is asked of people. */
export function writeHouseholds(
  filling: Filling,
  out: DraftWriter,
  open: string[],
  falls: readonly ProposedFall[],
  labels: AnnexLabels,
): void {
  const { input, ledger, words } = filling;
  const poor = ledger.value('poor-households') ?? 0;
  const blocks = chosenBlocks(input.blocks.households, filling);
  if (poor === 0 || blocks.length === 0) return;
  out.item('Phân công giúp đỡ hộ nghèo, dự kiến hộ thoát nghèo');
  const unable = ledger.value('poor-households:no_labour') ?? 0;
  const able = poor - unable;
  // The able are what is left of the poor: printed as a number of their own they would read as another count of the poor.
  const rest =
    unable === 0
      ? 'mọi hộ nghèo đều còn khả năng lao động'
      : `trừ ${ledger.count('poor-households:no_labour', unable)} hộ nghèo không có khả năng lao động, các hộ còn lại còn khả năng lao động`;
  out.plain(`Theo số liệu rà soát cuối năm ${input.round.year}, trong các hộ nghèo của toàn ${words.kind}: ${rest}.`, {
    key: 'able',
  });
  const fall = falls.find(({ code }) => code === 'poor');
  if (fall !== undefined) {
    const label = labels.get('fall-poor');
    const cited = label === undefined ? '' : ` (${citedAnnex(label)} kèm theo)`;
    // The number itself is printed once, among the targets.
    out.dash(
      `UBND cấp xã lập danh sách hộ dự kiến thoát nghèo từ các hộ còn khả năng lao động; số hộ của danh sách không thấp hơn chỉ tiêu giảm hộ nghèo được giao${cited};`,
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
