import * as z from 'zod';

const LOOKALIKES: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', ɖ: 'đ' };
const LOOKALIKE = /[ÐƉðɖ]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const CONTROL = /[^\P{Cc}\n\t]/gu;
const DASHES = /\s*[-\u2010-\u2015\u2212]\s*/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * One spelling for every text that arrives: NFC, the letter Đ where Ð or Ɖ was typed, no control or invisible
 * characters, no lone surrogates, no space at the ends. Line breaks stay.
 */
export const normaliseText = (text: string): string =>
  text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(LOOKALIKE, (letter) => LOOKALIKES[letter] ?? letter)
    .trim();

/** As {@link normaliseText}, on one line: every run of white space becomes one space. */
export const normaliseLine = (text: string): string => normaliseText(text.replace(/\s+/gu, ' ')).replace(/ {2,}/g, ' ');

/** What a search compares: lower case, no accents (`đ` = `d`), single spaces. Idempotent; NFC and NFD give the same. */
export const foldForSearch = (text: string): string =>
  normaliseLine(text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(LOOKALIKE, 'd').replace(/đ/g, 'd'));

/** The words that a search asks for, folded as {@link foldForSearch}; none for an empty question. */
export const searchWords = (question: string): readonly string[] =>
  foldForSearch(question).split(/\s+/).filter(Boolean);

/** Whether a text has every word asked for somewhere: case, accents, where the tone is placed and đ or d aside. */
export const hasWords = (text: string, words: readonly string[]): boolean => {
  const folded = foldForSearch(text);
  return words.every((word) => folded.includes(word));
};

/**
 * Equal for two spellings of one Vietnamese name: case, NFC or NFD, Ð or Đ, kind of dash, spacing, and where in the
 * syllable the tone is placed (`hoà` = `hòa`, `thuý` = `thúy`). Different tones and letters stay different.
 */
export const nameKey = (name: string): string =>
  normaliseLine(normaliseLine(name).toLowerCase())
    .replace(DASHES, '-')
    .normalize('NFD')
    .replace(/[\p{L}\p{M}]+/gu, (word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''));

const collator = new Intl.Collator('vi', { numeric: true });

/** Orders two texts as a Vietnamese dictionary does (Đ after D, Ơ after Ô), numbers by value. For `Array.sort`. */
export const compareVietnamese = (left: string, right: string): number => collator.compare(left, right);

/** Schema of a required one-line text of 1 to `max` characters after {@link normaliseLine}. */
export const line = (max: number) => z.string().overwrite(normaliseLine).min(1).max(max);

/** Schema of a text of 0 to `max` characters after {@link normaliseText}; line breaks are kept. */
export const prose = (max: number) => z.string().overwrite(normaliseText).max(max);
