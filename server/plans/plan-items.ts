import type { PlanItem } from '#contract/plans/plan.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { PlanDocument } from '#domain/plans/document/plan-document.ts';
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

export interface FreshItem {
  readonly kind: ItemKind;
  readonly position: number;
  readonly content: Content & { readonly line: number };
}

/** What was read of a document, as items in the order of the paper. */
export function itemsOfDocument(document: PlanDocument): FreshItem[] {
  const kinds = [
    ['target', document.targets],
    ['task', document.tasks],
    ['figure', document.figures],
    ['basis', document.bases],
  ] as const;
  return kinds.flatMap(([kind, list]) =>
    list.map((content, position) => ({ kind, position, content: content as unknown as FreshItem['content'] })),
  );
}

/** Items as they were read, waiting for a person; gives their ids in the same order. */
export async function insertItems(scene: Scene, planId: string, items: readonly FreshItem[]): Promise<string[]> {
  const rows = items.map((item) => ({ ...item, id: scene.newId(), line: item.content.line }));
  await scene.tx.client.query(
    `insert into plan_items (id, plan_id, kind, position, line, as_read)
     select (i ->> 'id')::uuid, $1, i ->> 'kind', (i ->> 'position')::int, (i ->> 'line')::int, i -> 'content'
       from jsonb_array_elements($2::jsonb) i`,
    [planId, JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id);
}
