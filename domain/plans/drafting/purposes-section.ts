/** Mục đích, yêu cầu; thời gian, phạm vi, đối tượng — sections that some plans print and others leave out. */
import { chosenBlocks } from './chosen-blocks.ts';
import type { DraftWriter } from './draft-writer.ts';
import type { Filling } from './fill-block.ts';

export function writePurposes(filling: Filling, out: DraftWriter): void {
  const { input, ledger } = filling;
  ledger.place = out.section('purposes', 'Mục đích, yêu cầu');
  out.item('Mục đích');
  for (const { text, tag } of chosenBlocks(input.blocks.purposes, filling)) out.dash(text, { block: tag });
  out.item('Yêu cầu');
  for (const { text, tag } of chosenBlocks(input.blocks.requirements, filling)) out.dash(text, { block: tag });
}

export function writeScope(filling: Filling, out: DraftWriter): void {
  const { input, ledger } = filling;
  const lines = chosenBlocks(input.blocks.scope, filling);
  if (lines.length === 0) return;
  ledger.place = out.section('scope', 'Thời gian, phạm vi, đối tượng');
  for (const { block, text, tag } of lines)
    out.item(`${block.title === undefined ? '' : `${block.title}: `}${text}`, { block: tag });
}
