import { describe, expect, it } from 'vitest';
import { catalogFigures, counterText, lintCatalog } from '../../shared/domain/catalog.ts';
import type { ProposalKind } from '../../shared/domain/state.ts';

describe('findings on a catalog', () => {
  const codes = Array.from({ length: 27 }, (_, index) => `1.${String(index).padStart(6, '0')}`);
  const choose = (kinds: readonly ProposalKind[]) =>
    new Map(kinds.map((kind, index) => [codes[index] ?? '', kind] as const));
  const policy = { basis: 'ALL_TTHC', targetPercent: 30 } as const;
  const kinds = (level4: number, exempted = 0): ProposalKind[] =>
    codes.map((_, index) => (index < level4 ? 'level-4' : index < level4 + exempted ? 'exemption' : 'not-selected'));

  it('27 with 9 at Level 4 and all chosen has none', () =>
    expect(lintCatalog({ register: codes, choices: choose(kinds(9)), ...policy })).toEqual([]));

  it('27 with 8 is below the target, with figures', () => {
    const [found, ...more] = lintCatalog({ register: codes, choices: choose(kinds(8)), ...policy });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'CATALOG_BELOW_TARGET', severity: 'warning', pointer: '/entries' });
    expect(found?.message('vi')).toBe(
      'Danh mục có 08/27 TTHC mức độ 4 (29,62%), chưa đạt 30%: cần 09 TTHC. Đề nghị chọn thêm ít nhất 01 TTHC.',
    );
  });

  it('counts a choice outside the register for nothing, and names the first ten without one', () => {
    const choices = new Map([...choose(kinds(9).slice(0, 15)), ['9.999999', 'level-4' as const]]);
    const [found] = lintCatalog({ register: codes, choices, ...policy });
    expect(found?.params).toEqual({ missing: 12, total: 27, codes: codes.slice(15, 25) });
    expect(found?.message('vi')).toContain('còn 12/27 TTHC chưa có lựa chọn (1.000015, ');
    expect(found?.message('en')).toContain('1.000024, …)');
  });

  it('an empty register has nothing to warn of', () =>
    expect(lintCatalog({ register: [], choices: new Map(), ...policy })).toEqual([]));

  it('follows the basis: without exemptions, 6 of 20 are enough', () => {
    const choices = choose(kinds(6, 7));
    expect(lintCatalog({ register: codes, choices, ...policy })).toHaveLength(1);
    expect(lintCatalog({ register: codes, choices, ...policy, basis: 'ELIGIBLE_TTHC' })).toEqual([]);
    expect(lintCatalog({ register: codes, choices, ...policy, basis: 'ONLINE_ONLY' })).toEqual([]);
  });
});

describe('the counter', () => {
  const policy = { basis: 'ALL_TTHC', targetPercent: 30 } as const;
  const counted = (total: number, level4: number, over: Partial<Parameters<typeof catalogFigures>[0]> = {}) => {
    const register = Array.from({ length: total }, (_, n) => `1.${String(n).padStart(6, '0')}`);
    const choices = new Map(register.slice(0, level4).map((code) => [code, 'level-4' as const]));
    return catalogFigures({ register, choices, ...policy, ...over });
  };

  it.each([
    [157, 46, 'Đã chọn 46/157 (29,29%) – còn thiếu 02 TTHC', '46 of 157 chosen (29.29%) – 2 more needed'],
    [157, 48, 'Đã chọn 48/157 (30,57%) – đạt chỉ tiêu 30%', '48 of 157 chosen (30.57%) – target of 30% reached'],
    [27, 8, 'Đã chọn 08/27 (29,62%) – còn thiếu 01 TTHC', '8 of 27 chosen (29.62%) – 1 more needed'],
    [27, 9, 'Đã chọn 09/27 (33,33%) – đạt chỉ tiêu 30%', '9 of 27 chosen (33.33%) – target of 30% reached'],
    [62, 0, 'Đã chọn 0/62 (0%) – còn thiếu 19 TTHC', '0 of 62 chosen (0%) – 19 more needed'],
    [2007, 602, 'Đã chọn 602/2.007 (29,99%) – còn thiếu 01 TTHC', '602 of 2,007 chosen (29.99%) – 1 more needed'],
    [0, 0, 'Chưa có TTHC trong danh mục đã công bố', 'The register has no procedure yet'],
  ])('of %i procedures with %i chosen', (total, level4, vi, en) => {
    const figures = counted(total, level4);
    expect([counterText(figures, 'vi'), counterText(figures, 'en')]).toEqual([vi, en]);
  });

  it('follows the basis and a target with decimals', () => {
    const choices = new Map([
      ['1.000000', 'level-4' as const],
      ['1.000001', 'exemption' as const],
      ['1.000002', 'level-3' as const],
    ]);
    const text = (over: object) => counterText(counted(3, 0, { choices, ...over }), 'vi');
    expect(text({ targetPercent: 33.34 })).toBe('Đã chọn 01/3 (33,33%) – còn thiếu 01 TTHC');
    expect(text({ basis: 'ELIGIBLE_TTHC' })).toBe('Đã chọn 01/2 (50%) – đạt chỉ tiêu 30%');
    expect(text({ basis: 'ONLINE_ONLY', targetPercent: 50.5 })).toBe('Đã chọn 01/2 (50%) – còn thiếu 01 TTHC');
    expect(text({ basis: 'ONLINE_ONLY', choices: new Map() })).toBe('Chưa có TTHC thuộc diện tính tỷ lệ');
  });
});
