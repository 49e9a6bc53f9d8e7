import { listAgencies as contract } from '#contract/plans/tasks.ts';
import { read } from '../../act.ts';
import { listAgencyRows } from './agency-store.ts';

export const listAgencies = read(contract, async ({ tx }, { on }) => ({
  agencies: (await listAgencyRows(tx))
    .filter(
      ({ validFrom, validTo }) =>
        on === undefined || ((validFrom === null || validFrom <= on) && (validTo === null || on < validTo)),
    )
    .map(({ names: _, aliases, ...agency }) => ({ ...agency, aliases: [...aliases] })),
}));
