import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Problem } from '../../src/kernel/problem.ts';
import { parsePage, type PageCheck } from '../../src/verify/output-page.ts';
import { verifySite } from '../../src/verify/verify.ts';

/**
 * @param files the texts of a small site by their names
 * @returns what `verifySite` finds in a folder that holds them
 */
export function verified(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'courant-verify-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return verifySite(folder).map(written);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param check a check of a single page
 * @param markup the page
 */
export function checked(check: PageCheck, markup: string): readonly string[] {
  return check(parsePage('page.html', markup)).map(written);
}

/** @returns the problem on one line, as a terminal would show it */
export function written({ severity, message, hint, place }: Problem): string {
  const where = place === undefined ? '' : `${place.file}:${place.line}:${place.column}: `;
  return `${where}${severity === 'error' ? '' : `${severity}: `}${message}${hint === undefined ? '' : ` (${hint})`}`;
}

/** @param main what stands in the body of an otherwise faultless page */
export function soundPage(main: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page</title></head>
<body><h1>A page</h1>
${main}
</body></html>
`;
}
