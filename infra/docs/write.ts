import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pages } from './pages.ts';

/** Writes the documents that are made from the code (`npm run docs`). */
const root = join(import.meta.dirname, '../..');
for (const [path, page] of Object.entries(pages)) await writeFile(join(root, path), page());
