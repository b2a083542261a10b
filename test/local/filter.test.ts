import { describe, expect, test } from 'vitest';
import { parseFilter, sqsFilterView } from '../../infra/local/sources/filter.ts';

const matches = (pattern: unknown, record: unknown) => parseFilter(JSON.stringify(pattern), 'P')(record);

const outstanding = {
  eventName: ['INSERT', 'MODIFY'],
  dynamodb: { NewImage: { entity: { S: ['batch', 'reminder'] }, pending: { S: [{ exists: true }] } } },
};
const image = (entity: string, more: Record<string, unknown> = {}) => ({
  eventName: 'INSERT',
  dynamodb: { NewImage: { entity: { S: entity }, ...more } },
});

describe('filter patterns', () => {
  test.each<[string, unknown, unknown, boolean]>([
    ['an outstanding batch', outstanding, image('batch', { pending: { S: 'batch' } }), true],
    ['a batch that is done', outstanding, image('batch'), false],
    ['another entity', outstanding, image('progress', { pending: { S: 'x' } }), false],
    ['a removal', outstanding, { ...image('batch', { pending: { S: 'x' } }), eventName: 'REMOVE' }, false],
    ['absence', { a: [{ exists: false }] }, { b: 1 }, true],
    ['no absence', { a: [{ exists: false }] }, { a: null }, false],
    ['existence is about leaves', { a: [{ exists: true }] }, { a: { b: 1 } }, false],
    ['a number is not its text', { a: [1] }, { a: '1' }, false],
    ['null', { a: [null] }, { a: null }, true],
    ['a prefix', { a: [{ prefix: 'ab' }] }, { a: 'abc' }, true],
    ['a prefix, any case', { a: [{ prefix: { 'equals-ignore-case': 'AB' } }] }, { a: 'abc' }, true],
    ['a suffix', { a: [{ suffix: 'bc' }] }, { a: 'abcd' }, false],
    ['any case', { a: [{ 'equals-ignore-case': 'ABC' }] }, { a: 'abc' }, true],
    ['anything but', { a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'z' }, true],
    ['anything but, refused', { a: [{ 'anything-but': 'x' }] }, { a: 'x' }, false],
    ['anything but needs a value', { a: [{ 'anything-but': 'x' }] }, {}, false],
    ['anything but a prefix', { a: [{ 'anything-but': { prefix: 'x' } }] }, { a: 'xy' }, false],
    ['a number range, inside', { a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 5 }, true],
    ['a number range, outside', { a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 6 }, false],
    ['one of two keys', { $or: [{ a: [1] }, { b: [2] }] }, { b: 2 }, true],
    ['neither of two keys', { $or: [{ a: [1] }, { b: [2] }] }, { a: 2 }, false],
    ['and beside or', { c: [1], $or: [{ a: [1] }, { b: [2] }] }, { b: 2, c: 3 }, false],
    ['an element of a list', { a: ['x'] }, { a: ['w', 'x'] }, true],
    ['an inherited name', { toString: [{ exists: true }] }, {}, false],
  ])('%s', (_name, pattern, record, expected) => {
    expect(matches(pattern, record)).toBe(expected);
  });

  test('a body is matched as JSON where it is JSON', () => {
    const wanted = parseFilter('{"body":{"kind":["a"]}}', 'P');
    expect(wanted(sqsFilterView({ body: '{"kind":"a"}' }))).toBe(true);
    expect(wanted(sqsFilterView({ body: '{"kind":"b"}' }))).toBe(false);
    expect(wanted(sqsFilterView({ body: 'kind a' }))).toBe(false);
    expect(parseFilter('{"body":["plain"]}', 'P')(sqsFilterView({ body: 'plain' }))).toBe(true);
  });

  test.each([
    '{"a":[{"wildcard":"x*"}]}',
    '{"a":[{"cidr":"10.0.0.0/8"}]}',
    '{"a":[{"numeric":["near",1]}]}',
    '{"a":[{"exists":"yes"}]}',
    '{"a":[{"prefix":"x","suffix":"y"}]}',
    '{"a":[]}',
    '{"a":"x"}',
    '{}',
    'not json',
  ])('%s fails the start', (pattern) => {
    expect(() => parseFilter(pattern, 'P')).toThrow(/Template, P/);
  });
});
