/**
 * Stands in for zod in the built application. The browser needs only the name, the method and the path of a contract;
 * its types are used by the compiler and its checks by the server. Leaving the library out keeps the first load small.
 */
export const z: unknown = new Proxy(() => z, {
  get: (_, key) => {
    if (key === 'parse' || key === 'safeParse')
      throw new Error('schemas are checked by the server, not in the browser');
    return z;
  },
  apply: () => z,
});
