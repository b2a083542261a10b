import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { Key } from './keys.ts';
import { queryAll, type Table } from './table.ts';

const CHUNK_BYTES = 350_000;

/** A text as gzip chunks that each fit an item, in their order. */
export const packed = (text: string): Uint8Array[] => {
  const whole = gzipSync(text);
  return Array.from({ length: Math.ceil(whole.length / CHUNK_BYTES) }, (_, n) =>
    whole.subarray(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES),
  );
};

/** The item of one chunk. */
export const chunkItem = (key: Key, data: Uint8Array) => ({ ...key, entity: 'chunk', data });

const chunk = z.object({ data: z.instanceof(Uint8Array) });

/** The text whose chunks lie under a prefix. */
export const loadPacked = async (table: Table, pk: string, prefix: string): Promise<string> => {
  const rows = await queryAll(table, { pk, prefix }, chunk);
  return gunzipSync(Buffer.concat(rows.map(({ data }) => data))).toString('utf8');
};
