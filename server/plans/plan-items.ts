import type { PlanItem } from '#contract/plans/plan.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { planDocumentSchema } from '#domain/plans/document/plan-schema.ts';
import type { ItemKind, ItemStatus } from '#domain/plans/tracking/item-state.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import type { Scene } from '../act.ts';

type Content = Record<string, unknown>;

export interface ItemRow {
  readonly id: string;
  readonly plan_id: string;
  readonly kind: ItemKind;
  readonly position: number;
  readonly line: number;
  readonly as_read: Content | null;
  readonly corrected: Content | null;
  readonly status: ItemStatus;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly note: string | null;
}

/** What counts now: the correction, or what was read. */
export const contentOf = (row: Pick<ItemRow, 'corrected' | 'as_read'>): Content => row.corrected ?? row.as_read ?? {};

export function presentItem(row: ItemRow): PlanItem {
  return {
    id: row.id,
    kind: row.kind,
    position: row.position,
    line: row.line,
    status: row.status,
    value: contentOf(row),
    asRead: row.as_read,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.toISOString() ?? null,
    note: row.note,
  };
}

export async function listItems({ tx }: Scene, planId: string): Promise<ItemRow[]> {
  const { rows } = await tx.client.query<ItemRow>(
    `select id, plan_id, kind, position, line, as_read, corrected, status, decided_by, decided_at, note
       from plan_items where plan_id = $1 order by kind, position`,
    [planId],
  );
  return rows;
}

const SCHEMAS = {
  target: planDocumentSchema.shape.targets.element,
  task: planDocumentSchema.shape.tasks.element,
  figure: planDocumentSchema.shape.figures.element,
  basis: planDocumentSchema.shape.bases.element,
} as const;

/** The content a person wrote, held against the shape that a reader gives, and against the lines of the document. */
export function validContent(kind: ItemKind, content: Content, lines: number): Content & { readonly line: number } {
  const parsed = SCHEMAS[kind].safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join('.') ?? '';
    throw new Refusal(planTrackingProblem('plan-item-invalid', { path, reason: issue?.message ?? '' }, path));
  }
  const { line } = parsed.data;
  if (line < 1 || line > lines) throw new Refusal(planTrackingProblem('plan-line-unknown', { line, lines }, 'line'));
  return parsed.data;
}
