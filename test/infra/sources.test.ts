import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../infra/bundle.ts';
import { functionNames } from '../../infra/grants.ts';

const root = join(import.meta.dirname, '../..');
const sources = ['functions', 'shared'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
);

/** What would show that a source behaves otherwise on the local stack. `localDay` and other words of the calendar are fine. */
const LOCAL = /_local\b|\/_local|\blocal[ -]?mode\b|\bisLocal\b|AWS_SAM_LOCAL|LOCALSTACK|infra\/local/i;

describe('functions/ and shared/', () => {
  it('do not know that a local stack exists', () => {
    expect(sources.length).toBeGreaterThan(10);
    const knowing = sources.filter((path) => LOCAL.test(readFileSync(join(root, path), 'utf8')));
    expect(knowing).toEqual([]);
  });

  it.each(['/_local/clock', 'if (isLocal)', 'in local mode', 'import "../../infra/local/x.ts"'])(
    'would be caught saying: %s',
    (text) => {
      expect(text).toMatch(LOCAL);
    },
  );
});

it('every entry under functions/ is a function of the stack', () => {
  const entries = sources.filter((path) => /^functions\/[^/]+\/(http|queue|stream|schedule)\.ts$/.test(path));
  const listed = functionNames.map(entryOf);
  expect(entries.filter((path) => !listed.includes(path))).toEqual([]);
});
