import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { functionNames } from './grants.ts';

export interface BundleOptions {
  /** The project's root, in which functions/ lies. */
  readonly root: string;
  /** Default `<root>/dist`; gets `functions/<name>/index.mjs` with its source map, and `meta.json`. */
  readonly outdir?: string;
  /** `<folder>-<trigger>`, each for functions/<folder>/<trigger>.ts. */
  readonly names?: readonly string[];
}

export interface Bundles {
  /** The folder that holds one folder per function. */
  readonly codeDir: string;
  readonly metafile: Metafile;
}

/** `submission-queue` is functions/submission/queue.ts. */
export const entryOf = (name: string): string => {
  const at = name.lastIndexOf('-');
  return `functions/${name.slice(0, at)}/${name.slice(at + 1)}.ts`;
};

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Bundles every function in one esbuild run. Throws an error that names every entry file there is not. */
export const bundle = async (options: BundleOptions): Promise<Bundles> => {
  const { root, outdir = join(root, 'dist'), names = functionNames } = options;
  const found = await Promise.all(names.map((name) => exists(join(root, entryOf(name)))));
  const missing = names.filter((_, index) => !found[index]).map(entryOf);
  if (missing.length > 0) {
    throw new Error(`Cannot bundle: ${missing.join(', ')} missing (functions are listed in infra/grants.ts).`);
  }
  const codeDir = join(outdir, 'functions');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => ({ in: entryOf(name), out: `${name}/index` })),
    outdir: codeDir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
  });
  await mkdir(outdir, { recursive: true });
  await writeFile(join(outdir, 'meta.json'), JSON.stringify(metafile));
  return { codeDir, metafile };
};
