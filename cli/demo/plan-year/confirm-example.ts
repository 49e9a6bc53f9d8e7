import { KNOWN_MISREADINGS } from '#demo/plans/known-misreadings.ts';
import { MUST_BE_DECIDED } from '#domain/plans/tracking/item-state.ts';
import { confirmPlan } from '#server/plans/confirm-plan.ts';
import { decideItems } from '#server/plans/decide-items.ts';
import { importPlan } from '#server/plans/import-plan.ts';
import { getPlan } from '#server/plans/read-plans.ts';
import { exampleFile } from './example-plans.ts';
import { findPlan } from './find-plan.ts';
import { onDay, type Stage } from './stage.ts';

/** The day on which a clerk of the demo takes the plan in: the day after it was signed. */
const IMPORTED = { HD: '2020-02-12', LC: '2018-02-01', TN: '2020-06-26', HY: '2024-03-08', PT: '2017-03-10' } as const;

/**
 * Nhập và xác nhận kế hoạch mẫu — through the acts behind the upload and the confirmation page. Everything is confirmed
 * as it was read; what a person would correct is said, not corrected.
 */
export async function confirmExample(stage: Stage): Promise<string> {
  const { actor, scenario, say } = stage;
  const application = onDay(stage.application, IMPORTED[scenario.plan]);
  const file = await exampleFile(scenario);
  const known = await findPlan(stage.application, file.bytes);
  const planId = known?.id ?? (await importPlan.run(application, actor, { file })).plan.id;
  if (known?.status === 'confirmed') return planId;
  const { plan, items, findings } = await getPlan.run(application, actor, { planId });
  const open = items.filter((item) => item.status === 'read' && MUST_BE_DECIDED.includes(item.kind));
  if (open.length > 0)
    await decideItems.run(application, actor, {
      planId,
      decisions: open.map(({ id }) => ({ itemId: id, decision: 'confirm', note: 'Xác nhận như đã đọc (mô phỏng)' })),
    });
  const done = await confirmPlan.run(application, actor, { planId, version: plan.version });
  const attention = findings.filter(({ needsAttention }) => needsAttention).length;
  const name = `${plan.number ?? plan.title}, ${plan.area.fullName}`;
  say(
    `Đã nhập và xác nhận kế hoạch ${name}: ${done.targets} chỉ tiêu, ${done.tasks} nhiệm vụ; kiểm tra: ${attention} phát hiện cần người xem.`,
    `Imported and confirmed plan ${name}: ${done.targets} targets, ${done.tasks} tasks; audit: ${attention} findings for a person.`,
  );
  say('  Xác nhận như đã đọc. Cán bộ thật sẽ sửa:', '  Confirmed as read. A real officer would correct:');
  for (const { line, vi, en } of KNOWN_MISREADINGS[scenario.plan])
    say(`   - dòng ${line}: ${vi}`, `   - line ${line}: ${en}`);
  return planId;
}
