import { describe, expect, it } from 'vitest';
import { AGENCIES, agencyOf } from '../../infra/local/seed/agencies.ts';
import { contactsOf, WITHOUT_CONTACT } from '../../infra/local/seed/contacts.ts';
import { SEED_PLAN } from '../../infra/local/seed/plan.ts';
import { heldAfter, REGISTER_DECISIONS } from '../../infra/local/seed/register-decisions.ts';
import { DISTRICTS } from '../../infra/local/seed/registers/index.ts';
import { parseRegister } from '../../infra/local/seed/registers/parse.ts';
import { agencyBodySchema, recipientOf } from '../../shared/domain/agency.ts';
import { documentNumber } from '../../shared/domain/document-number.ts';
import { planBodySchema } from '../../shared/domain/plan.ts';
import { registerDecisionBodySchema } from '../../shared/domain/register.ts';

const held = new Map(AGENCIES.map(({ agencyId }) => [agencyId, heldAfter(REGISTER_DECISIONS, agencyId)]));
const procedures = [...held.values()].flat();

describe('the agencies', () => {
  it('are 19 departments and 7 districts, each once', () => {
    expect(AGENCIES.filter(({ group }) => group === 'department')).toHaveLength(19);
    expect(AGENCIES.filter(({ group }) => group === 'district').map(({ agencyId }) => agencyId)).toEqual(DISTRICTS);
    expect(new Set(AGENCIES.map(({ agencyId }) => agencyId)).size).toBe(26);
    expect(new Set(AGENCIES.map(({ name }) => name)).size).toBe(26);
  });

  it.each(AGENCIES.map((agency) => [agency.agencyId, agency] as const))(
    '%s is a body that the API takes',
    (_, agency) => {
      const contacts = contactsOf(agency);
      expect(agencyBodySchema.parse({ ...agency, contacts }).contacts).toEqual(contacts);
    },
  );

  it('are written to under reserved domains only (RFC 2606), each address once', () => {
    const addresses = AGENCIES.flatMap(contactsOf).map(({ email }) => email);
    expect(addresses.filter((address) => !/^[a-z-]+@[a-z-]+\.ninhthuan\.example$/.test(address))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('have one without a contact, one with only an alternate, one with only a head, and focal officers elsewhere', () => {
    const slots = AGENCIES.map((agency) =>
      contactsOf(agency)
        .map(({ role }) => role)
        .join(),
    );
    expect(slots.filter((slot) => slot === '')).toHaveLength(1);
    expect(slots.filter((slot) => slot === 'alternate')).toHaveLength(1);
    expect(slots.filter((slot) => slot === 'head')).toHaveLength(1);
    expect(slots.filter((slot) => slot.startsWith('focal'))).toHaveLength(23);
    expect(recipientOf(contactsOf(agencyOf(WITHOUT_CONTACT)), '2020-02-17')).toBeNull();
  });
});

describe('the registers', () => {
  const sizes = [...held.values()].map((list) => list.length);

  it('have the sizes that the rest of the project counts on', () => {
    expect(sizes.filter((size) => size === 27)).toHaveLength(1);
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(100);
    expect(sizes.filter((size) => size === 4)).toHaveLength(1);
    expect(sizes.filter((size) => size === 0)).toHaveLength(2);
    expect(sizes.filter((size) => size > 0).length).toBeGreaterThanOrEqual(20);
  });

  it('are the same in all seven districts, at least 60 procedures', () => {
    const lists = DISTRICTS.map((id) => held.get(id));
    expect(lists[0]?.length).toBeGreaterThanOrEqual(60);
    for (const list of lists) expect(list).toEqual(lists[0]);
  });

  it('name a code once per agency', () => {
    for (const list of held.values()) expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
  });

  it('publish one code alike in every agency that holds it', () => {
    const texts = new Map<string, Set<string>>();
    for (const { code, ...text } of REGISTER_DECISIONS.flatMap(({ add }) => add)) {
      texts.set(code, (texts.get(code) ?? new Set()).add(JSON.stringify(text)));
    }
    expect([...texts].filter(([, seen]) => seen.size > 1)).toEqual([]);
  });

  it('give no two procedures of an agency one name', () => {
    for (const list of held.values()) expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
  });

  it('are spelled in NFC with Đ (U+0110), without stray spaces', () => {
    for (const { name, field } of procedures) {
      for (const text of [name, field]) {
        expect(text).toBe(text.normalize('NFC').trim());
        expect(text).not.toMatch(/[ÐƉ]| {2}|\t/);
      }
    }
  });

  it('vary in time limit and fee', () => {
    const units = procedures.map(({ timeLimit }) => timeLimit?.unit ?? 'none');
    for (const unit of ['working-day', 'day', 'working-hour', 'hour', 'none']) {
      expect([unit, units.filter((found) => found === unit).length >= 3]).toEqual([unit, true]);
    }
    const fees = procedures.filter(({ fee }) => fee).length;
    expect(fees).toBeGreaterThan(procedures.length / 5);
    expect(fees).toBeLessThan((4 * procedures.length) / 5);
  });

  it('leave the agency of 27 nine procedures whose limit is not in hours', () => {
    const list = [...held.values()].find((candidate) => candidate.length === 27) ?? [];
    expect(list.filter(({ timeLimit }) => timeLimit?.unit !== 'hour').length).toBeGreaterThanOrEqual(9);
  });
});

describe('the decisions', () => {
  it.each(REGISTER_DECISIONS.map((one) => [one.agencyId, one.decision.number, one] as const))(
    '%s %s is a body that the API takes as it is',
    (_, __, decision) => {
      const body = registerDecisionBodySchema.parse(decision);
      expect(body.add).toEqual(decision.add);
      expect(body.decision.number).toBe(documentNumber.parse(decision.decision.number));
      expect(decision.decision.date).toMatch(/^2019-/);
    },
  );

  it('change only what their agency holds', () => {
    for (const [index, { agencyId, add, amend, abolish }] of REGISTER_DECISIONS.entries()) {
      const codes = heldAfter(REGISTER_DECISIONS.slice(0, index), agencyId).map(({ code }) => code);
      for (const code of [...abolish, ...amend.map((item) => item.code)]) expect(codes).toContain(code);
      for (const { code } of add) expect(codes).not.toContain(code);
    }
  });

  it('belong to a plan that the API takes', () => {
    const plan = planBodySchema.parse(SEED_PLAN);
    expect([plan.number, plan.targetPercent, plan.deadline]).toEqual(['4498/KH-UBND', 30, '2020-03-31T17:00:00Z']);
  });
});

describe('a register written as text', () => {
  it('reads headings and rows', () => {
    expect(
      parseRegister('## Hộ tịch\n2.000635 | 8wh  | fee  | Cấp bản sao\n1.000001 | -    | free | Tên | khác\n'),
    ).toEqual([
      {
        code: '2.000635',
        name: 'Cấp bản sao',
        field: 'Hộ tịch',
        timeLimit: { value: 8, unit: 'working-hour' },
        fee: true,
      },
      { code: '1.000001', name: 'Tên | khác', field: 'Hộ tịch', timeLimit: null, fee: false },
    ]);
  });

  it.each([
    ['2.000635 | 8wh | fee | before any heading'],
    ['## Hộ tịch\n2.00063 | 8wh | fee | short code'],
    ['## Hộ tịch\n2.000635 | 8x | fee | unknown unit'],
    ['## Hộ tịch\n2.000635 | 8wh | yes | unknown fee'],
    ['## Hộ tịch\n2.000635 | 8wh | fee | '],
  ])('refuses %j', (text) => {
    expect(() => parseRegister(text)).toThrow('not a register row');
  });
});
