import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { CACHE } from '../browser/places.ts';

/** Not a dev dependency: it brings 114 packages and 176 MB along, which `npm ci` would fetch for every one who never audits. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const FOLDER = join(CACHE, LIGHTHOUSE);

/** What is scored, each from 0 to 100. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

const KINDS = ['Document', 'Stylesheet', 'Script', 'Font', 'Image', 'Other'] as const;
const score = z.object({ score: z.number() });
const measured = z.object({ numericValue: z.number() });
const resultSchema = z.object({
  categories: z.record(
    z.enum(CATEGORIES),
    score.extend({ auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) }),
  ),
  audits: z
    .object({
      'largest-contentful-paint': measured,
      'cumulative-layout-shift': measured,
      'total-blocking-time': measured,
      'network-requests': z.object({
        details: z.object({
          items: z.array(z.object({ resourceType: z.enum(KINDS).catch('Other'), transferSize: z.number() })),
        }),
      }),
    })
    .catchall(z.looseObject({ title: z.string(), score: z.number().nullable(), displayValue: z.string().optional() })),
});

/** One audit of one page. */
export interface Audit {
  /** 0 to 100. */
  readonly scores: Readonly<Record<Category, number>>;
  /** Milliseconds. */
  readonly largestPaint: number;
  readonly layoutShift: number;
  /** Milliseconds. */
  readonly blocked: number;
  /** Transferred bytes by kind of resource, and how many requests there were. */
  readonly bytes: Readonly<Record<(typeof KINDS)[number], number>>;
  readonly requests: number;
  /** What took points off, worded for whoever has to mend it. */
  readonly faults: readonly string[];
}

/** Audits a page as Lighthouse's phone on a slow line, in a fresh browser that can be debugged at the port. */
export type Auditor = (address: string, port: number) => Promise<Audit>;

/** @returns what audits pages; fetches Lighthouse from npm's registry the first time */
export async function makeAuditor(): Promise<Auditor> {
  const entrance = join(FOLDER, 'node_modules/lighthouse/core/index.js');
  if (!existsSync(entrance)) {
    const quietly = ['--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--silent'];
    execFileSync('npm', ['install', '--prefix', FOLDER, ...quietly, LIGHTHOUSE], { stdio: 'inherit' });
  }
  const { default: lighthouse } = z
    .object({ default: z.custom<(address: string, flags: object) => Promise<{ lhr: unknown }>>() })
    .parse(await import(pathToFileURL(entrance).href));
  return async (address, port) => {
    // A fresh browser has nothing to forget; and asked what a page has stored, it may never answer.
    const flags = { port, logLevel: 'error', onlyCategories: CATEGORIES, disableStorageReset: true };
    const { lhr } = await lighthouse(address, flags);
    return readResult(resultSchema.parse(lhr));
  };
}

function readResult({ categories, audits }: z.infer<typeof resultSchema>): Audit {
  const { items } = audits['network-requests'].details;
  const scoreOf = (category: Category): number => Math.round(categories[category].score * 100);
  const bytesOf = (kind: (typeof KINDS)[number]): number =>
    items.reduce((sum, { resourceType, transferSize }) => sum + (resourceType === kind ? transferSize : 0), 0);
  const refs = CATEGORIES.flatMap((category) => categories[category].auditRefs).filter(({ weight }) => weight > 0);
  const judged = refs.map(({ id }) => audits[id]);
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    },
    largestPaint: audits['largest-contentful-paint'].numericValue,
    layoutShift: audits['cumulative-layout-shift'].numericValue,
    blocked: audits['total-blocking-time'].numericValue,
    bytes: {
      Document: bytesOf('Document'),
      Stylesheet: bytesOf('Stylesheet'),
      Script: bytesOf('Script'),
      Font: bytesOf('Font'),
      Image: bytesOf('Image'),
      Other: bytesOf('Other'),
    },
    requests: items.length,
    faults: judged.flatMap((audit) => {
      const { title, score: points, displayValue } = fault.parse(audit ?? {});
      return typeof points === 'number' && points < 0.9
        ? [`${title}${displayValue === undefined ? '' : `: ${displayValue}`}`]
        : [];
    }),
  };
}

const fault = z.object({
  title: z.string().default(''),
  score: z.number().nullish(),
  displayValue: z.string().optional(),
});
