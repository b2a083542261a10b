import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pages } from '../../infra/docs/pages.ts';

it.each(Object.entries(pages))('%s says what the code says', async (path, page) => {
  const kept = await readFile(join(import.meta.dirname, '../..', path), 'utf8');
  expect(kept, `${path} is stale: run "npm run docs"`).toBe(page());
});
