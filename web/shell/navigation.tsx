import {
  IconArrowsJoin,
  IconBook2,
  IconBuilding,
  IconBuildingCommunity,
  IconChartHistogram,
  IconChecklist,
  IconClipboardCheck,
  IconFileCertificate,
  IconHistory,
  IconHome2,
  IconListCheck,
  IconRuler2,
  IconSend,
  IconTable,
  IconTargetArrow,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Permission } from '#domain/access/permissions.ts';
import { useSession } from '../features/access/use-session.ts';
import classes from './shell.module.css';

const GROUPS = [
  {
    title: 'groupWork',
    links: [
      { to: '/', label: 'home', icon: IconListCheck, needs: 'round.read' },
      { to: '/my-tasks', label: 'myTasks', icon: IconClipboardCheck, needs: 'task.read' },
      { to: '/rounds', label: 'rounds', icon: IconChecklist, needs: 'round.read' },
      { to: '/households', label: 'households', icon: IconHome2, needs: 'household.read' },
      { to: '/plans', label: 'plans', icon: IconTargetArrow, needs: 'plan.read' },
      { to: '/programmes', label: 'programmes', icon: IconArrowsJoin, needs: 'programme.read' },
      { to: '/committees', label: 'committees', icon: IconUsersGroup, needs: 'committee.read' },
      { to: '/reports-due', label: 'reportsDue', icon: IconSend, needs: 'plan-report.send' },
    ],
  },
  {
    title: 'groupFigures',
    links: [
      { to: '/dashboard', label: 'dashboard', icon: IconChartHistogram, needs: 'report.read' },
      { to: '/reports', label: 'reports', icon: IconTable, needs: 'report.read' },
    ],
  },
  {
    title: 'groupReference',
    links: [
      { to: '/documents', label: 'documents', icon: IconFileCertificate, needs: 'plan.read' },
      { to: '/standards', label: 'standards', icon: IconRuler2, needs: 'standard.read' },
      { to: '/areas', label: 'areas', icon: IconBuildingCommunity, needs: 'area.read' },
      { to: '/agencies', label: 'agencies', icon: IconBuilding, needs: 'area.read' },
    ],
  },
  {
    title: 'groupSystem',
    links: [
      { to: '/accounts', label: 'accounts', icon: IconUsers, needs: 'account.read' },
      { to: '/audit', label: 'audit', icon: IconHistory, needs: 'audit.read' },
      { to: '/help', label: 'help', icon: IconBook2, needs: undefined },
    ],
  },
] as const satisfies readonly {
  title: string;
  links: readonly { to: string; label: string; icon: unknown; needs: Permission | undefined }[];
}[];

/** Only what the session permits is shown. */
export function Navigation({ onChosen }: { readonly onChosen?: () => void }) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  return (
    <nav aria-label={t('shell.navigation')} className={classes.navigation}>
      {GROUPS.map((group) => {
        const links = group.links.filter((link) => link.needs === undefined || permissions.includes(link.needs));
        if (links.length === 0) return null;
        return (
          <div key={group.title}>
            <p className={classes.groupTitle}>{t(`shell.${group.title}`)}</p>
            <ul>
              {links.map(({ to, label, icon: Icon }) => (
                <li key={to}>
                  <Link to={to} activeOptions={{ exact: to === '/' }} className={classes.link} onClick={onChosen}>
                    <Icon size={19} stroke={1.7} aria-hidden />
                    {t(`shell.${label}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
