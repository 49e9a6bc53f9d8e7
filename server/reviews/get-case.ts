import { getCase as contract } from '#contract/reviews/cases.ts';
import { read } from '../act.ts';
import { getCaseRow, presentCase, recordRead } from './present-case.ts';

export const getCase = read(contract, async (scene, { roundId, householdId }) => {
  const loaded = await getCaseRow(scene, roundId, householdId);
  await recordRead(scene, loaded.row, `phiếu rà soát ${roundId}`);
  return { case: await presentCase(scene, loaded) };
});
