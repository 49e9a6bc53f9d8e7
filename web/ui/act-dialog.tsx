import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from './notice.tsx';

/** A dialog around one act: what will happen, what it needs, and the server's answer when it refuses. */
export function ActDialog(props: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly actLabel: string;
  readonly onAct: () => void;
  readonly isRunning: boolean;
  readonly refusal?: unknown;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly size?: string;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={<span className="strong">{props.title}</span>}
      size={props.size ?? 'md'}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.isRunning && !props.disabled) props.onAct();
        }}
      >
        {props.children}
        <Refusal error={props.refusal} />
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={props.onClose}>
            {t('ui.cancel')}
          </Button>
          <Button
            type="submit"
            color={props.danger ? 'brick' : undefined}
            loading={props.isRunning}
            disabled={props.disabled}
          >
            {props.actLabel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
