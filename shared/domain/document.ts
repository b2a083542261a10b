import * as z from 'zod';
import { localDateSchema } from './calendar.ts';
import { documentNumber } from './document-number.ts';
import { line } from './text.ts';

/** A document cited by number and date of issue. */
export const documentRefSchema = z.object({ number: documentNumber, date: localDateSchema });
export type DocumentRef = z.infer<typeof documentRefSchema>;

/** A signature block: lines of authority (`TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`; none for who signs himself), the signer's title and name. */
export const signedBySchema = z.object({
  name: line(200),
  title: line(200),
  authority: z.array(line(200)).max(5).default([]),
});
export type SignedBy = z.infer<typeof signedBySchema>;
