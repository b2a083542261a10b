import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearDuplicates } from '../../shared/domain/near-duplicate.ts';

const twin = (name: string, known: string) =>
  nearDuplicates([{ code: '1.000002', name }], [{ code: '1.000001', name: known }])[0] !== null;

describe('names that nearly repeat another', () => {
  it.each([
    ['itself in NFD', 'Đăng ký kết hôn'.normalize('NFD'), 'Đăng ký kết hôn', true],
    ['Ð (U+00D0) for Đ', 'Ðăng ký kết hôn', 'Đăng ký kết hôn', true],
    ['the other place of the tone', 'Công nhận hoà giải thành', 'Công nhận hòa giải thành', true],
    ['other case and spaces', 'ĐĂNG KÝ  kết hôn ', 'Đăng ký kết hôn', true],
    ['accents left out', 'Dang ky ket hon', 'Đăng ký kết hôn', true],
    ['a tone mistyped', 'Đăng ký kết hộn', 'Đăng ký kết hôn', true],
    ['other punctuation', 'Cấp giấy phép: xây dựng', 'Cấp giấy phép xây dựng', true],
    ['a letter missing in a long name', 'Cấp giấy phép xây dng công trình', 'Cấp giấy phép xây dựng công trình', true],
    ['a letter of a short name', 'Khai sinh', 'Khai sin', false],
    ['another procedure', 'Đăng ký khai sinh', 'Đăng ký khai tử', false],
    ['one of a family', 'Cấp lại giấy phép xây dựng', 'Cấp giấy phép xây dựng', false],
    [
      'one of a family with long names',
      'Cấp lại giấy chứng nhận đủ điều kiện kinh doanh thuốc bảo vệ thực vật trên địa bàn tỉnh',
      'Cấp giấy chứng nhận đủ điều kiện kinh doanh thuốc bảo vệ thực vật trên địa bàn tỉnh',
      false,
    ],
    [
      'another number',
      'Cấp chứng chỉ hành nghề hoạt động xây dựng hạng 2',
      'Cấp chứng chỉ hành nghề hoạt động xây dựng hạng 3',
      false,
    ],
  ])('%s', (_what, name, known, want) => {
    expect([twin(name, known), twin(known, name)]).toEqual([want, want]);
  });

  it('are looked for among the new ones as well, and never under the same code', () => {
    const name = 'Đăng ký kết hôn';
    expect(
      nearDuplicates(
        [
          { code: '1', name },
          { code: '2', name: name.normalize('NFD') },
          { code: '3', name: 'Khác hẳn' },
        ],
        [{ code: '1', name }],
      ),
    ).toEqual([null, { code: '1', name }, null]);
  });

  it('are at the distance that a plain computation gives', () => {
    const plain = (a: string, b: string): number => {
      if (a === '' || b === '') return a.length + b.length;
      const rest = a[0] === b[0] ? 0 : 1;
      return Math.min(plain(a.slice(1), b) + 1, plain(a, b.slice(1)) + 1, plain(a.slice(1), b.slice(1)) + rest);
    };
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(plain(a, b), most + 1));
      }),
    );
  });
});
