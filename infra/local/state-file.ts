import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as z from 'zod';

let written = 0;

/** Writes a JSON file whole or not at all, so that a kill in between leaves the old one. */
export function writeState(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const next = `${path}.${process.pid}-${written++}`;
  writeFileSync(next, JSON.stringify(value));
  renameSync(next, path);
}

/** The content of a JSON file; undefined when there is none, or none that the schema knows. */
export function readState<T extends z.ZodType>(path: string, schema: T): z.output<T> | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
