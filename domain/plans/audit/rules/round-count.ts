/**
 * Số tròn nghìn — a count of households that ends in three zeros among others that do not: a count or an estimate?
 * @source consistency of the source plans, rule 14 (advice of check HY-C08)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { planTables } from '../plan-tables.ts';
import { count } from '../printed-number.ts';

const CODE = 'round-count';

export const roundCount: AuditRule = {
  code: CODE,
  title: { vi: 'Số tròn nghìn trong bảng', en: 'Round thousands in a table' },
  check: ({ plan }) =>
    planTables(plan).flatMap((table) =>
      [...table.units].flatMap(([column, unit]) => {
        const cells = table.rows.flatMap((row) => {
          const cell = row.cells.get(column);
          return cell ? [{ cell, name: row.name }] : [];
        });
        const isRound = (value: number): boolean => value >= 1000 && value % 1000 === 0;
        const round = cells.filter((c) => isRound(c.cell.value));
        if ((unit !== 'household' && unit !== 'person') || round.length === 0 || round.length * 3 > cells.length)
          return [];
        return round.map(({ cell, name }) =>
          findingOf(CODE, {
            lines: [cell.line],
            verdict: 'warning',
            printed: cell.printed,
            vi: `${name}: ${count(cell.value)} là số tròn nghìn, các dòng khác thì không.`,
            en: `${name}: ${count(cell.value)} is a round figure, the other rows are not.`,
            adviceVi: 'Hỏi đây là số đếm hay số ước tính.',
            adviceEn: 'Ask whether it is a count or an estimate.',
            subject: name,
          }),
        );
      }),
    ),
};
