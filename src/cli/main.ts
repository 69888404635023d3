#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, UsageError } from './options.ts';
import { printAside } from './print.ts';
import { makeProgram } from './program.ts';

const manifest: unknown = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
const version =
  typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';

try {
  await makeProgram(version).parseAsync();
} catch (fault) {
  if (fault instanceof UsageError) {
    printAside(fault.message);
    process.exitCode = 2;
  } else {
    printAside(
      `Courant itself failed, which is our fault: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`,
    );
    process.exitCode = 70;
  }
}
