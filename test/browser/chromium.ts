import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { CACHE } from './places.ts';

/** A browser on this machine, and what it needs in its environment to start. */
export interface FoundBrowser {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Where a whole browser may be installed. */
export const INSTALLED: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const REMEDY = 'Install Chromium or Chrome, or set CHROME_PATH to one.';

/** Nothing about a browser takes longer than this many milliseconds, unless it hangs. */
export const PATIENCE = 20_000;

/**
 * Finds the browser that CHROME_PATH names, else one that is installed, else unpacks the one that npm brought along.
 * @returns where it is
 * @throws {Error} that says what to install, when there is none
 */
export function findBrowser(): FoundBrowser {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && !existsSync(chosen)) throw new Error(`There is no browser at CHROME_PATH=${chosen}.`);
  const installed = chosen ?? INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return { executable: installed, environment: {} };
  try {
    return browserFromNpm();
  } catch (cause) {
    throw new Error(`There is no browser for the tests, and that of @sparticuz/chromium can't be used. ${REMEDY}`, {
      cause,
    });
  }
}

/**
 * Starts a browser.
 * @param found the one to start
 * @param further switches of Chromium
 * @throws {Error} that says what to do about it, when it does not start
 */
export async function startBrowser(
  { executable, environment }: FoundBrowser,
  further: readonly string[] = [],
): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath: executable,
      env: { ...process.env, ...environment },
      // No name leads anywhere but to this machine.
      args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...further],
      timeout: PATIENCE,
    });
  } catch (cause) {
    throw new Error(`The browser at ${executable} does not start. ${REMEDY}`, { cause });
  }
}

/**
 * The package holds a browser, the libraries that a bare machine lacks, and a font, all compressed. It unpacks into the
 * temporary folder whatever is not there yet, finished or not, so it is given a folder of its own, which is moved into place when
 * it is complete: no run finds what another one has only begun.
 */
function browserFromNpm(): FoundBrowser {
  const home = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) {
    const beside = `${folder}.${process.pid}`;
    mkdirSync(beside, { recursive: true });
    try {
      unpack(beside);
      renameSync(beside, folder);
    } catch (fault) {
      // Another run may have been faster, which is as good.
      if (!existsSync(folder)) throw fault;
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
  }
  return { executable: join(folder, 'chromium'), environment: environmentOf(folder) };
}

/** In a process of its own, because the package takes all that it needs to know from the environment. */
function unpack(folder: string): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('unpack-chromium.ts', import.meta.url))], {
    // It unpacks the libraries only where it takes the machine for this one.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 6 * PATIENCE,
  });
}

/** The libraries come first in line, so that it is the same browser everywhere; the font only where there is none at all. */
function environmentOf(folder: string): FoundBrowser['environment'] {
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(
    (path) => path !== undefined,
  );
  const environment = { LD_LIBRARY_PATH: libraries.join(':') };
  if (existsSync('/etc/fonts/fonts.conf')) return environment;
  const file = join(folder, 'fonts.conf');
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  writeFileSync(file, `<fontconfig>${folders}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`);
  return { ...environment, FONTCONFIG_FILE: file };
}
