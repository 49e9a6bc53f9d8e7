import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanTask } from '#contract/plans/tasks.ts';
import type { Role } from '#domain/plans/document/vocabulary.ts';
import { dutyMatrix } from '#domain/plans/tracking/duty-matrix.ts';
import { DUTY_NAMES } from '#domain/plans/tracking/words.ts';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import classes from './plans.module.css';

/** Ma trận: one row a work, one column a body, letters for its roles; works that nobody leads are marked. */
export function DutyMatrixTable({ tasks }: { readonly tasks: readonly PlanTask[] }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const matrix = useMemo(
    () =>
      dutyMatrix(
        tasks.map((task) => ({
          id: task.id,
          label: task.label,
          line: task.line,
          text: task.text,
          agencyKey: task.agency.id ?? task.agency.text,
          agencyName: task.agency.name ? words(task.agency.name) : task.agency.text,
          role: task.role,
        })),
      ),
    [tasks, words],
  );
  return (
    <Section
      title={t('plans.matrix')}
      lead={t('plans.matrixLead', { without: matrix.withoutLead, several: matrix.severalLeads })}
      flush
    >
      <div
        className={classes.scroller}
        tabIndex={0}
        role="region"
        aria-label={t('ui.tableOf', { name: t('plans.matrix') })}
      >
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col">{t('plans.work')}</th>
              {matrix.columns.map((column) => (
                <th key={column.key} scope="col">
                  <span>{column.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <tr key={row.label} data-none={!row.isAnswered || undefined}>
                <th scope="row" title={row.text}>
                  {row.label} · {row.text.length > 90 ? `${row.text.slice(0, 88)}…` : row.text}
                </th>
                {matrix.columns.map((column) => {
                  const roles = (row.roles[column.key] ?? []) as readonly Role[];
                  return (
                    <td
                      key={column.key}
                      data-lead={roles.includes('lead') || undefined}
                      title={roles.map((role) => words(DUTY_NAMES[role])).join(', ') || undefined}
                    >
                      {roles.map((role) => t(`plans.letter.${role}`)).join(' ')}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
