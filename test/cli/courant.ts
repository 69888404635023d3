import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { NOW, PROJECT, type TestSite } from '../site.ts';

/** The Node that the project pins, and the program. */
export const NODE = join(PROJECT, 'node_modules/.bin/node');
export const PROGRAM = join(PROJECT, 'src/cli/main.ts');

/** What a run of the program left behind. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of the tests without what decides over colours there. */
export function environment(further: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...rest } = process.env;
  return { ...rest, ...further };
}

/**
 * Runs the program as a process of its own, with pipes for a terminal.
 * @param parameters the command line
 * @param cwd where it is started
 * @param env what the environment holds besides
 */
export function courant(
  parameters: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return new Promise((resolve) => {
    execFile(NODE, [PROGRAM, ...parameters], { cwd, env: environment(env) }, (fault, stdout, stderr) => {
      const code = fault === null ? 0 : Number(fault.code ?? -1);
      resolve({ code, stdout, stderr });
    });
  });
}

/** Runs a command in a site's folder, for the moment that test sites are made for. */
export function courantIn(site: TestSite, ...parameters: readonly string[]): Promise<Run> {
  return courant([...parameters, '--now', NOW], site.folder);
}
