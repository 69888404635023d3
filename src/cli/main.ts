#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { CommanderError } from 'commander';
import { PROJECT, UsageError } from './options.ts';
import { printAside } from './print.ts';
import { makeProgram } from './program.ts';

// The exit codes that --help documents; 70 and 74 are EX_SOFTWARE and EX_IOERR of sysexits.h.
const WRONG_USAGE = 2;
const OUR_FAULT = 70;
const REFUSED_BY_SYSTEM = 74;

// A reader such as `head` may have had enough; that is no fault of anybody's.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});
// Eleventy takes no input folder but one below the working folder. Where the command was started, options.ts remembers.
process.chdir(PROJECT);
// Halves what a command spends on loading code. A folder that can't be written only makes it do nothing.
enableCompileCache();
// With much memory about, V8 lets garbage pile up to several times what is in use; a build is to stay small on any machine.
setFlagsFromString('--heap-growing-percent=60');

const manifest: unknown = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
const version =
  typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';

try {
  await makeProgram(version).parseAsync();
} catch (fault) {
  process.exitCode = explainFault(fault);
}

/** Says what went wrong, unless commander has said it already, and gives the exit code. */
function explainFault(fault: unknown): number {
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : WRONG_USAGE;
  if (fault instanceof UsageError) {
    printAside(`error: ${fault.message}`);
    return WRONG_USAGE;
  }
  if (fault instanceof Error && 'syscall' in fault) {
    printAside(`error: the operating system refused: ${fault.message}`);
    return REFUSED_BY_SYSTEM;
  }
  const details = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  printAside(`Courant itself failed, which is our fault: ${details}`);
  return OUR_FAULT;
}
