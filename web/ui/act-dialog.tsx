import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from './notice.tsx';

interface Shown {
  readonly isRunning: boolean;
  readonly refusal: unknown;
}

/** A dialog around one act: what will happen, what it needs, and the server's answer when it refuses. */
export function ActDialog(props: {
  /** Left out by a dialog that is there only while it is open. */
  readonly opened?: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly actLabel: string;
  readonly onAct: () => void;
  /** The act, or what is to be shown of several. */
  readonly act: Shown;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly size?: string;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.opened ?? true}
      onClose={props.onClose}
      title={<span className="strong">{props.title}</span>}
      size={props.size ?? 'md'}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.act.isRunning && !props.disabled) props.onAct();
        }}
      >
        {props.children}
        <Refusal error={props.act.refusal} />
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={props.onClose}>
            {t('ui.cancel')}
          </Button>
          <Button
            type="submit"
            color={props.danger ? 'brick' : undefined}
            loading={props.act.isRunning}
            disabled={props.disabled}
          >
            {props.actLabel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** A dialog whose one button runs two acts, such as sending a file and then naming it. */
export function bothActs(first: Shown, second: Shown): Shown {
  return { isRunning: first.isRunning || second.isRunning, refusal: first.refusal ?? second.refusal };
}
