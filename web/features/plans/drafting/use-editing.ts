import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Draft } from '#contract/plans/drafting/draft.ts';
import { getDraft, saveDraft, type zOperation } from '#contract/plans/drafting/drafts.ts';
import { CallRefused } from '../../../api/call-refused.ts';
import { useAct } from '../../../api/queries.ts';
import { useDraft } from '../../../ui/use-draft.ts';

export type Operation = z.input<typeof zOperation>;

/** An operation that has not been saved, with the text it was made on. */
interface Pending {
  readonly operation: Operation;
  readonly before: string | null;
}

export interface Editing {
  readonly pending: readonly Pending[];
  put(operation: Operation, before: string | null): void;
  drop(key: string): void;
  save(): Promise<number | undefined>;
  discard(): void;
  readonly isSaving: boolean;
  readonly refusal: unknown;
  /** Someone else saved first: the newer version is on screen, the own editing laid over it. */
  readonly isConflict: boolean;
}

const NOTHING: { pending: readonly Pending[] } = { pending: [] };

/** What a person wrote and has not saved: it survives a reload, a lost line and another person's saving. */
export function useEditing(draft: Draft): Editing {
  const { value, change, clear } = useDraft(`plan-draft.${draft.id}`, NOTHING);
  const act = useAct(saveDraft);
  const client = useQueryClient();
  const { pending } = value;
  return {
    pending,
    put: (operation, before) => {
      const others = pending.filter((one) => keyOf(one.operation) !== keyOf(operation) || keyOf(operation) === null);
      change({ pending: [...others, { operation, before }] });
    },
    drop: (key) => change({ pending: pending.filter((one) => keyOf(one.operation) !== key) }),
    save: async () => {
      const operations = pending.map(({ operation }) => operation);
      const answer = await act.run({ draftId: draft.id, version: draft.version, operations });
      if (answer === undefined) {
        // Refused because someone else saved: their version is fetched, the own editing stays.
        await client.invalidateQueries({ queryKey: [getDraft.name] });
        return undefined;
      }
      clear(NOTHING);
      return answer.draft.version;
    },
    discard: () => {
      clear(NOTHING);
      act.reset();
    },
    isSaving: act.isRunning,
    refusal: act.refusal,
    isConflict: isStale(act.refusal),
  };
}

function isStale(refusal: unknown): boolean {
  return refusal instanceof CallRefused && refusal.problems.some(({ code }) => code === 'draft-changed-meanwhile');
}

function keyOf(operation: Operation): string | null {
  if (operation.op === 'recipients') return 'recipients';
  return 'key' in operation ? operation.key : null;
}
