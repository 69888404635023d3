// node test/bench/preview.ts [COUNT]
// Prints the milliseconds from saving an article of a made-up archive to the event that makes its open page reload, and to the one
// that shows a mistake over it, in `courant dev`.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { corpus, writeFiles } from './corpus.ts';
import { courantArticle, courantSite } from './courant-site.ts';
import { memoryFolder } from './machine.ts';

const PROGRAM = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const NOW = '2026-11-24T12:00:00Z';
const EDITS = 15;
/** The build behind an edit is over after this, in milliseconds; an edit in the midst of it waits. */
const REST = 3000;

const bulletin = z.object({ edition: z.string(), report: z.string() });
type Bulletin = z.infer<typeof bulletin>;

const count = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(memoryFolder(), 'courant-preview-'));
const content = join(folder, 'content');
const articles = [...corpus(count)];
writeFiles(content, courantSite(articles));
const edited = articles.at(count >> 1);
if (edited === undefined) throw new Error(`${count} is no number of articles`);
const [file, text] = courantArticle(edited);

const folders = ['--content', content, '--cache', join(folder, 'cache'), '--output', join(folder, 'output')];
const preview = spawn(process.execPath, [PROGRAM, 'dev', '--port', '0', '--now', NOW, ...folders], {
  stdio: ['ignore', 'pipe', 'ignore'],
});
try {
  const page = `/${file.slice('articles/'.length, -'.md'.length)}/`;
  const { next } = await hear(new URL(`/.courant/events?page=${page}`, await addressOf(preview.stdout)));
  let { edition } = await next(() => true);
  const figures: Record<'body' | 'headline' | 'mistake', number[]> = { body: [], headline: [], mistake: [] };
  const save = async (what: keyof typeof figures, saved: string, fits: (told: Bulletin) => boolean): Promise<void> => {
    await setTimeout(REST);
    const started = performance.now();
    writeFileSync(join(content, file), saved);
    ({ edition } = await next(fits));
    figures[what].push(performance.now() - started);
  };
  const isNew = (told: Bulletin): boolean => told.edition !== edition && told.report === '';
  for (let edit = 0; edit < EDITS; edit += 1) {
    await save('body', `${text}\nEdit ${edit}.\n`, isNew);
    await save('headline', text.replace('title: "', `title: "Edit ${edit}: `), isNew);
    await save('mistake', text.replace('authors: [', 'authors: [nobody, '), ({ report }) => report !== '');
  }
  for (const [what, times] of Object.entries(figures)) {
    const sorted = times.toSorted((left, right) => left - right).map((time) => time.toFixed(0));
    console.log(`${what}: median ${sorted[EDITS >> 1]} ms (${sorted[0]} to ${sorted.at(-1)} ms)`);
  }
} finally {
  preview.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

async function addressOf(output: Readable): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /^(http:\S+) shows/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('the preview ended');
}

/** Hears what an open page hears. */
async function hear(events: URL): Promise<{ readonly next: (fits: (told: Bulletin) => boolean) => Promise<Bulletin> }> {
  const { body } = await fetch(events);
  if (body === null) throw new Error('the preview tells nothing');
  const lines = createInterface({ input: Readable.fromWeb(body) })[Symbol.asyncIterator]();
  return {
    async next(fits) {
      for (;;) {
        const { value } = await lines.next();
        if (value === undefined) throw new Error('the preview ended');
        const told = value.startsWith('data: ') ? bulletin.parse(JSON.parse(value.slice(6))) : undefined;
        if (told !== undefined && fits(told)) return told;
      }
    },
  };
}
