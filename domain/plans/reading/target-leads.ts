/** Cơ quan chủ trì của chỉ tiêu — the body that leads the work a target is about, where the duties name one. */
import type { PlanTask, Target } from '../document/plan-document.ts';
import { SERVICES } from './lexicon/services.ts';
import { conceptsIn } from './measures.ts';

export function withLeads(targets: readonly Target[], tasks: readonly PlanTask[]): Target[] {
  const byService = new Map<string, { lead?: string; perform?: string }>();
  for (const task of tasks) {
    if (task.role !== 'lead' && task.role !== 'perform' && task.role !== 'advise') continue;
    for (const concept of conceptsIn(task.text, SERVICES)) {
      const entry = byService.get(concept.code) ?? {};
      if (task.role === 'lead') entry.lead ??= task.agency;
      else if (!/^(?:UBND|Ủy ban|Các|các)/u.test(task.agency)) entry.perform ??= task.agency;
      byService.set(concept.code, entry);
    }
  }
  return targets.map((target) => {
    if (target.lead !== undefined) return target;
    const found = byService.get(target.measure);
    const lead = found?.lead ?? found?.perform;
    return lead === undefined ? target : { ...target, lead };
  });
}
