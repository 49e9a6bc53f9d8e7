import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdFile } from '#contract/households/household-file.ts';
import { HOUSEHOLD_ACTIONS, type HouseholdAction } from '#domain/households/household-changes.ts';
import { Section } from '../../ui/page.tsx';
import { HouseholdActDialog } from './household-act-dialog.tsx';

/** The acts this person may do with this file now, as the server said. */
export function HouseholdActs({ file }: { readonly file: HouseholdFile }) {
  const { t } = useTranslation();
  const [acting, setActing] = useState<HouseholdAction>();
  const actions = HOUSEHOLD_ACTIONS.active.filter((action) => file.actions.includes(action));
  return (
    <div className="no-print">
      <Section title={t('households.acts')}>
        {actions.length === 0 ? (
          <p className="soft">{t('households.noActs')}</p>
        ) : (
          <div className="row">
            {actions.map((action) => (
              <Button key={action} variant="default" size="sm" onClick={() => setActing(action)}>
                {t(`households.act.${action}`)}
              </Button>
            ))}
          </div>
        )}
        {acting && <HouseholdActDialog file={file} action={acting} onClose={() => setActing(undefined)} />}
      </Section>
    </div>
  );
}
