import * as z from 'zod';
import { normaliseLine } from './text.ts';

const PATTERN = /^\d+[a-zđ]?(\/\d{4})?\/(QH\d{1,2}|\p{Lu}\p{L}*\d*([-.]\p{L}[\p{L}\d&]*)+)$/u;

/** Brings a typed document number to its canonical spelling: one line, NFC, no leading `Số:`, hyphens for dashes, no inner spaces. */
export const normaliseDocumentNumber = (text: string): string =>
  normaliseLine(text)
    .replace(/^số\s*:\s*/iu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s*([/\-.&])\s*/g, '$1');

/** Schema of a document's number and symbol (số, ký hiệu), such as `4498/KH-UBND`; gives the canonical spelling. */
export const documentNumber = z
  .string()
  .max(200)
  .overwrite(normaliseDocumentNumber)
  .max(100)
  .regex(PATTERN)
  .brand<'DocumentNumber'>();
export type DocumentNumber = z.infer<typeof documentNumber>;
