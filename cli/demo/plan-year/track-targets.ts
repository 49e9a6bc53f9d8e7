import { targetCourse } from '#demo/following-year/target-course.ts';
import { fewerIsBetter } from '#domain/plans/tracking/measure-sense.ts';
import { addEvidence } from '#server/plans/evidence.ts';
import { enterProgress, listTargets } from '#server/plans/targets.ts';
import { evidenceDocument } from './evidence-document.ts';
import { type Quarter, quartersOf } from './quarters.ts';
import { onDay, type Stage } from './stage.ts';

type Target = Awaited<ReturnType<typeof listTargets.run>>['targets'][number];

/**
 * Kết quả từng quý — reports between the reviews, each with its evidence. What the register counts at the end of the
 * year is left to the register; everything else is entered by hand, and says that it is made up.
 */
export async function trackTargets(stage: Stage, planId: string): Promise<void> {
  const { application, actor, year, seed } = stage;
  const quarters = quartersOf(year);
  const { targets } = await listTargets.run(application, actor, { planId });
  const entered = await enteredDays(stage, planId);
  const courses = targets.map((target) =>
    targetCourse(
      termsOf(target),
      quarters.map(({ share }) => share),
      seed,
    ),
  );
  for (const [index, quarter] of quarters.entries()) {
    const isLast = index === quarters.length - 1;
    const due = targets.filter((target) => !(isLast && target.computed) && !entered.has(`${target.id} ${quarter.on}`));
    if (due.length === 0) continue;
    const evidenceId = await evidenceOf(
      stage,
      planId,
      quarter,
      due,
      (target) => courses[targets.indexOf(target)]?.[index],
    );
    for (const target of due)
      await enterProgress.run(onDay(application, dayAfter(quarter.on)), actor, {
        planId,
        targetId: target.id,
        on: quarter.on,
        value: courses[targets.indexOf(target)]?.[index] ?? 0,
        note: `Báo cáo nhanh ${quarter.name.vi} năm ${year} (mô phỏng)`,
        evidenceId,
      });
  }
}

const termsOf = (target: Target) => ({
  position: target.position,
  quantity: target.criterion.quantity,
  required: target.criterion.required,
  unit: target.criterion.unit,
  isCeiling:
    target.operator.startsWith('<') ||
    (target.operator === '=' && (target.value === 0 || fewerIsBetter(target.measure))),
  base: target.base.value ?? undefined,
});

async function enteredDays({ application }: Stage, planId: string): Promise<ReadonlySet<string>> {
  const { rows } = await application.database.pool.query<{ target_id: string; reached_on: string }>(
    'select target_id, reached_on from target_progress where plan_id = $1',
    [planId],
  );
  return new Set(rows.map((row) => `${row.target_id} ${row.reached_on}`));
}

/** One report a quarter carries the figures of all targets. */
async function evidenceOf(
  { application, actor, year }: Stage,
  planId: string,
  { on, name }: Quarter,
  targets: readonly Target[],
  valueOf: (target: Target) => number | undefined,
): Promise<string> {
  const fileName = `bao-cao-mo-phong-${on}.docx`;
  const { rows } = await application.database.pool.query<{ id: string }>(
    'select id from plan_evidence where plan_id = $1 and file_name = $2 limit 1',
    [planId, fileName],
  );
  if (rows[0] !== undefined) return rows[0].id;
  const bytes = await evidenceDocument(`BÁO CÁO NHANH KẾT QUẢ ${name.vi.toUpperCase()} NĂM ${year}`, [
    'Số liệu do chương trình trình diễn sinh ra (simulated figures).',
    ...targets.map(
      (target) => `- ${target.text}: ${(valueOf(target) ?? 0).toLocaleString('vi-VN')} (${target.criterion.words.vi})`,
    ),
  ]);
  const { evidence } = await addEvidence.run(onDay(application, dayAfter(on)), actor, {
    planId,
    file: { name: fileName, bytes },
  });
  return evidence.id;
}

/** Reported some days later, within the year. */
const dayAfter = (on: string): string => `${on.slice(0, 8)}${on.endsWith('10') ? '12' : on.slice(8)}`;
