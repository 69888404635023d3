import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { makeProgram } from '../src/cli/program.ts';
import { makeFolder, PROJECT } from './site.ts';

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));

/** As much of a workflow as these tests speak of. @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax */
const workflowSchema = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(
    z.string(),
    z.object({
      needs: z.string().optional(),
      if: z.string().optional(),
      'timeout-minutes': z.int(),
      permissions: permissions.optional(),
      steps: z.array(
        z.object({
          id: z.string().optional(),
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  ),
});

const FOLDER = join(PROJECT, '.github/workflows');
const NAMES = readdirSync(FOLDER);

function textOf(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

function workflow(name: string): z.infer<typeof workflowSchema> {
  return workflowSchema.parse(parse(textOf(name)));
}

function stepsOf(name: string, job: string) {
  return workflow(name).jobs[job]?.steps ?? [];
}

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));

/** The commands of our own that workflows run, as words. */
const commands = NAMES.flatMap((name) =>
  Object.keys(workflow(name).jobs).flatMap((job) =>
    stepsOf(name, job).flatMap(({ run }) => (run?.startsWith('npm ') === true ? [run.trim().split(/\s+/)] : [])),
  ),
);

describe('every workflow', () => {
  it.each(NAMES)('%s gives each job a time limit, and only what it needs', (name) => {
    const { permissions: everywhere, jobs } = workflow(name);
    expect(Object.values(everywhere)).not.toContain('write');
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
  });

  it.each(NAMES)('%s uses only actions of GitHub, pinned to a major version, and no secret', (name) => {
    const actions = Object.keys(workflow(name).jobs).flatMap((job) =>
      stepsOf(name, job).flatMap(({ uses }) => uses ?? []),
    );
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^actions\/[\w/-]+@v\d+$/);
    expect(textOf(name)).not.toContain('secrets.');
  });

  it.each(NAMES)('%s leaves no credentials where the build could read them', (name) => {
    const checkouts = Object.keys(workflow(name).jobs).flatMap((job) =>
      stepsOf(name, job).filter(({ uses }) => uses?.startsWith('actions/checkout@')),
    );
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'persist-credentials': false });
  });

  it('runs npm scripts that exist', () => {
    const asked = commands.flatMap(([, command = '', ...rest]) =>
      command === 'run' ? rest.filter((word) => !word.startsWith('-')).slice(0, 1) : command === 'ci' ? [] : [command],
    );
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.filter((script) => !(script in scripts))).toEqual([]);
  });

  it('passes flags that the command line knows', () => {
    const known = makeProgram('').commands;
    const typed = commands.flatMap((words) => {
      const script = words.find((word) => word === 'courant' || word === 'build');
      const given = words.includes('--') ? words.slice(words.indexOf('--') + 1) : [];
      if (script === undefined) return [];
      return [script === 'build' ? ['build', ...given] : given];
    });
    expect(typed.length).toBeGreaterThan(3);
    for (const [name, ...given] of typed) {
      const flags = known.find((command) => command.name() === name)?.options.map(({ long }) => long);
      for (const flag of given.filter((word) => word.startsWith('--'))) expect(flags).toContain(flag);
    }
  });
});

describe('the check of pull requests', () => {
  it('runs for pull requests alone, and may only read', () => {
    const { on, permissions: granted } = workflow('check.yml');
    // `pull_request_target` would hand a stranger's code the rights of the repository.
    expect(Object.keys(on)).toEqual(['pull_request']);
    expect(granted).toEqual({ contents: 'read' });
  });

  it('annotates the content, runs the README’s commands, and keeps a preview', () => {
    const steps = stepsOf('check.yml', 'check');
    const runs = steps.flatMap(({ run }) => run ?? []);
    expect(runs.filter((run) => /check .*--format github/.test(run)).length).toBeGreaterThan(0);
    expect(runs).toEqual(expect.arrayContaining(['npm ci', 'npm run check', 'npm test']));
    const build = runs.find((run) => run.includes('--output preview'));
    const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(build).toBeDefined();
    expect(upload?.with).toMatchObject({ path: 'preview' });
  });
});

describe('the publication', () => {
  it('runs on a push to main, on a schedule for embargoes, and by hand', () => {
    const { on } = workflow('publish.yml');
    expect(new Set(Object.keys(on))).toEqual(new Set(['push', 'schedule', 'workflow_dispatch']));
    expect(on['push']).toEqual({ branches: ['main'] });
  });

  it('lets only the job that deploys write, and runs no code of the repository there', () => {
    const { permissions: everywhere, jobs } = workflow('publish.yml');
    expect(everywhere).toEqual({});
    expect(jobs['build']?.permissions).toEqual({ contents: 'read' });
    expect(jobs['deploy']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    const deploying = jobs['deploy']?.steps ?? [];
    expect(deploying.some(({ uses }) => uses?.startsWith('actions/checkout@'))).toBe(false);
    expect(deploying.some(({ run }) => run?.includes('npm'))).toBe(false);
  });

  it('never cuts one publication short for the next', () => {
    expect(workflow('publish.yml').concurrency).toMatchObject({ 'cancel-in-progress': false });
  });

  it('verifies what it built before it hands it over', () => {
    const steps = stepsOf('publish.yml', 'build');
    const indexOf = (test: (step: (typeof steps)[number]) => boolean | undefined): number =>
      steps.findIndex((step) => test(step) === true);
    const verified = indexOf(({ run }) => run?.includes('--verify'));
    expect(verified).toBeGreaterThan(indexOf(({ run }) => run?.includes('build')));
    expect(indexOf(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'))).toBeGreaterThan(verified);
  });

  it('saves the very folders that it and the check restore, or no cache would ever be found', () => {
    const pathOf = (name: string, job: string, action: string): unknown =>
      stepsOf(name, job).find(({ uses }) => uses?.startsWith(action))?.with?.['path'];
    const saved = pathOf('publish.yml', 'build', 'actions/cache/save@');
    expect(saved).toBe('.cache\n_site\n');
    expect(pathOf('publish.yml', 'build', 'actions/cache/restore@')).toBe(saved);
    expect(pathOf('check.yml', 'check', 'actions/cache/restore@')).toBe(saved);
  });

  /** Runs the script of the workflow's own step that decides. */
  function decide({ published, built }: { published: string | undefined; built: string }): string {
    const folder = makeFolder();
    const output = join(folder, 'output');
    if (published !== undefined) writeFileSync(join(folder, '.published'), published);
    const script = stepsOf('publish.yml', 'build').find(({ id }) => id === 'compare')?.run ?? '';
    execFileSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd: folder,
      env: { ...process.env, DIGEST: built, GITHUB_OUTPUT: output },
    });
    return existsSync(output) ? readFileSync(output, 'utf8') : '';
  }

  it('deploys the first build', () => {
    expect(decide({ published: undefined, built: 'aa' })).toBe('digest=aa\nchanged=true\n');
  });

  it('deploys a site that differs from the one published last', () => {
    expect(decide({ published: 'aa', built: 'bb' })).toBe('digest=bb\nchanged=true\n');
  });

  it('deploys nothing when a scheduled build made the same site again', () => {
    expect(decide({ published: 'aa', built: 'aa' })).toBe('digest=aa\nchanged=false\n');
    expect(workflow('publish.yml').jobs['deploy']?.if).toContain("changed == 'true'");
  });

  it('remembers what is published in the form in which it is compared', () => {
    const folder = makeFolder();
    const script = stepsOf('publish.yml', 'deploy').find(({ run }) => run?.includes('.published'))?.run ?? '';
    execFileSync('bash', ['-e', '-c', script], { cwd: folder, env: { ...process.env, DIGEST: 'aa' } });
    expect(decide({ published: readFileSync(join(folder, '.published'), 'utf8'), built: 'aa' })).toContain('=false');
  });
});
