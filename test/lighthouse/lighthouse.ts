/*
 * Audits pages of the sample newspaper as Lighthouse's phone on a slow line does, three times each, and weighs them:
 *   npm run lighthouse -- [--least-performance=100] [--runs=3]
 * All scores have to be 100; performance, of which the median counts, may be asked for less, since a busy machine is slow.
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, startBrowser } from '../browser/chromium.ts';
import { PAGES } from '../browser/pages.ts';
import { CACHE, ROOT } from '../browser/places.ts';
import { serve } from '../browser/serve.ts';
import { markdownTable } from '../bench/table.ts';
import { CATEGORIES, makeAuditor, type Audit, type Auditor } from './audit.ts';

const AUDITED = [
  ['front', PAGES.front],
  ['section', PAGES.section],
  ['article', PAGES['news article']],
  ['article in Arabic', PAGES['article in Arabic']],
  ['search', PAGES.search],
] as const;
const NOW = '2026-11-24T09:00:00Z';

const { values } = parseArgs({
  options: {
    'least-performance': { type: 'string', default: '100' },
    runs: { type: 'string', default: '3' },
  },
});
const least = Number(values['least-performance']);

const audits = await auditAll(Number(values.runs));
const rounded = (value: number): string => (value / 1000).toFixed(1);
print(
  markdownTable([
    ['page', ...CATEGORIES, 'LCP s', 'CLS', 'TBT ms'],
    ...audits.map(({ name, audit }) => [
      name,
      ...CATEGORIES.map((category) => String(audit.scores[category])),
      rounded(audit.largestPaint),
      audit.layoutShift.toFixed(3),
      audit.blocked.toFixed(0),
    ]),
  ]),
);
print('\nkB as transferred, on a screen 412 pixels wide:');
print(
  markdownTable([
    ['page', 'HTML', 'CSS', 'scripts', 'fonts', 'pictures', 'other', 'all', 'requests'],
    ...audits.map(({ name, audit: { bytes, requests } }) => {
      const { Document, Stylesheet, Script, Font, Image, Other } = bytes;
      const all = Document + Stylesheet + Script + Font + Image + Other;
      return [name, ...[Document, Stylesheet, Script, Font, Image, Other, all].map(rounded), String(requests)];
    }),
  ]),
);

const failing = audits.filter(({ audit: { scores } }) =>
  CATEGORIES.some((category) => scores[category] < (category === 'performance' ? least : 100)),
);
for (const { name, audit } of failing) print(`\nThe ${name} falls short:\n  ${audit.faults.join('\n  ')}`);
process.exitCode = failing.length > 0 ? 1 : 0;

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function auditAll(runs: number): Promise<readonly { readonly name: string; readonly audit: Audit }[]> {
  // As hosts serve: a second version of HTTP, over which nothing waits for a free connection.
  const host = await serve(buildSample(), undefined, makeCertificate());
  try {
    const auditor = await makeAuditor();
    const all: { readonly name: string; readonly audit: Audit }[] = [];
    for (const [name, path] of AUDITED) all.push({ name, audit: await median(auditor, host.origin + path, runs) });
    return all;
  } finally {
    host.close();
  }
}

async function auditOnce(auditor: Auditor, address: string): Promise<Audit> {
  const port = await freePort();
  const browser = await startBrowser(findBrowser(), [`--remote-debugging-port=${port}`, '--ignore-certificate-errors']);
  try {
    return await auditor(address, port);
  } finally {
    await browser.close();
  }
}

/** The run whose performance is in the middle; the other scores are the worst of all runs. */
async function median(auditor: Auditor, address: string, runs: number): Promise<Audit> {
  const all: Audit[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await auditOnce(auditor, address));
  const sorted = all.toSorted((one, other) => one.scores.performance - other.scores.performance);
  const middle = sorted[Math.floor(runs / 2)];
  if (middle === undefined) throw new RangeError('there is no run to take the median of');
  const worst = CATEGORIES.map((category): [string, number] => [
    category,
    Math.min(...all.map(({ scores }) => scores[category])),
  ]);
  return {
    ...middle,
    scores: { ...middle.scores, ...Object.fromEntries(worst), performance: middle.scores.performance },
  };
}

/** The sample, as it would be published, in a folder of its own. */
function buildSample(): string {
  const output = join(CACHE, 'lighthouse-site');
  const folders = ['--output', output, '--cache', join(ROOT, '.cache')];
  execFileSync(process.execPath, [join(ROOT, 'src/cli/main.ts'), 'build', '--compress', ...folders, '--now', NOW], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  return output;
}

/** @returns a certificate that nobody signed, for this machine, and its key, as PEM */
function makeCertificate(): string {
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  return execFileSync('openssl', ['req', '-x509', ...curve, ...names, '-days', '1', '-keyout', '-', '-out', '-'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
