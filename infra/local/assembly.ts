import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Assembly {
  /** The synthesized CloudFormation template. */
  readonly template: unknown;
  /** The cloud assembly's folder, in which the functions' assets lie. */
  readonly codeDir: string;
  /** Nothing had changed since an earlier synthesis. */
  readonly cached: boolean;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, 'dist', 'local');
const INPUTS = ['infra', 'functions', 'shared', 'package-lock.json', 'cdk.json', 'tsconfig.json'];
const LOCAL_RUNTIME = join('infra', 'local') + sep;
const KEPT = 5;

/** A hash over every file that the template and the bundles are made of, and over what they are made with. */
function inputHash(overrides: object): string {
  const hash = createHash('sha256').update(JSON.stringify(overrides)).update(process.version);
  const files = INPUTS.flatMap((input) => {
    const path = join(ROOT, input);
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  });
  for (const file of files.sort()) {
    const name = relative(ROOT, file);
    if (!name.startsWith(LOCAL_RUNTIME)) hash.update(`\0${name}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Bundles the functions and synthesizes the stack of the local stage, or takes what an earlier start made of the same
 * inputs. `portalUrl` is where links in mails lead.
 */
export async function assemble(overrides: { portalUrl?: string } = {}): Promise<Assembly> {
  const at = join(CACHE, inputHash(overrides));
  const cached = existsSync(at);
  if (!cached) await build(at, overrides);
  const template: unknown = JSON.parse(readFileSync(join(at, 'template.json'), 'utf8'));
  return { template, codeDir: join(at, 'assembly'), cached };
}

/** Builds aside and moves the whole into place: another start, or a kill, never sees half of it. */
async function build(at: string, overrides: object): Promise<void> {
  const aside = join(CACHE, `building-${randomUUID()}`);
  mkdirSync(aside, { recursive: true });
  try {
    // Loaded when needed only: the CDK takes seconds, in which the bundler, a process of its own, does its work.
    const [{ codeDir }, { synthTemplate }] = await Promise.all([
      import('../bundle.ts').then(({ bundle }) => bundle({ root: ROOT, outdir: aside })),
      import('../synth.ts'),
    ]);
    const { template } = synthTemplate({ stage: 'local', codeDir, outdir: join(aside, 'assembly'), overrides });
    writeFileSync(join(aside, 'template.json'), JSON.stringify(template));
    // The assembly has its own copies.
    rmSync(codeDir, { recursive: true });
    if (!existsSync(at)) renameSync(aside, at);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  forgetOld();
}

function forgetOld(): void {
  const kept = readdirSync(CACHE)
    .map((name) => join(CACHE, name))
    .filter((path) => !path.includes('building-'))
    .map((path) => ({ path, made: statSync(path).mtimeMs }))
    .sort((one, other) => other.made - one.made);
  for (const { path } of kept.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}
