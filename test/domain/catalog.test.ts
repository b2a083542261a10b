import { describe, expect, it } from 'vitest';
import { lintCatalog } from '../../shared/domain/catalog.ts';
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
