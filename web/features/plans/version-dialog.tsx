import { FileInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadVersion } from '#contract/plans/identity.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { ReasonField } from './reason-field.tsx';

/** A newer file of the same paper. */
export function VersionDialog({ planId, onClose }: { readonly planId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const act = useAct(uploadVersion);
  const [file, setFile] = useState<File | null>(null);
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      onClose={onClose}
      title={t('planHead.upload')}
      actLabel={t('planHead.upload')}
      act={act}
      disabled={file === null}
      onAct={async () => {
        if (file === null) return;
        const answer = await act.run({ planId, reason, file });
        if (!answer) return;
        onClose();
        if (answer.proposed)
          await navigate({ to: '/plans/$planId/versions/$versionId', params: { planId, versionId: answer.versionId } });
        else {
          announce(t('planHead.replaced', answer.counts));
          await navigate({ to: '/plans/$planId', params: { planId } });
        }
      }}
    >
      <p className="soft small">{t('planHead.uploadLead')}</p>
      <FileInput label={t('planHead.file')} required accept=".txt,.docx,.pdf" value={file} onChange={setFile} />
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
