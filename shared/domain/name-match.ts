import type { Named } from './near-duplicate.ts';
import { foldForSearch, nameKey } from './text.ts';

/** What a name leads to in a register: a procedure, several of the same name, or none, with those of the nearest names. */
export type NameMatch =
  | { readonly kind: 'one'; readonly code: string }
  | { readonly kind: 'several'; readonly codes: readonly string[] }
  | { readonly kind: 'none'; readonly near: readonly Named[] };

/** How many near names are told, and which share of two names' words must be common for them to be near. */
export const NEAR_NAMES = 3;
export const NEAR_WORDS = 0.5;

const wordsOf = (name: string): ReadonlySet<string> => new Set(foldForSearch(name).match(/[\p{L}\p{N}]+/gu) ?? []);

/** Dice's share of the words that two names have in common, 0 to 1. */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const common = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
};

/**
 * Finds procedures by name among the known ones (annex: the form has no code column). Two names are one as {@link nameKey}
 * says: NFC or NFD, Ð or Đ, case, dashes, spacing and the tone's place do not matter, tones and letters do. Where none
 * is, at most {@link NEAR_NAMES} others by the share of common words, accents aside, the nearest first.
 */
export const nameMatcher = (known: readonly Named[]): ((name: string) => NameMatch) => {
  const byKey = new Map<string, string[]>();
  for (const { code, name } of known) byKey.set(nameKey(name), [...(byKey.get(nameKey(name)) ?? []), code]);
  const worded = known.map((each) => ({ named: each, words: wordsOf(each.name) }));
  return (name) => {
    const codes = byKey.get(nameKey(name)) ?? [];
    const [code] = codes;
    if (code !== undefined) return codes.length === 1 ? { kind: 'one', code } : { kind: 'several', codes };
    const own = wordsOf(name);
    const near = worded
      .map(({ named, words }) => ({ named, share: likeness(own, words) }))
      .filter(({ share }) => share >= NEAR_WORDS)
      .sort((a, b) => b.share - a.share || (a.named.code < b.named.code ? -1 : 1));
    return { kind: 'none', near: near.slice(0, NEAR_NAMES).map(({ named }) => named) };
  };
};
