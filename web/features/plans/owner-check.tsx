import { Button } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { listTasks, PlanTask } from '#contract/plans/tasks.ts';
import { checkOwners } from '#domain/plans/tracking/owner-check.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import agencyClasses from '../agencies/tasks.module.css';
import type { NewWork } from './owner-dialog.tsx';

type Project = z.output<typeof listTasks.output>['projects'][number];

/** Tasks and projects without exactly one body that answers; from here they are given to one. */
export function OwnerCheck(props: {
  readonly tasks: readonly PlanTask[];
  readonly projects: readonly Project[];
  readonly onGive: ((task: PlanTask) => void) | undefined;
  readonly onAdd: ((work: NewWork) => void) | undefined;
}) {
  const { tasks, projects, onGive, onAdd } = props;
  const { t } = useTranslation();
  const check = useMemo(
    () =>
      checkOwners(
        tasks.map((task) => ({
          ...task,
          task,
          agencyId: task.agency.id,
          agencyKey: task.agency.id ?? task.agency.text,
          agencyName: task.agency.text,
        })),
      ),
    [tasks],
  );
  const odd = projects.filter(({ leads }) => leads.length !== 1);
  const isRight = check.withoutAgency.length + check.withoutLead.length + check.severalLeads.length + odd.length === 0;
  const nameOf = ({ project, sub, title }: Project) =>
    `${sub === null ? t('tasks.project', { project }) : t('tasks.subProject', { project, sub })}: ${title}`;
  const addButton = (work: NewWork) =>
    onAdd && (
      <Button size="compact-sm" variant="default" onClick={() => onAdd(work)}>
        {t('tasks.give')}
      </Button>
    );
  return (
    <Section title={t('tasks.owners')} lead={t('tasks.ownersLead')}>
      <div className={agencyClasses.checks}>
        {isRight && <Notice tone="done">{t('tasks.ownersRight')}</Notice>}
        {check.withoutAgency.length > 0 && (
          <Part title={t('tasks.withoutAgency', { count: check.withoutAgency.length })}>
            {check.withoutAgency.map(({ task }) => (
              <li key={task.id}>
                <span>
                  {task.label} · <span className="strong">{task.agency.text}</span>: {short(task.text)}
                </span>
                {onGive && (
                  <Button size="compact-sm" variant="default" onClick={() => onGive(task)}>
                    {t('tasks.give')}
                  </Button>
                )}
              </li>
            ))}
          </Part>
        )}
        {check.withoutLead.length > 0 && (
          <Part title={t('tasks.withoutLead', { count: check.withoutLead.length })}>
            {check.withoutLead.map((row) => (
              <li key={row.label}>
                <span>
                  {row.label} · {short(row.text)}
                </span>
                {addButton({ label: row.label, text: row.text, line: row.line })}
              </li>
            ))}
          </Part>
        )}
        {check.severalLeads.length > 0 && (
          <Part title={t('tasks.severalLeads', { count: check.severalLeads.length })}>
            {check.severalLeads.map((row) => (
              <li key={row.label}>
                <span>
                  {row.label} · {short(row.text)}
                </span>
                <Tag tone="near">{t('tasks.leadSeveral', { count: row.leads })}</Tag>
              </li>
            ))}
          </Part>
        )}
        {projects.length > 0 && (
          <Part title={t('tasks.projects')}>
            {projects.map((each) => (
              <li key={nameOf(each)} style={each.leads.length === 1 ? { borderLeftColor: '#156342' } : undefined}>
                <span>{nameOf(each)}</span>
                {each.leads.length === 0 && <Tag tone="poor">{t('tasks.leadNone')}</Tag>}
                {each.leads.length > 1 && <Tag tone="near">{t('tasks.leadSeveral', { count: each.leads.length })}</Tag>}
                {each.leads.length > 0 && <span className="strong">{each.leads.join('; ')}</span>}
                {each.leads.length === 0 &&
                  addButton({
                    label: `DA ${each.project}${each.sub === null ? '' : `.${each.sub}`}`,
                    text: nameOf(each),
                    line: each.line,
                  })}
              </li>
            ))}
          </Part>
        )}
      </div>
    </Section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  );
}

const short = (text: string): string => (text.length > 150 ? `${text.slice(0, 148)}…` : text);
