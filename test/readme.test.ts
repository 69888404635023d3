import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeProgram } from '../src/cli/program.ts';
import { renderProse } from '../src/prose/render.ts';
import { articleSchema } from '../src/schema/article.ts';
import { authorSchema } from '../src/schema/author.ts';
import { pageSchema } from '../src/schema/page.ts';
import { jsonSchema, type Schema } from '../src/schema/parse.ts';
import { siteSchema } from '../src/schema/site.ts';
import { courant } from './cli/courant.ts';
import { PROJECT } from './site.ts';

const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
const decisions = readFileSync(join(PROJECT, 'src/DECISIONS.md'), 'utf8');
const manifest = z
  .object({
    scripts: z.record(z.string(), z.string()),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));

/** The rows of the first table after a text, each as its cells. */
function tableAfter(text: string): readonly (readonly string[])[] {
  const from = readme.indexOf(text);
  if (from === -1) throw new Error(`the README does not say "${text}"`);
  const [table = ''] = /^\|[^]*?(?=\n[^|])/m.exec(readme.slice(from)) ?? [];
  return table
    .split('\n')
    .slice(2)
    .map((row) => row.split(/(?<!\\)\|/).slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
}

function unquoted(cell: string | undefined): string {
  return (cell ?? '').replaceAll('`', '');
}

const node = z.object({
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});

/** The fields that a schema takes; those of an object within are named `outer.inner`. */
function fieldsOf(schema: unknown, below = ''): { readonly name: string; readonly needed: boolean }[] {
  const { properties = {}, required = [] } = node.parse(schema);
  return Object.entries(properties).flatMap(([name, inner]) => [
    { name: below + name, needed: required.includes(name) },
    ...fieldsOf(inner, `${below}${name}.`),
  ]);
}

/** `image` has its fields told in words, in one row. */
function schemaFields(schema: Schema): { readonly name: string; readonly needed: boolean }[] {
  return fieldsOf(jsonSchema(schema)).filter(({ name }) => !name.startsWith('image.'));
}

describe('the README', () => {
  it.each([
    { after: '## An article', schema: articleSchema },
    { after: '`content/authors/<id>.yml`', schema: authorSchema },
    { after: '`content/pages/**/*.md`', schema: pageSchema },
    { after: '`content/site.yml`:', schema: siteSchema },
  ])('lists exactly the fields of the schema, and which are needed, under "$after"', ({ after, schema }) => {
    const rows = tableAfter(after).map(([name, needed]) => ({ name: unquoted(name), needed: needed === 'yes' }));
    const byName = (left: { readonly name: string }, right: { readonly name: string }): number =>
      left.name < right.name ? -1 : 1;
    expect(rows.toSorted(byName)).toEqual(schemaFields(schema).toSorted(byName));
  });

  it('names every kind that an article may have', () => {
    const [, , meaning = ''] = tableAfter('## An article').find(([name]) => name === '`kind`') ?? [];
    const kinds = [...meaning.matchAll(/`(\w+)`/g)].map(([, kind]) => kind);
    expect(kinds).toEqual(articleSchema.shape.kind.unwrap().options);
  });

  it('follows an article through files and functions that exist, in the order in which the build calls them', () => {
    const steps = tableAfter('## One article, room by room').map(([room, file, name]) => ({
      room,
      file: unquoted(file),
      name: unquoted(name),
    }));
    expect(steps.length).toBeGreaterThan(8);
    for (const { room, file, name } of steps) {
      expect(file).toMatch(new RegExp(`^src/${room}/`));
      expect(readFileSync(join(PROJECT, file), 'utf8')).toMatch(
        new RegExp(`export (?:async )?function\\*? ${name}\\b`),
      );
    }
    const river = readFileSync(join(PROJECT, 'src/compile.ts'), 'utf8').replace(/^import .*$/gm, '');
    const called = steps.map(({ name }) => river.indexOf(`${name}(`)).filter((at) => at !== -1);
    expect(called.length).toBeGreaterThanOrEqual(6);
    expect(called).toEqual(called.toSorted((left, right) => left - right));
  });

  it('names only files and folders that exist', () => {
    const quoted = [...readme.matchAll(/`((?:src|layouts|content|test|\.github|\.ci)\/[\w./-]+)`/g)];
    const linked = [...readme.matchAll(/\]\(([^)#:\s]+)[^):]*\)/g)];
    const paths = [...quoted, ...linked].flatMap(([, path]) => path ?? []).filter((path) => !path.startsWith('media/'));
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  });

  it('shows Markdown that an article may hold', () => {
    const body = /```markdown\n([^]*?)```/.exec(readme)?.[1] ?? '';
    const { value, problems } = renderProse({ file: 'README.md', body, firstLine: 1, language: 'en' });
    expect(problems).toEqual([]);
    const html = value.html.toString();
    for (const mark of ['figure-wide', 'gallery', 'pullquote', 'fact-box', 'embed-video', 'embed-social'])
      expect(html).toContain(mark);
  });

  it('names npm scripts that exist', () => {
    const scripts = [...readme.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script]) => script);
    expect(scripts.length).toBeGreaterThan(4);
    expect(scripts.filter((script) => script === undefined || !(script in manifest.scripts))).toEqual([]);
  });

  it('lists every command, and flags that there are', () => {
    const { commands } = makeProgram('');
    const rows = tableAfter('## Command line').map(([command]) => unquoted(command).split(' ')[0]);
    expect(rows).toEqual(commands.map((command) => command.name()));
    const known = new Set(commands.flatMap(({ options }) => options.map(({ long }) => long)));
    const section = /## Command line([^]*?)## Architecture/.exec(readme)?.[1] ?? '';
    const flags = [...section.matchAll(/`(--\w+)/g)].map(([, flag]) => flag).filter((flag) => flag !== '--help');
    expect(flags.length).toBeGreaterThan(5);
    for (const flag of flags) expect(known).toContain(flag);
  });

  it('explains the exit codes as --help does', async () => {
    const { stdout } = await courant(['--help'], PROJECT);
    const said = [...stdout.matchAll(/^ {2}(\d+) +(\S.*)$/gm)].map(([, code, meaning]) => [code, meaning]);
    expect(said.length).toBeGreaterThan(3);
    expect(tableAfter('| exit code |')).toEqual(said);
  });
});

describe('the decisions', () => {
  it('give the reason for every package', () => {
    const packages = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    expect(packages.filter((name) => !decisions.includes(`\`${name}\``))).toEqual([]);
  });

  it('speak of no package that is gone', () => {
    const rows = [...decisions.slice(decisions.indexOf('## Packages')).matchAll(/^\| (`[^|]+`)/gm)].flatMap(
      ([, cell = '']) => cell.split(', ').map(unquoted),
    );
    const packages = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((name) => !(name in packages))).toEqual([]);
  });
});
