import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Asked, caller } from '../support/api.ts';
import { applyStored } from '../support/apply.ts';
import { codeOf, stage } from '../support/stage.ts';

const AGENCY_PATH = '/v1/plans/{planId}/agencies/{agencyId}';
const DRAFT = `${AGENCY_PATH}/draft`;
const body = {
  document: { number: '04/TTr-STN', date: '2020-02-10' },
  signedBy: { name: 'A', title: 'GIÁM ĐỐC' },
  entries: [{ procedureCode: codeOf(1), proposal: { kind: 'not-selected', reason: 'Ít hồ sơ' } }],
};
const coded = z.looseObject({ code: z.string().optional() });

const staged = async (signOff: boolean) => {
  const s = await stage({ plan: { signOff } });
  await s.register([codeOf(1)]);
  const call = caller(s.deps);
  const ask = async (key: string, asked: Asked) => {
    const { status, json } = await call(key, { role: 'agency', ...asked });
    const { code = 'done' } = coded.parse(json);
    return { status, json, told: `${status} ${code}` };
  };
  const put = (version: number, asked: Asked = {}, reason = 'Ít hồ sơ') =>
    ask(`PUT ${DRAFT}`, {
      headers: { 'if-match': `"${version}"` },
      body: { ...body, entries: [{ procedureCode: codeOf(1), proposal: { kind: 'not-selected', reason } }] },
      ...asked,
    });
  const signOffOf = (status: 'requested' | 'returned', asked: Asked = {}, version = 1) =>
    ask(`PUT ${DRAFT}/sign-off`, {
      headers: { 'if-match': `"${version}"` },
      body: status === 'requested' ? { status } : { status, note: 'Thiếu căn cứ' },
      ...asked,
    });
  const state = async () => (await ask(`GET ${DRAFT}`, {})).json;
  return { s, ask, put, signOffOf, state };
};

describe('who may do what with a draft, by duty and plan', () => {
  const duties = [undefined, 'drafter', 'signer', 'something else'];
  const without = {
    save: '200 done',
    request: '409 SIGN_OFF_NOT_USED',
    return: '409 SIGN_OFF_NOT_USED',
    send: '202 done',
    submit: '202 done',
    validate: '200 done',
  };
  const writer = {
    save: '200 done',
    request: '200 done',
    return: '403 SIGNER_REQUIRED',
    send: '403 SIGNER_REQUIRED',
    submit: '403 SIGNER_REQUIRED',
    validate: '200 done',
  };
  const signer = { ...writer, return: '200 done', send: '202 done', submit: '202 done' };
  const rows = duties.flatMap((duty) => [
    { duty, signOff: false, want: without },
    { duty, signOff: true, want: duty === 'signer' ? signer : writer },
  ]);

  it.each(rows)('duty $duty, sign-off $signOff', async ({ duty, signOff, want }) => {
    const { put, signOffOf, ask } = await staged(signOff);
    const asked: Asked = duty === undefined ? {} : { duty };
    const post = async (path: string, sent: object) => (await ask(`POST ${path}`, { body: sent, ...asked })).told;
    await put(0);
    const save = (await put(1, asked, 'khác')).told;
    const request = (await signOffOf('requested', asked, 2)).told;
    const got = {
      save,
      request,
      return: (await signOffOf('returned', asked, 2)).told,
      send: await post(`${DRAFT}/submissions`, { version: 2 }),
      submit: await post(`${AGENCY_PATH}/submissions`, body),
      validate: await post(`${AGENCY_PATH}/submissions/validate`, body),
    };
    expect(got).toEqual(want);
  });
});

describe('signing a draft off', () => {
  it('goes to the signer and back with a note, and a save takes the request back', async () => {
    const { put, signOffOf, state } = await staged(true);
    expect((await signOffOf('requested', {}, 0)).told).toBe('409 SIGN_OFF_CONFLICT');
    await put(0);
    expect((await signOffOf('requested', {}, 0)).told).toBe('412 VERSION_MISMATCH');
    expect((await signOffOf('requested', { headers: {} })).told).toBe('428 PRECONDITION_REQUIRED');
    expect((await signOffOf('returned', { duty: 'signer' })).told).toBe('409 SIGN_OFF_CONFLICT');
    expect((await signOffOf('requested')).json).toMatchObject({ version: 1, status: 'requested' });
    expect((await signOffOf('requested')).told, 'again').toBe('200 done');
    expect((await put(1)).json, 'a save that changes nothing').toMatchObject({ version: 1, status: 'requested' });
    const returned = { status: 'returned', note: 'Thiếu căn cứ' };
    expect((await signOffOf('returned', { duty: 'signer' })).json).toMatchObject(returned);
    expect((await signOffOf('returned', { duty: 'signer' })).json, 'again').toMatchObject(returned);
    expect((await put(1, {}, 'Đã sửa')).json).toMatchObject({ version: 2, status: 'open', note: 'Thiếu căn cứ' });
    await signOffOf('requested', {}, 2);
    const asked = await state();
    expect(asked).toMatchObject({ status: 'requested' });
    expect(asked).not.toHaveProperty('note');
    await put(2, {}, 'Sửa nữa');
    expect(await state()).toMatchObject({ version: 3, status: 'open' });
    expect((await signOffOf('returned', { duty: 'signer', body: { status: 'returned', note: '' } })).told).toBe(
      '422 VALIDATION_FAILED',
    );
  });

  it('keeps who drafted and who signed; neither may give a desk’s verdict on it', async () => {
    const { s, ask, put, signOffOf, state } = await staged(true);
    await put(0, { account: 'drafter' });
    await signOffOf('requested', { account: 'drafter' });
    const send = { account: 'signer', duty: 'signer', body: { version: 1 } };
    const { submissionId } = z
      .object({ submissionId: z.string() })
      .parse((await ask(`POST ${DRAFT}/submissions`, send)).json);
    expect(await state()).toMatchObject({ status: 'sent', submissionId });
    expect((await signOffOf('requested')).told).toBe('409 SIGN_OFF_CONFLICT');
    await applyStored(s.deps, submissionId);
    const read = await ask(`GET ${AGENCY_PATH}/submissions/{submissionId}`, { params: { submissionId } });
    expect(read.json).toMatchObject({ sentBy: { account: 'signer' }, draftedBy: { account: 'drafter' } });
    const history = await ask(`GET ${AGENCY_PATH}/procedures/{code}/history`, { params: { code: codeOf(1) } });
    expect(history.json).toMatchObject({ items: [{}, { type: 'submit', account: 'signer', draftedBy: 'drafter' }] });

    const endorse = { events: [{ type: 'endorse', procedureCode: codeOf(1), revision: 1 }] };
    const verdict = (account: string) =>
      ask(`POST ${AGENCY_PATH}/review-events`, { role: 'pasc', account, body: endorse });
    for (const account of ['drafter', 'signer']) {
      expect((await verdict(account)).json).toMatchObject({ code: 'ALL_REFUSED', errors: [{ code: 'SELF_REVIEW' }] });
    }
    expect((await verdict('reviewer')).status).toBe(202);
  });
});
