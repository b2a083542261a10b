import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, entryOf } from '../../infra/bundle.ts';
import { functionNames } from '../../infra/grants.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bundle-test-'));
  const files = {
    'package.json': '{"type": "module"}',
    'functions/alpha/http.ts': `import { hostname } from '../../shared/legacy.cjs';
export const handler = async (event: { readonly name: string }) => ({ greeting: \`hello \${event.name}\`, host: hostname() });
`,
    'functions/two-words/queue.ts': `interface Event { readonly id: string }

export const handler = async (event: Event): Promise<never> => {
  throw new Error(\`no \${event.id}\`);
};
`,
    'shared/legacy.cjs': "const os = require('node:os');\nexports.hostname = () => os.hostname();\n",
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

const run = async (code: string) => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--enable-source-maps',
    '--input-type=module',
    '-e',
    code,
  ]);
  return stdout;
};

describe('a bundle', () => {
  it('is one ES module per function, CommonJS inside it included, that Node runs as it lies there', async () => {
    const { codeDir, metafile } = await bundle({ root, names: ['alpha-http', 'two-words-queue'] });
    expect(codeDir).toBe(join(root, 'dist', 'functions'));
    const output = await run(
      `const { handler } = await import(${JSON.stringify(join(codeDir, 'alpha-http/index.mjs'))});
       console.log(JSON.stringify(await handler({ name: 'you' })));`,
    );
    expect(JSON.parse(output)).toEqual({ greeting: 'hello you', host: expect.stringMatching(/./) });
    expect(Object.keys(metafile.outputs).sort()).toEqual(
      ['alpha-http', 'two-words-queue'].flatMap((name) => [
        `dist/functions/${name}/index.mjs`,
        `dist/functions/${name}/index.mjs.map`,
      ]),
    );
    expect(JSON.parse(await readFile(join(root, 'dist/meta.json'), 'utf8'))).toEqual(metafile);
  });

  it('leads a stack trace back to the line that somebody wrote', async () => {
    const { codeDir } = await bundle({ root, names: ['two-words-queue'], outdir: join(root, 'elsewhere') });
    const output = await run(
      `const { handler } = await import(${JSON.stringify(join(codeDir, 'two-words-queue/index.mjs'))});
       await handler({ id: '7' }).catch((error) => console.log(error.stack));`,
    );
    expect(output).toMatch(/no 7[\s\S]*functions\/two-words\/queue\.ts:4:/);
  });

  it('is not made while an entry is missing: the error names all that are', async () => {
    await expect(bundle({ root, names: ['alpha-http', 'alpha-stream', 'gone-queue'] })).rejects.toThrow(
      /^Cannot bundle: functions\/alpha\/stream\.ts, functions\/gone\/queue\.ts missing/,
    );
  });

  it('is made of every function of the stack unless told otherwise', async () => {
    const every = functionNames.map(entryOf).join(', ');
    await expect(bundle({ root })).rejects.toThrow(`Cannot bundle: ${every} missing`);
  });
});
