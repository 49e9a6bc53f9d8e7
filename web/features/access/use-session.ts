import { createContext, useContext } from 'react';
import type { Session } from '#contract/access/session.ts';
import type { Permission } from '#domain/access/permissions.ts';

export const SessionContext = createContext<Session | undefined>(undefined);

/** The signed-in person; only pages inside the shell may ask. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('no session: used outside the shell');
  return session;
}

export function usePermission(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
