import type { z } from 'zod';
import type { getCommittee } from '#contract/committees/committees.ts';

/** One committee as it stood on a day: what its page and dialogs work on. */
export type CommitteeAnswer = z.output<typeof getCommittee.output>;
