import { foldForSearch, nameKey } from './text.ts';

/** A procedure by its short code and its name. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** Two names are near each other when at most this many letters, and at most this share of them, differ. */
export const NEAR_EDITS = 3;
export const NEAR_SHARE = 0.05;

interface Compared extends Named {
  readonly key: string;
  readonly letters: string;
  readonly digits: string;
}

const compared = ({ code, name }: Named): Compared => {
  const folded = foldForSearch(name);
  return {
    code,
    name,
    key: nameKey(name),
    letters: folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim(),
    digits: (folded.match(/\d+/g) ?? []).join(' '),
  };
};

/** Levenshtein's distance of two texts, or `most` + 1 when it is more than `most`. */
export const editDistance = (left: string, right: string, most: number): number => {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      const best = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + same,
      );
      current.push(best);
    }
    if (Math.min(...current) > most) return most + 1;
    previous = current;
  }
  return Math.min(previous[right.length] ?? 0, most + 1);
};

const near = (one: Compared, other: Compared): boolean => {
  if (one.key === other.key) return true;
  if (one.digits !== other.digits) return false;
  const most = Math.min(NEAR_EDITS, Math.floor(Math.max(one.letters.length, other.letters.length) * NEAR_SHARE));
  return editDistance(one.letters, other.letters, most) <= most;
};

/**
 * For each new name the first known one of another code that it nearly repeats, if any: the same name in another spelling
 * (NFC or NFD, Ð or Đ, case, where the tone is placed), or without accents and punctuation at most {@link NEAR_EDITS} letters and
 * {@link NEAR_SHARE} apart with the same numbers. New names are compared with those before them as well. `Cấp` and
 * `Cấp lại` are four letters apart, so procedures of one family are no warning.
 */
export const nearDuplicates = (added: readonly Named[], known: readonly Named[]): (Named | null)[] => {
  const seen = known.map(compared);
  return added.map((name) => {
    const own = compared(name);
    const twin = seen.find((other) => other.code !== own.code && near(own, other));
    seen.push(own);
    return twin === undefined ? null : { code: twin.code, name: twin.name };
  });
};
