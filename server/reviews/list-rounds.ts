import { listRounds as contract } from '#contract/reviews/list-rounds.ts';
import { read } from '../act.ts';
import { listRoundRows, presentRound } from './round-rows.ts';

export const listRounds = read(contract, async ({ tx }, { provinceId }) => ({
  rounds: (await listRoundRows(tx, { provinceId })).map(presentRound),
}));
