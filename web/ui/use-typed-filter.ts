import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';

/** A filter that is typed: what stands in the field, handed on when the typing rests. */
export function useTypedFilter(current: string | undefined, handOn: (wanted: string | undefined) => void) {
  const [typed, setTyped] = useState(current ?? '');
  const [wanted] = useDebouncedValue(typed, 250);
  useEffect(() => {
    if ((current ?? '') !== wanted) handOn(wanted || undefined);
  });
  return [typed, setTyped] as const;
}
