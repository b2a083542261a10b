import { describe, expect, it } from 'vitest';
import { openAfter } from '../../infra/local/seed/baselines.ts';
import { curlLines, UNTOUCHED } from '../../infra/local/seed/curl.ts';
import { SEED_FIGURES } from '../../infra/local/seed/figures.ts';
import { BASELINES } from '../../infra/local/seed/mid-course.ts';
import { submissionBodySchema } from '../../shared/domain/submission.ts';

const { token, lines } = curlLines('http://127.0.0.1:4321');
const bodyOf = (line: string): unknown => JSON.parse(/ -d '([^']*)'/.exec(line)?.[1] ?? '');

describe('the printed curl lines', () => {
  it('are one line each, to the stack they are printed by', () => {
    for (const line of [token, ...lines]) {
      expect(line).not.toContain('\n');
      expect(line).toContain('http://127.0.0.1:4321/');
    }
  });

  it('speak for the agency of 27, which the seed leaves untouched', () => {
    expect(SEED_FIGURES.find(({ agencyId }) => agencyId === UNTOUCHED)).toMatchObject({
      total: 27,
      level4Published: 0,
    });
    expect(bodyOf(token)).toEqual({ role: 'agency', agencyId: UNTOUCHED });
    for (const line of lines) expect(line).toContain(`/${UNTOUCHED}`);
  });

  it('submit a procedure that the agency holds, within its limit and with its fee', () => {
    const [entry] = submissionBodySchema.parse(bodyOf(lines[0])).entries;
    const procedure = openAfter(BASELINES)(UNTOUCHED).find(({ code }) => code === entry?.procedureCode);
    expect(procedure).toMatchObject({ fee: true, timeLimit: { value: 5, unit: 'working-day' } });
  });
});
