import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { etagOf, honourVersion, ifMatch, requireVersion } from '../../shared/http/if-match.ts';
import { Problem, problemResponse } from '../../shared/http/problem.ts';

const having = (value?: string) => ({ header: (name: string) => (name === 'if-match' ? value : undefined) });
const codeOf = (run: () => void): string => {
  try {
    run();
    return 'passes';
  } catch (error) {
    return error instanceof Problem ? error.code : 'INTERNAL';
  }
};

describe('If-Match', () => {
  it.each([
    ['"3"', 3, 'passes'],
    [' "3" ', 3, 'passes'],
    ['"2", "3"', 3, 'passes'],
    ['"2","3" , "x"', 3, 'passes'],
    ['"2",,"3",', 3, 'passes'],
    ['*', 3, 'passes'],
    ['*', 0, 'VERSION_MISMATCH'],
    ['"0"', 0, 'passes'],
    ['"2"', 3, 'VERSION_MISMATCH'],
    ['W/"3"', 3, 'VERSION_MISMATCH'],
    ['W/"3", "3"', 3, 'passes'],
    ['"03"', 3, 'VERSION_MISMATCH'],
    ['"a3"', 3, 'VERSION_MISMATCH'],
    ['"x,3"', 3, 'VERSION_MISMATCH'],
    ['""', 0, 'VERSION_MISMATCH'],
    ['3', 3, 'VALIDATION_FAILED'],
    ['"3', 3, 'VALIDATION_FAILED'],
    ['w/"3"', 3, 'VALIDATION_FAILED'],
    ['"3" "4"', 3, 'VALIDATION_FAILED'],
    ['*, "3"', 3, 'VALIDATION_FAILED'],
    ['', 3, 'VALIDATION_FAILED'],
    [`"${'3'.repeat(1000)}"`, 3, 'VALIDATION_FAILED'],
    [`"3"${' ,'.repeat(450)}!`, 3, 'VALIDATION_FAILED'],
  ])('%s against version %i: %s', (value, current, expected) => {
    expect(codeOf(() => requireVersion(having(value), current))).toBe(expected);
    expect(codeOf(() => honourVersion(having(value), current))).toBe(expected);
  });

  it('is a must or may be left out', () => {
    expect(ifMatch(having())).toBeNull();
    expect(codeOf(() => honourVersion(having(), 3))).toBe('passes');
    expect(codeOf(() => requireVersion(having(), 3))).toBe('PRECONDITION_REQUIRED');
  });

  it('takes the ETag of a version for that version and no other', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(999_999_999), (version, other) => {
        expect(ifMatch(having(etagOf(version)))).toEqual([version]);
        expect(codeOf(() => requireVersion(having(etagOf(version)), other))).toBe(
          version === other ? 'passes' : 'VERSION_MISMATCH',
        );
      }),
    );
  });

  it('answers with the current version, the malformed one with the reason', () => {
    const answerOf = (value: string | undefined) => {
      try {
        requireVersion(having(value), 7);
      } catch (error) {
        if (error instanceof Problem) return problemResponse(error, 'en');
      }
      throw new Error('it was not refused');
    };
    const stale = answerOf('"6"');
    expect([stale.statusCode, JSON.parse(stale.body)]).toMatchObject([
      412,
      { code: 'VERSION_MISMATCH', currentVersion: 7 },
    ]);
    const bad = answerOf('7');
    expect([bad.statusCode, JSON.parse(bad.body).errors]).toMatchObject([422, [{ code: 'IF_MATCH_MALFORMED' }]]);
    expect(answerOf(undefined).statusCode).toBe(428);
  });
});
