import { Button, Textarea, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  downloadPublication,
  getPublication,
  getRecipients,
  savePublication,
} from '#contract/plans/reporting/recipients.ts';
import { useAct, useAnswer } from '../../../api/queries.ts';
import { saveFile } from '../../../api/save-file.ts';
import { Answered } from '../../../ui/answered.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Refusal } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { PlanFrame } from '../plan-frame.tsx';
import { RecipientsForm } from './recipients-form.tsx';

/** Nơi nhận và tin công bố. */
export function PublishPage() {
  const { planId } = useParams({ from: '/plans/$planId/publish' });
  const { t } = useTranslation();
  const recipients = useAnswer(getRecipients, { planId });
  const news = useAnswer(getPublication, { planId });
  return (
    <Answered query={recipients} lines={10}>
      {(answer) => (
        <PlanFrame plan={answer.plan} title={t('planReports.publish')}>
          <RecipientsForm key={`r${answer.version}`} answer={answer} />
          {answer.plan.status === 'confirmed' && (
            <Answered query={news} lines={6}>
              {(publication) => <NewsForm key={`n${publication.version}`} news={publication} />}
            </Answered>
          )}
        </PlanFrame>
      )}
    </Answered>
  );
}

type News = (typeof getPublication)['output']['_output'];

function NewsForm({ news }: { readonly news: News }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { plan } = news;
  const save = useAct(savePublication);
  const download = useAct(downloadPublication);
  const [title, setTitle] = useState(news.title);
  const [text, setText] = useState(news.text);
  const [publishedOn, setPublishedOn] = useState(news.publishedOn ?? '');
  const get = async (format: 'txt' | 'docx') => {
    const file = await download.run({ planId: plan.id, format });
    if (file) saveFile(file);
  };
  return (
    <Section
      title={t('planReports.news')}
      lead={t('planReports.newsLead')}
      actions={
        <>
          <Button variant="default" onClick={() => get('txt')}>
            {t('planReports.downloadTxt')}
          </Button>
          <Button variant="default" onClick={() => get('docx')}>
            {t('planReports.downloadDocx')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Facts facts={[[t('planReports.issuedOn'), date(news.issuedOn)]]} />
        <TextInput
          label={t('planReports.newsTitle')}
          readOnly={!plan.mayEdit}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('planReports.newsText')}
          readOnly={!plan.mayEdit}
          autosize
          minRows={6}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <DateInput
          label={t('planReports.publishedOn')}
          readOnly={!plan.mayEdit}
          value={publishedOn}
          onChange={setPublishedOn}
        />
        <Refusal error={save.refusal ?? download.refusal} />
        {plan.mayEdit && (
          <div className="row">
            <Button
              loading={save.isRunning}
              onClick={() =>
                save.run({
                  planId: plan.id,
                  title,
                  text,
                  publishedOn: publishedOn === '' ? null : publishedOn,
                  version: news.version,
                })
              }
            >
              {t('planReports.saveNews')}
            </Button>
            {text !== news.proposed.text && (
              <Button
                variant="subtle"
                onClick={() => {
                  setTitle(news.proposed.title);
                  setText(news.proposed.text);
                }}
              >
                {t('planReports.restoreNews')}
              </Button>
            )}
            {news.savedBy !== null && (
              <span className="soft small">{t('planReports.savedBy', { who: news.savedBy })}</span>
            )}
          </div>
        )}
      </div>
    </Section>
  );
}
