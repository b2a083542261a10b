import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { StartError } from '../start-error.ts';

/** All kept files together: the engine holds them in memory. */
const MAX_BYTES = 512 * 1024 * 1024;

const headSchema = z.object({ path: z.string(), headers: z.record(z.string(), z.string()) });

/** An object as it was put: its path `/bucket/key`, the headers that tell what it is, its bytes. */
export type KeptObject = z.infer<typeof headSchema> & { readonly body: Buffer };

const NEWLINE = 0x0a;

const nameOf = (path: string): string => `${createHash('sha256').update(path).digest('hex')}.object`;

const parse = (name: string, file: Buffer): KeptObject => {
  const end = file.indexOf(NEWLINE);
  try {
    return { ...headSchema.parse(JSON.parse(file.subarray(0, end).toString('utf8'))), body: file.subarray(end + 1) };
  } catch {
    throw new StartError(`The kept object ${name} cannot be read. Delete it and start again: the file in it is lost.`);
  }
};

/** The objects of the local stack in a folder, one file each: a line of JSON, then the bytes. */
export class ObjectFiles {
  private readonly dir: string;
  private readonly maxBytes: number;
  private readonly sizes = new Map<string, number>();

  constructor(dir: string, maxBytes = MAX_BYTES) {
    this.dir = dir;
    this.maxBytes = maxBytes;
    mkdirSync(dir, { recursive: true });
  }

  /** Every object that was kept. @throws StartError naming a file that is none. */
  load(): KeptObject[] {
    const names = readdirSync(this.dir).filter((name) => name.endsWith('.object'));
    return names.map((name) => {
      const kept = parse(join(this.dir, name), readFileSync(join(this.dir, name)));
      this.sizes.set(name, kept.body.length);
      return kept;
    });
  }

  /** Whether there is room for an object of so many bytes, in place of what its path holds. */
  fits({ path, body }: Pick<KeptObject, 'path' | 'body'>): boolean {
    const name = nameOf(path);
    const others = [...this.sizes].reduce((sum, [other, size]) => (other === name ? sum : sum + size), 0);
    return others + body.length <= this.maxBytes;
  }

  /** Writes an object whole or not at all. False: there is no room, nothing was written. */
  keep({ body, ...head }: KeptObject): boolean {
    const name = nameOf(head.path);
    if (!this.fits({ path: head.path, body })) return false;
    const aside = join(this.dir, `${name}.new`);
    writeFileSync(aside, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]));
    renameSync(aside, join(this.dir, name));
    this.sizes.set(name, body.length);
    return true;
  }
}
