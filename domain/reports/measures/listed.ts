import type { Condition } from './condition.ts';

const ON_A_LIST = ['poor', 'near_poor'];

/**
 * Hộ liên quan đến danh sách — households that stand on a list of the poor or near-poor, stood on one the round before,
 * or whose file changed for another reason. In a full register they are a few in a hundred, and nearly every measure
 * counts only among them: the scan looks at the rest only as far as it must.
 */
export const LISTED: Condition = {
  any: [
    { field: 'class', in: ON_A_LIST },
    { field: 'previousClass', in: ON_A_LIST },
    { field: 'movement', known: true, notIn: ['still_not_poor'] },
  ],
};

/** Whether only listed households can fulfil the condition. */
export function impliesListed(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(impliesListed);
  if ('field' in condition) {
    if (!('in' in condition)) return condition.field === 'movement' && condition.notIn.includes('still_not_poor');
    if (condition.field === 'class' || condition.field === 'previousClass')
      return condition.in.every((value) => ON_A_LIST.includes(value));
    return condition.field === 'movement' && !condition.in.includes('still_not_poor');
  }
  return 'any' in condition && !('bits' in condition) && condition.any.length > 0 && condition.any.every(impliesListed);
}
