import { expect, test } from 'vitest';
import { reportedFailures } from '../../infra/local/sources/batch-failures.ts';

test.each<[string, unknown, readonly string[] | 'all']>([
  ['nothing', null, []],
  ['an empty object', {}, []],
  ['an empty list', { batchItemFailures: [] }, []],
  ['no list', { batchItemFailures: null }, []],
  ['one of two', { batchItemFailures: [{ itemIdentifier: 'b' }] }, ['b']],
  ['an empty identifier', { batchItemFailures: [{ itemIdentifier: '' }] }, 'all'],
  ['no identifier', { batchItemFailures: [{ itemIdentifier: null }] }, 'all'],
  ['a misspelt key', { batchItemFailures: [{ id: 'a' }] }, 'all'],
  ['an unknown identifier', { batchItemFailures: [{ itemIdentifier: 'z' }] }, 'all'],
  ['a text', 'done', 'all'],
  ['no list but a text', { batchItemFailures: 'a' }, 'all'],
])('%s', (_name, response, expected) => {
  expect(reportedFailures(JSON.stringify(response), ['a', 'b'])).toEqual(expected);
});
