import { useCallback, useEffect, useState } from 'react';

const PREFIX = 'vuonlen.draft.';

/** Drafts may hold personal data: whoever signs out leaves none behind. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

/** A form whose typed values survive leaving the page, a reload and the end of a session; cleared when sent. */
export function useDraft<T extends object>(key: string, initial: T) {
  const stored = `${PREFIX}${key}`;
  const [value, setValue] = useState<T>(() => ({ ...initial, ...readStored<T>(stored) }));
  const [isDirty, setDirty] = useState(() => sessionStorage.getItem(stored) !== null);
  const change = useCallback(
    (part: Partial<T>) =>
      setValue((before) => {
        const next = { ...before, ...part };
        sessionStorage.setItem(stored, JSON.stringify(next));
        setDirty(true);
        return next;
      }),
    [stored],
  );
  const clear = useCallback(
    (to: T = initial) => {
      sessionStorage.removeItem(stored);
      setValue(to);
      setDirty(false);
    },
    [stored, initial],
  );
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isDirty]);
  return { value, change, clear, isDirty };
}

function readStored<T>(key: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}
