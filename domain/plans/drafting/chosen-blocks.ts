/** The blocks of a list that the level, the year and the data call for, filled line by line. */
import { agencyOn } from './agencies-on-date.ts';
import { type Filling, fillLine } from './fill-block.ts';
import { endingPeriod } from './periods.ts';
import { type BlockChoice, isChosen, isPossible, type TextBlock } from './text-blocks.ts';

export interface FilledLine {
  readonly block: TextBlock;
  readonly text: string;
  readonly tag: string;
}

export function choiceOf({ input, ledger }: Filling): BlockChoice {
  return {
    level: input.level,
    year: input.year,
    isPeriodEnd: endingPeriod(input.periods, input.year) !== undefined,
    value: (measure: string) => ledger.value(measure),
  };
}

/** What the data call for, and what a person added or took out. */
export function chosen(blocks: readonly TextBlock[], filling: Filling): readonly TextBlock[] {
  const choice = choiceOf(filling);
  const { off, on } = filling.input.choices;
  return blocks.filter(
    (block) =>
      !off.includes(block.id) && (isChosen(block, choice) || (on.includes(block.id) && isPossible(block, choice))),
  );
}

export function chosenBlocks(blocks: readonly TextBlock[], filling: Filling): FilledLine[] {
  return chosen(blocks, filling).flatMap((block) => linesOf(block, filling));
}

export function linesOf(block: TextBlock, filling: Filling): FilledLine[] {
  const { input, words } = filling;
  const agency = block.agency === undefined ? undefined : agencyOn(input.agencies, block.agency, words.on, block.task);
  return block.lines.flatMap((line) => {
    const text = fillLine(line, filling, agency);
    return text === undefined ? [] : [{ block, text, tag: `${block.id}@${block.version}` }];
  });
}
