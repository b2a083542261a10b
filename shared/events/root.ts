import { createHash } from 'node:crypto';

/** sha256 over the head of every procedure's chain, in the order of codes: no event can be cut off or dropped unseen. */
export const rootOf = (
  states: Iterable<readonly [code: string, head: { readonly version: number; readonly head: string }]>,
): string =>
  createHash('sha256')
    .update(
      [...states]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, { version, head }]) => `${code}:${version}:${head}`)
        .join('\n'),
    )
    .digest('hex');
