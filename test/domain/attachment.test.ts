import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Attachment,
  attachmentBodySchema,
  changed,
  contentType,
  isUploader,
  mayRead,
  READER_ROLES,
  UPLOADER_ROLES,
} from '../../shared/domain/attachment.ts';

const by = { at: '2020-02-17T01:00:00.000Z', role: 'agency', account: 'x' } as const;
const announced = (over: Partial<Attachment> = {}): Attachment => ({
  attachmentId: 'a',
  name: 'a.pdf',
  contentType: 'application/pdf',
  size: 1,
  sha256: '0'.repeat(64),
  kind: 'letter',
  readers: [...READER_ROLES],
  role: 'agency',
  state: 'pending',
  createdAt: by.at,
  version: 1,
  changes: [{ type: 'announced', ...by }],
  ...over,
});
const moves = fc.array(fc.constantFrom('stored', 'withdrawn', 'restored'), { maxLength: 120 });

describe('an attachment', () => {
  it('has its file from when it was stored, through any number of withdrawals; the last 50 changes are kept', () => {
    fc.assert(
      fc.property(moves, (types) => {
        const end = types.reduce<Attachment>((known, type) => changed(known, { type, ...by }), announced());
        const wasStored = types.includes('stored');
        const last = types.at(-1);
        expect(end.storedAt !== undefined).toBe(wasStored);
        expect(end.state).toBe(last === 'withdrawn' ? 'withdrawn' : wasStored ? 'stored' : 'pending');
        expect(end.version).toBe(types.length + 1);
        const told = ['announced', ...types];
        expect(end.changes.map(({ type }) => type)).toEqual(told.slice(-50));
      }),
    );
  });

  it('is seen by nobody but its uploader while it has no file or is withdrawn', () => {
    const everybody = ['agency', 'pasc', 'dic', 'office', 'ppc', 'admin'];
    for (const role of UPLOADER_ROLES) {
      for (const state of ['pending', 'withdrawn'] as const) {
        const seen = everybody.filter((reader) => mayRead(announced({ role, state }), [reader]));
        expect(seen).toEqual(everybody.filter((reader) => isUploader(announced({ role }), [reader])));
      }
    }
    expect(isUploader(announced({ role: 'pasc' }), ['admin'])).toBe(true);
    expect(isUploader(announced({ role: 'dic' }), ['admin'])).toBe(false);
  });
});

describe('a file name', () => {
  const nameOk = (name: string, type: string) =>
    attachmentBodySchema.safeParse({ ...announced(), name, contentType: type }).success;
  const EXTENSIONS = ['pdf', 'png', 'jpg', 'jpeg', 'tif', 'tiff', 'docx', 'xlsx'];

  it('has an extension of its type, in small letters or capitals, and of no other', () => {
    const taken = contentType.options.map((type) =>
      EXTENSIONS.filter((extension) => nameOk(`a.${extension}`, type) && nameOk(`A.${extension.toUpperCase()}`, type)),
    );
    expect(taken).toEqual([['pdf'], ['png'], ['jpg', 'jpeg'], ['tif', 'tiff'], ['docx'], ['xlsx']]);
  });

  it('holds nothing that a path or a system gives a meaning', () => {
    for (const character of '\\/:*?"<>|') expect(nameOk(`a${character}b.pdf`, 'application/pdf')).toBe(false);
    expect(nameOk('Tờ trình số 04 (ký số).pdf', 'application/pdf')).toBe(true);
  });
});

it('readers are those named, once each, in one order; all of them unless said otherwise', () => {
  const { readers: _all, ...rest } = announced();
  expect(attachmentBodySchema.parse(rest).readers).toEqual(READER_ROLES);
  expect(attachmentBodySchema.parse({ ...rest, readers: ['ppc', 'dic', 'ppc'] }).readers).toEqual(['dic', 'ppc']);
  expect(attachmentBodySchema.parse({ ...rest, readers: [] }).readers).toEqual([]);
});
