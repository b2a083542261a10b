import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintEntry } from '../../shared/domain/linter.ts';
import { isInterlinked, needsPresence, saysNobody } from '../../shared/domain/step-words.ts';
import { entrySchema } from '../../shared/domain/submission.ts';
import { codesBelowLevel4, warnEntry, warnOfSiblings } from '../../shared/domain/warnings.ts';
import { electronicProcess, entry, exemption, notSelected, step } from './bodies.ts';

const neighbours = { own: 'Sở Tư pháp', others: ['Sở Xây dựng', 'UBND huyện Bác Ái', 'Văn phòng UBND tỉnh'] };
const warn = (raw: unknown) => warnEntry(entrySchema.parse(raw), 3, neighbours);
const online = (change: object, kind = 'level-4') => ({
  ...entry,
  proposal: { kind, process: { ...electronicProcess, ...change } },
});
const steps = (...changes: object[]) => online({ steps: changes.map((change) => ({ ...step, ...change })) });
const document = { number: '12/SXD-VP', date: '2020-02-01' };

describe('warnings on an entry', () => {
  it.each<[string, unknown, string[]]>([
    ['the contract’s entry', entry, []],
    ['an exemption', exemption, []],
    ['a procedure not selected', notSelected, []],
    ['a fact: presence', online({ presenceRequired: true }), ['L4_PRESENCE_REQUIRED /process/presenceRequired']],
    ['the same at level 3', online({ presenceRequired: true, siteVerification: true }, 'level-3'), []],
    ['a fact: a check on site', online({ siteVerification: true }), ['L4_SITE_VERIFICATION /process/siteVerification']],
    [
      'a step to which the citizen is called',
      steps({}, { name: 'Mời công dân đến đối chiếu bản chính' }),
      ['L4_STEP_NEEDS_PRESENCE /process/steps/1/name'],
    ],
    ['a filler for a unit', steps({ unit: '...' }), ['STEP_WITHOUT_ACTOR /process/steps/0/unit']],
    ['a filler for an actor', steps({ actor: 'Chưa phân công' }), ['STEP_WITHOUT_ACTOR /process/steps/0/actor']],
    ['some accounts', steps({ account: 'an.nv' }, {}, {}), ['STEP_WITHOUT_ACCOUNT /process/steps']],
    ['all accounts', steps({ account: 'an.nv' }, { account: 'binh.tt' }), []],
    ['no accounts', steps({}, {}), []],
    ['another agency', steps({ unit: 'Sở Xây dựng' }), ['INTERLINKED_STEP_UNCONFIRMED /process/steps/0/unit']],
    ['another agency that agreed', steps({ unit: 'Sở Xây dựng', confirmedBy: document }), []],
  ])('%s', (_, raw, want) => {
    const found = warn(raw);
    expect(found.map(({ code, pointer }) => `${code} ${pointer.replace('/entries/3/proposal', '')}`)).toEqual(want);
    for (const { severity } of found) expect(severity).toBe('warning');
  });

  it('names the criteria that are missing, of five, at both levels', () => {
    const half = { ...entry, assessment: { convenient: false, annualDossiers: 0 } };
    expect(warn(half)[0]?.message('vi')).toBe(
      'TTHC 2.000488: còn thiếu 03/05 tiêu chí lựa chọn (dễ sử dụng, khả năng của người dân, khả năng của công chức). Đề nghị bổ sung.',
    );
    const none = { ...online({}, 'level-3'), assessment: undefined };
    expect(warn(none)).toMatchObject([{ code: 'CRITERION_MISSING', pointer: '/entries/3/assessment' }]);
  });

  it('names steps, figures and the fix', () => {
    const messages = (raw: unknown) => warn(raw).map(({ message }) => [message('vi'), message('en')]);
    expect(messages(steps({ account: 'x' }, {}, {}))).toEqual([
      [
        'Bước 2 và 3 của TTHC 2.000488: 02/03 bước chưa có tài khoản xử lý trên Một cửa điện tử. Đề nghị bổ sung.',
        'Steps 2 and 3 of procedure 2.000488: 2 of 3 have no account on the e-one-stop software. Add them.',
      ],
    ]);
    expect(messages(steps({}, { unit: 'Sở Xây dựng' }))[0]?.[0]).toBe(
      'Bước 2 của TTHC 2.000488 do “Sở Xây dựng” thực hiện (liên thông) nhưng chưa có văn bản thống nhất của cơ quan đó. Đề nghị lấy ý kiến và ghi số, ngày văn bản.',
    );
  });

  it('never refuse: whatever is warned of, the errors stay the same', () => {
    const flag = fc.option(fc.boolean(), { nil: undefined });
    const change = fc.record({ presenceRequired: flag, siteVerification: flag });
    const names = fc.constantFrom('Mời công dân đến ký', 'Thẩm định', 'Lăn tay');
    const units = fc.constantFrom('Sở Xây dựng', '...', 'Phòng Hộ tịch');
    fc.assert(
      fc.property(change, names, units, (facts, name, unit) => {
        const body = entrySchema.parse(online({ ...facts, steps: [{ ...step, name, unit }] }));
        const context = {
          register: { timeLimit: null, fee: false },
          unitHours: { 'working-hour': 1, hour: 1, 'working-day': 8, day: 8 },
        };
        expect(lintEntry(body, 3, context)).toEqual([]);
        for (const found of warnEntry(body, 3, neighbours)) {
          expect(found.severity).toBe('warning');
          expect(found.message('vi')).toContain('2.000488');
          expect(found.message('vi')).toContain('Đề nghị');
          expect(found.message('en')).not.toBe(found.message('vi'));
        }
      }),
    );
  });
});

describe('the words of a step', () => {
  it.each([
    'Mời công dân đến đối chiếu bản chính',
    'Mời các tổ chức lên làm việc',
    'Công dân phải có mặt để ký tên',
    'Người nộp đến trung tâm lấy kết quả',
    'Người yêu cầu trực tiếp ký vào sổ hộ tịch',
    'Nộp hồ sơ trực tiếp tại bộ phận một cửa',
    'Lấy dấu vân tay',
    'LĂN TAY',
    'Mời công dân đến đối chiếu'.normalize('NFD'),
  ])('“%s” makes the applicant come', (name) => expect(needsPresence(name)).toBe(true));

  it.each([
    'Tiếp nhận hồ sơ',
    'Tiếp nhận hồ sơ trực tuyến của công dân',
    'Tiếp nhận hồ sơ trực tiếp tại Trung tâm hoặc qua Cổng dịch vụ công',
    'Chuyển hồ sơ của công dân đến phòng chuyên môn',
    'Gửi kết quả cho tổ chức, cá nhân đến địa chỉ đã đăng ký',
    'Trả kết quả cho cá nhân qua bưu chính',
    'Công dân không phải đến cơ quan',
    'Trình lãnh đạo ký',
    'Thẩm định, kiểm tra thực tế',
  ])('“%s” does not', (name) => expect(needsPresence(name)).toBe(false));

  it.each(['-', '...', '…', 'Chưa rõ', 'chưa phân công', 'N/A', 'Không có', '1'])('“%s” is nobody', (text) =>
    expect(saysNobody(text)).toBe(true),
  );
  it.each(['Công chức một cửa', 'Phòng Không quân', 'A', 'Lãnh đạo phòng'])('“%s” is somebody', (text) =>
    expect(saysNobody(text)).toBe(false),
  );

  it.each<[string, boolean]>([
    ['Sở Xây dựng', true],
    ['Phòng Quản lý nhà, Sở Xây dựng', true],
    ['sở xây dựng'.normalize('NFD'), true],
    ['Ủy ban nhân dân huyện Bác Ái', true],
    ['Văn phòng Ủy ban nhân dân tỉnh', true],
    ['UBND tỉnh', true],
    ['UBND cấp xã', true],
    ['Bộ Tư pháp', true],
    ['Công an tỉnh', true],
    ['Sở Tư pháp', false],
    ['Phòng Hộ tịch, Sở Tư pháp', false],
    ['Phòng Hành chính - Bổ trợ tư pháp', false],
    ['Lãnh đạo Sở', false],
    ['Sở TP', false],
    ['Bộ phận một cửa', false],
    ['Bộ phận tiếp nhận và trả kết quả của UBND huyện Bác Ái', false],
    ['Trung tâm Phục vụ hành chính công', false],
  ])('“%s” is another agency: %s', (unit, want) => expect(isInterlinked(unit, neighbours)).toBe(want));
});

describe('siblings', () => {
  const entries = [entry, online({}, 'level-3'), exemption, notSelected].map((raw, n) =>
    entrySchema.parse({ ...raw, procedureCode: `1.00000${n}` }),
  );
  const places = entries.map((sent, index) => ({ entry: sent, index }));
  const all = (...siblings: { agency: string; level: 3 | 4 }[]) =>
    new Map(entries.map(({ procedureCode }) => [String(procedureCode), siblings]));

  it('are asked about for what is not at Level 4', () =>
    expect(codesBelowLevel4(entries)).toEqual(['1.000001', '1.000002', '1.000003']));

  it('matter where they are ahead, the highest level named', () => {
    const found = warnOfSiblings(places, all({ agency: 'Bác Ái', level: 3 }, { agency: 'Ninh Hải', level: 4 }));
    expect(found.map(({ pointer, params }) => [pointer, params])).toEqual(
      [1, 2, 3].map((n) => [
        `/entries/${n}/proposal`,
        { procedureCode: `1.00000${n}`, level: 4, agencies: ['Ninh Hải'] },
      ]),
    );
    const behind = warnOfSiblings(places, all({ agency: 'Bác Ái', level: 3 }));
    expect(behind.map(({ pointer }) => pointer)).toEqual(['/entries/2/proposal', '/entries/3/proposal']);
  });

  it('are named up to three, the others counted', () => {
    const names = ['A', 'B', 'C', 'D', 'E'].map((agency) => ({ agency, level: 4 as const }));
    const message = (count: number) =>
      warnOfSiblings(places, all(...names.slice(0, count)))
        .at(-1)
        ?.message('vi');
    expect(message(3)).toContain('TTHC 1.000003: A, B, C đã được');
    expect(message(5)).toContain('TTHC 1.000003: A, B, C và 02 cơ quan khác đã được');
  });
});
