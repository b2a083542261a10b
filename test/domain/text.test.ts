import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareVietnamese,
  foldForSearch,
  line,
  nameKey,
  normaliseLine,
  normaliseText,
  prose,
} from '../../shared/domain/text.ts';

const vietnamese = fc
  .array(
    fc.constantFrom(
      ...'aăâeêioôơuưyđÐĐbcdghklmnpqrstvxàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ -–',
    ),
    {
      maxLength: 40,
    },
  )
  .map((letters) => letters.join(''));
const anyText = fc.oneof(
  vietnamese,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('normalising', () => {
  it.each([
    ['  Sở Tư pháp ', 'Sở Tư pháp'],
    ['Sở Tư pháp'.normalize('NFD'), 'Sở Tư pháp'],
    ['UBND TỈNH ÐỒNG Ý', 'UBND TỈNH ĐỒNG Ý'],
    ['a\r\nb\u0000\u200B', 'a\nb'],
    ['x\uD800y', 'x\uFFFDy'],
  ])('%j becomes %j', (typed, want) => expect(normaliseText(typed)).toBe(want));

  it('a line has no line break, and keeps words apart', () => {
    expect(normaliseLine('Sở\u00A0 Tư\r\n\tpháp')).toBe('Sở Tư pháp');
    expect(line(10).parse(' a\nb ')).toBe('a b');
    expect(line(10).safeParse(' \u200B ').success).toBe(false);
    expect(line(3).safeParse('abcd').success).toBe(false);
    expect(prose(10).parse(' a\nb ')).toBe('a\nb');
  });

  it('is idempotent and gives one spelling for NFC and NFD', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const normalise of [normaliseText, normaliseLine, foldForSearch, nameKey]) {
          const once = normalise(text);
          expect(normalise(text.normalize('NFD'))).toBe(normalise(text.normalize('NFC')));
          if (normalise !== nameKey) expect(normalise(once)).toBe(once);
        }
      }),
    );
  });
});

describe('search', () => {
  it.each([
    ['Đăng ký khai sinh', 'dang ky khai sinh'],
    ['ÐĂNG KÝ', 'dang ky'],
    ['Lý lịch tư pháp', 'ly lich tu phap'],
    ['Người được ưu đãi', 'nguoi duoc uu dai'],
  ])('%s folds to %s', (text, folded) => expect(foldForSearch(text)).toBe(folded));

  it('leaves no accent, no đ and no capital', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(foldForSearch(text)).toMatch(/^[a-z –-]*$/);
      }),
    );
  });
});

describe('names', () => {
  it.each([
    ['Hoà giải', 'Hòa giải'],
    ['Thuý', 'thúy'],
    ['Sức khoẻ', 'sức khỏe'],
    ['Quý', 'Qúy'],
    ['Toà án', 'TÒA ÁN'.normalize('NFD')],
    ['Lao động - Thương binh', 'Lao động – Thương binh'],
    ['Phan Rang - Tháp Chàm', 'Phan Rang-Tháp Chàm'],
    ['Ðất đai', 'Đất  đai'],
  ])('%s is the same name as %s', (left, right) => expect(nameKey(left)).toBe(nameKey(right)));

  it.each([
    ['Hoa', 'Hòa'],
    ['Hỏa', 'Hòa'],
    ['Thủy', 'Thúy'],
    ['Mơ', 'Mô'],
    ['Đất', 'Dất'],
    ['Hoà giải', 'Hoa giải'],
    ['Lý do', 'Ly dó'],
  ])('%s is not %s', (left, right) => expect(nameKey(left)).not.toBe(nameKey(right)));

  it('sort as a Vietnamese dictionary does, numbers by value', () => {
    const sorted = ['Dân tộc', 'Đất đai', 'Em', 'Ô tô', 'Ơn', 'Quận 2', 'Quận 10'];
    expect([...sorted].reverse().sort(compareVietnamese)).toEqual(sorted);
    expect(compareVietnamese('Sở Y tế', 'Sở Y tế'.normalize('NFD'))).toBe(0);
  });
});
