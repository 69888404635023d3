import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The river: a room may import from itself and from rooms above it. What stands here before `read` are side doors. */
const RIVER = [
  'kernel',
  'schema',
  'comments',
  'import',
  'read',
  'model',
  'prose',
  'media',
  'relate',
  'view',
  'plan',
  'render',
  'emit',
  'verify',
  'prepare',
  'compile',
  'press',
  'build',
  'proof',
  'cli',
] as const;

/** Rooms that stand beside the river: only `cli/` opens them. */
const SIDE_DOORS: ReadonlySet<string> = new Set(['comments', 'import']);

/** Who may import a package: one room each. Node's own modules are named where few rooms may use them. */
const OWNERS: Readonly<Record<string, string | readonly string[]>> = {
  hono: 'comments',
  '@hono/node-server': 'comments',
  pg: 'comments',
  nodemailer: 'comments',
  pino: 'comments',
  'fast-xml-parser': 'import',
  luxon: 'kernel',
  zod: 'schema',
  'gray-matter': 'read',
  yaml: 'read',
  'markdown-it': 'prose',
  'markdown-it-footnote': 'prose',
  sharp: 'media',
  '@takumi-rs/core': 'media',
  'node:sqlite': ['plan', 'comments'],
  '@11ty/eleventy': 'render',
  esbuild: 'emit',
  lightningcss: 'emit',
  pagefind: 'emit',
  htmlparser2: 'verify',
  saxes: 'verify',
  commander: 'cli',
  sirv: 'cli',
  'schema-dts': 'layouts',
  'subset-font': 'layouts',
  fontverter: 'layouts',
};

/** Rooms of one kind may look into Eleventy's types to attach a build to it. */
const EXCEPTIONS = new Set(['src/cli/eleventy.ts imports @11ty/eleventy', '.eleventy.ts imports @11ty/eleventy']);

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[\s\S]*?\sfrom\s+)?'([^']+)'/gm;

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name).split(sep).join('/'));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, typeOnly, target = '']) => ({
    from: file,
    to: target.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(file), target))
          .split(sep)
          .join('/')
      : target,
    typeOnly: typeOnly !== undefined,
  }));
}

function roomOf(file: string): string {
  return /^src\/(\w+)/.exec(file)?.[1] ?? file.split('/')[0] ?? '';
}

function packageOf(target: string): string {
  return target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? target);
}

const files = [...sources('src'), ...sources('layouts'), '.eleventy.ts'];
const imports = files.flatMap(importsOf);
const isFile = ({ to }: Import): boolean => to.startsWith('src/') || to.startsWith('layouts/');

describe('the architecture', () => {
  it('reads imports at all', () => {
    expect(imports.filter(isFile).length).toBeGreaterThan(50);
  });

  it('lets a room import only from itself and from rooms above it', () => {
    const upstream = imports.filter(isFile).filter(({ from, to }) => {
      if (!from.startsWith('src/')) return false;
      const [here, there] = [roomOf(from), roomOf(to)].map((room) => RIVER.findIndex((name) => name === room));
      return here === undefined || there === undefined || here < 0 || there < 0 || there > here;
    });
    expect(upstream).toEqual([]);
  });

  it('opens side doors from the command line alone', () => {
    const intruders = imports.filter(isFile).filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      return SIDE_DOORS.has(there) && here !== there && here !== 'cli';
    });
    expect(intruders).toEqual([]);
  });

  it('lets layouts see nothing but kernel, view, schema and their seam to Eleventy', () => {
    const allowed = /^(?:layouts\/|src\/kernel\/|src\/view\/|src\/schema\/|src\/render\/page\.ts$)/;
    const intruders = imports.filter(({ from }) => from.startsWith('layouts/')).filter(isFile);
    expect(intruders.filter(({ to }) => !allowed.test(to))).toEqual([]);
  });

  it('gives each package one owner', () => {
    const strangers = imports
      .filter((found) => !isFile(found))
      .map(({ from, to }) => ({ from, package: to.startsWith('node:') ? to : packageOf(to) }))
      .filter(({ package: name }) => !name.startsWith('node:') || name in OWNERS)
      .filter(({ from, package: name }) => ![OWNERS[name]].flat().includes(roomOf(from)))
      .map(({ from, package: name }) => `${from} imports ${name}`);
    expect(strangers.filter((stranger) => !EXCEPTIONS.has(stranger))).toEqual([]);
  });

  it('has no cycle of imports between files', () => {
    const edges = Map.groupBy(
      imports.filter((found) => isFile(found) && !found.typeOnly),
      ({ from }) => from,
    );
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')];
      if (done.has(file)) return [];
      const cycles = (edges.get(file) ?? []).flatMap(({ to }) => visit(to, [...path, file]));
      done.add(file);
      return cycles;
    };
    expect(files.flatMap((file) => visit(file, []))).toEqual([]);
  });

  it('has exactly one layout for every page kind', () => {
    const views = readFileSync(join(ROOT, 'src/view/page-view.ts'), 'utf8');
    const kinds = [...(/interface Views \{([^}]*)\}/.exec(views)?.[1] ?? '').matchAll(/readonly (\w+):/g)].map(
      ([, kind]) => kind,
    );
    const layouts = readdirSync(join(ROOT, 'layouts')).filter((name) => name.endsWith('.11ty.ts'));
    expect(kinds.length).toBeGreaterThan(10);
    expect(new Set(layouts.map((name) => name.replace('.11ty.ts', '')))).toEqual(new Set(kinds));
  });

  it('lets only the command line print and read the clock, the environment and the arguments', () => {
    const forbidden =
      /\bconsole\.|process\.(?:env|argv|stdout|stderr|exit|exitCode|version\b)|Date\.now\(|new Date\(\)|DateTime\.now\(/;
    const exempt = (file: string): boolean => file.startsWith('src/cli/') || file === 'src/kernel/time.ts';
    const guilty = files.filter((file) => !exempt(file) && forbidden.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(guilty.filter((file) => !file.startsWith('layouts/client/'))).toEqual([]);
  });

  it('has no attic: no utils, helpers, commons, barrels or files past 250 lines', () => {
    expect(
      files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|shared|misc|index)(?:\/|\.ts$)/.test(file)),
    ).toEqual([]);
    const long = files.filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });

  it('keeps build.ts a table of contents', () => {
    const lines = readFileSync(join(ROOT, 'src/build.ts'), 'utf8').split('\n');
    expect(lines.filter((line) => /^(?:export )?(?:async )?function/.test(line)).length).toBeLessThanOrEqual(4);
  });
});
