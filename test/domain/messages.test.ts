import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { agencyBodySchema } from '../../shared/domain/agency.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { problemText, refusalMessage, validationErrors } from '../../shared/domain/messages.ts';
import { registerDecisionBodySchema } from '../../shared/domain/register.ts';
import { submissionBodySchema } from '../../shared/domain/submission.ts';
import { allEndpoints } from '../support/api.ts';
import { electronicProcess, entry, registerBody, registerItem, step, submissionBody } from './bodies.ts';

const errorsOf = (schema: z.ZodType, body: unknown, language: 'vi' | 'en' = 'vi') =>
  validationErrors(schema.safeParse(body).error ?? { issues: [] }, language);
const valueAt = (body: unknown, pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value instanceof Object ? Reflect.get(value, key) : undefined), body);

describe('validation errors', () => {
  it('say everything at once, each with its place, the figure and the fix', () => {
    const body = {
      document: { number: '04 TTr', date: '2020-02-30' },
      signedBy: { name: ' ', title: 'GIÁM ĐỐC' },
      entries: [
        { ...entry, procedureCode: 'x', assessment: { annualDossiers: -1 } },
        {
          procedureCode: 1,
          proposal: {
            kind: 'level-4',
            process: { ...electronicProcess, steps: [step, { ...step, duration: { value: 0.125, unit: 'week' } }] },
          },
        },
        {},
        { procedureCode: '2.000488', proposal: { kind: 'level-5' } },
      ],
    };
    expect(errorsOf(submissionBodySchema, body).map(({ pointer, code, message }) => [pointer, code, message])).toEqual([
      ['/document/number', 'BAD_FORMAT', 'Văn bản, số, ký hiệu: chưa đúng mẫu, ví dụ 4498/KH-UBND.'],
      ['/document/date', 'BAD_FORMAT', 'Văn bản, ngày: chưa đúng mẫu, ví dụ 2020-03-31.'],
      ['/signedBy/name', 'EMPTY', 'Người ký, tên: không được để trống.'],
      ['/entries/0/procedureCode', 'BAD_FORMAT', 'Mục 1, mã TTHC: chưa đúng mẫu, ví dụ 2.000488.'],
      ['/entries/0/assessment/annualDossiers', 'TOO_SMALL', 'Mục 1, đánh giá, số hồ sơ mỗi năm: phải từ 0 trở lên.'],
      ['/entries/1/procedureCode', 'WRONG_TYPE', 'Mục 2, mã TTHC: phải là chuỗi ký tự.'],
      [
        '/entries/1/proposal/process/steps/1/duration/value',
        'TOO_MANY_DECIMALS',
        'Mục 2, đề xuất, quy trình điện tử, bước 2, thời gian, giá trị: chỉ được có tối đa hai chữ số thập phân.',
      ],
      [
        '/entries/1/proposal/process/steps/1/duration/unit',
        'NOT_ALLOWED',
        'Mục 2, đề xuất, quy trình điện tử, bước 2, thời gian, đơn vị: phải là một trong: working-hour, hour, working-day, day.',
      ],
      ['/entries/2/proposal', 'REQUIRED', 'Mục 3, đề xuất: còn thiếu, đề nghị bổ sung.'],
      ['/entries/2/procedureCode', 'REQUIRED', 'Mục 3, mã TTHC: còn thiếu, đề nghị bổ sung.'],
      [
        '/entries/3/proposal/kind',
        'NOT_ALLOWED',
        'Mục 4, đề xuất, loại: phải là một trong: level-3, level-4, exemption, not-selected.',
      ],
    ]);
  });

  const english: readonly (readonly [schema: z.ZodType, body: unknown, pointer: string, message: string])[] = [
    [submissionBodySchema, [], '', 'The body must be a JSON object.'],
    [submissionBodySchema, undefined, '', 'The body is missing; add it.'],
    [submissionBodySchema, { ...submissionBody, entries: [] }, '/entries', 'Entries must have at least 1.'],
    [
      submissionBodySchema,
      { ...submissionBody, entries: Array(501).fill(entry) },
      '/entries',
      'Entries has more than 500; send in parts.',
    ],
    [
      registerDecisionBodySchema,
      { ...registerBody, abolish: [{ code: 'x' }] },
      '/abolish/0/code',
      'Abolished procedure 1, procedure code is not in the right form, such as 2.000488.',
    ],
    [
      registerDecisionBodySchema,
      { ...registerBody, abolish: ['x'] },
      '/abolish/0',
      'Abolished procedure 1 is not in the right form, such as 2.000488.',
    ],
    [
      registerDecisionBodySchema,
      { ...registerBody, abolish: [7] },
      '/abolish/0',
      'Abolished procedure 1 is not valid.',
    ],
    [
      registerDecisionBodySchema,
      { ...registerBody, add: [registerItem, registerItem] },
      '/add/1/code',
      'Added procedure 2, procedure code repeats a code given above; keep one.',
    ],
    [
      agencyBodySchema,
      { name: 'x'.repeat(201), group: 'department' },
      '/name',
      'Name is longer than 200 characters; shorten it.',
    ],
    [z.strictObject({}), { 'a/b~c': 1 }, '', 'The body has unknown keys: a/b~c.'],
    [z.object({ 'a/b~c': z.boolean() }), { 'a/b~c': 1 }, '/a~1b~0c', '"a/b~c" must be true or false.'],
    [z.object({ x: z.number().positive() }), { x: 0 }, '/x', '"x" must be more than 0.'],
    [z.object({ x: z.int().max(1000) }), { x: 1001 }, '/x', '"x" must be at most 1,000.'],
    [z.object({ x: z.string().min(3) }), { x: '' }, '/x', '"x" must have at least 3 characters.'],
    [z.object({ x: z.map(z.string(), z.string()) }), { x: 1 }, '/x', '"x" must be map.'],
    [z.object({ x: z.string().refine(() => false) }), { x: '' }, '/x', '"x" is not valid.'],
  ];
  it.each(
    english.map(([schema, body, pointer, message]) => ({ pointer, message, read: () => errorsOf(schema, body, 'en') })),
  )('in English, at "$pointer": $message', ({ pointer, message, read }) => {
    expect(read().find((error) => error.pointer === pointer)?.message).toBe(message);
  });

  it('stop at 200 and say how many more', () => {
    const body = { ...submissionBody, entries: Array(300).fill({}) };
    const errors = errorsOf(submissionBodySchema, body);
    expect(errors).toHaveLength(200);
    expect(errors[198]?.pointer).toBe('/entries/99/proposal');
    expect(errors[199]).toEqual({
      pointer: '',
      code: 'MORE_ERRORS',
      message: 'Nội dung gửi: còn 401 lỗi khác chưa liệt kê.',
    });
  });

  it('has Vietnamese words for every field that a route takes', () => {
    const fields = new Set<string>();
    const collect = (value: unknown): void => {
      if (!(value instanceof Object)) return;
      if ('properties' in value && value.properties instanceof Object) {
        for (const key of Object.keys(value.properties)) fields.add(key);
      }
      for (const inner of Object.values(value)) collect(inner);
    };
    for (const { spec } of allEndpoints) {
      for (const schema of [spec.body, spec.query]) if (schema) collect(z.toJSONSchema(schema, { io: 'input' }));
    }
    expect(fields.size).toBeGreaterThan(60);
    for (const field of fields) {
      const [error] = errorsOf(z.object({ [field]: z.boolean() }), { [field]: 'x' });
      expect(error?.message, field).not.toContain('"');
    }
  });

  it('point at something in the body', () => {
    const body = { document: [], signedBy: { name: 1, title: 2, authority: [3] }, entries: [{ procedureCode: {} }] };
    for (const { pointer, code } of errorsOf(submissionBodySchema, body)) {
      expect(valueAt(body, code === 'REQUIRED' ? pointer.replace(/\/[^/]*$/, '') : pointer), pointer).toBeDefined();
    }
  });
});

describe('problems and refusals', () => {
  it('differ by language and name the procedure', () => {
    for (const language of LANGUAGES) {
      const { title, detail } = problemText('PLAN_NOT_FOUND', language);
      expect(title).not.toBe(detail);
    }
    expect(problemText('PLAN_NOT_FOUND', 'vi').title).toBe('Không có kế hoạch');
    expect(problemText('PLAN_NOT_FOUND', 'en').title).toBe('No such plan');
    expect(refusalMessage('SELF_REVIEW', 'vi', '2.000488')).toBe(
      'TTHC 2.000488: tài khoản đã gửi không được tự rà soát. Đề nghị giao công chức khác.',
    );
    expect(refusalMessage('NOTHING_IN_FORCE', 'en')).toBe('Nothing is in force that could be revoked.');
  });
});
