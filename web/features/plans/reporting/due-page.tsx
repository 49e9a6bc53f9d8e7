import { useTranslation } from 'react-i18next';
import { listReportsDue } from '#contract/plans/reporting/regime.ts';
import { useAnswer } from '../../../api/queries.ts';
import { Answered } from '../../../ui/answered.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { DueTable } from './due-table.tsx';

/** Báo cáo phải gửi của đơn vị, cơ quan mình, over all plans. */
export function DueReportsPage() {
  const { t } = useTranslation();
  const query = useAnswer(listReportsDue, {});
  return (
    <Page title={t('planReports.due')} lead={t('planReports.dueLead')}>
      <Answered query={query} lines={8}>
        {({ reports }) => (
          <Section flush>
            {reports.length === 0 ? (
              <Empty title={t('planReports.noneDue')}>{t('planReports.noneDueLead')}</Empty>
            ) : (
              <DueTable name={t('planReports.due')} reports={reports} withPlan />
            )}
          </Section>
        )}
      </Answered>
    </Page>
  );
}
