import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showPhone } from '#contract/committees/members.ts';
import { useAct } from '../../api/queries.ts';
import { Refusal } from '../../ui/notice.tsx';

/** A phone is asked for, not listed: the server writes down who asked. */
export function PhoneButton(props: { readonly id: string; readonly name: string; readonly hasPhone: boolean }) {
  const { t } = useTranslation();
  const act = useAct(showPhone);
  const [phone, setPhone] = useState<string>();
  if (!props.hasPhone) return <span className="soft small">{t('committees.noPhone')}</span>;
  if (phone !== undefined) return <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>;
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={act.isRunning}
        aria-label={`${t('committees.showPhone')}: ${props.name}`}
        onClick={async () => setPhone((await act.run({ officialId: props.id }))?.phone)}
      >
        {t('committees.showPhone')}
      </Button>
      <Refusal error={act.refusal} />
    </>
  );
}
