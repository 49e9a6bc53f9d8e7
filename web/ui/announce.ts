import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

const LOOKS = {
  done: { color: 'rice' },
  /** Stays until it has been read and closed. */
  'to-read': { color: 'amber', autoClose: false },
  refused: { color: 'brick' },
} as const;

/** Says in a corner of the page what has just happened; read out by screen readers. */
export function announce(message: string, look: keyof typeof LOOKS = 'done'): void {
  notifications.show({ message, ...LOOKS[look], closeButtonProps: { 'aria-label': i18next.t('ui.close') } });
}
