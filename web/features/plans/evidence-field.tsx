import { FileInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addEvidence } from '#contract/plans/targets.ts';
import { useAct } from '../../api/queries.ts';

/** A file of evidence that is sent before the entry it belongs to. */
export function useEvidence(planId: string) {
  const act = useAct(addEvidence);
  return {
    isRunning: act.isRunning,
    refusal: act.refusal,
    /** `undefined`: refused; an empty object: no file chosen. */
    send: async (file: File | null): Promise<{ evidenceId?: string } | undefined> => {
      if (file === null) return {};
      const answer = await act.run({ planId, file });
      return answer && { evidenceId: answer.evidence.id };
    },
  };
}

export function EvidenceField({
  file,
  onChange,
}: {
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <FileInput
      label={t('plans.evidence')}
      accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
      clearable
      clearButtonProps={{ 'aria-label': t('ui.close') }}
      value={file}
      onChange={onChange}
    />
  );
}
