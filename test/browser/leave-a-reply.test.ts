import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { environment, NODE, PROGRAM } from '../cli/courant.ts';
import { makeSite, NOW } from '../site.ts';
import { it } from './visit.ts';

const ARTICLE = '2026/11/harbour-reopens/';
/** The time trap lets nothing in that comes sooner, in milliseconds. */
const TRAP = 3500;

const site = makeSite();
let program: ChildProcessByStdio<null, Readable, null>;
let preview = '';
let moderation: { readonly address: string; readonly name: string; readonly password: string };

beforeAll(async () => {
  site.write('site.yml', `${site.source('site.yml')}comments: { endpoint: https://comments.example/comments }\n`);
  program = spawn(NODE, [PROGRAM, 'dev', '--port', '0', '--now', NOW], {
    cwd: site.folder,
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: program.stdout })) {
    const [, address, name, password] =
      /^(http:\S+) is where replies are approved; sign in as "(.*)" with "(.*)"$/.exec(line) ?? [];
    if (address !== undefined && name !== undefined && password !== undefined) moderation = { address, name, password };
    preview = /^(http:\S+) shows content/.exec(line)?.[1] ?? '';
    if (preview !== '') break;
  }
  program.stdout.resume();
});
afterAll(() => {
  program.kill('SIGTERM');
});

async function fillIn(page: Page, comment: string, name: string): Promise<void> {
  await page.getByLabel('Comment *').fill(comment);
  await page.getByLabel('Name *').fill(name);
  await page.getByLabel('Email *').fill(`${name.toLowerCase()}@reader.example`);
  await page.getByRole('checkbox').check();
  await page.waitForTimeout(TRAP);
}

async function approveAll(page: Page): Promise<void> {
  await page.goto(moderation.address);
  if (await page.getByLabel('Password').isVisible()) {
    await page.getByLabel('Name').fill(moderation.name);
    await page.getByLabel('Password').fill(moderation.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }
  await page.getByRole('button', { name: 'Approve' }).last().click();
}

/** Opens the article again until what was approved is in it. */
async function readUntil(page: Page, comment: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(preview + ARTICLE);
        return page.getByText(comment).count();
      },
      { timeout: 20_000 },
    )
    .toBe(1);
}

describe.each([
  { javaScriptEnabled: false, reader: 'Ines', comment: 'Who opened it?', answerer: 'Bo', answer: 'The pilots did.' },
  { javaScriptEnabled: true, reader: 'Ada', comment: 'What of the bridge?', answerer: 'Cy', answer: 'It is shut.' },
])('a reply, with JavaScript: $javaScriptEnabled', ({ javaScriptEnabled, reader, comment, answerer, answer }) => {
  it('is held, approved, and then in the page, and its answer in its thread', async ({ open }) => {
    const { page } = await open(preview + ARTICLE, { javaScriptEnabled });
    await fillIn(page, comment, reader);
    await page.getByRole('button', { name: 'Post Comment' }).click();
    if (!javaScriptEnabled) {
      await page.getByRole('heading', { name: 'Send this comment?' }).waitFor();
      await page.waitForTimeout(TRAP);
      await page.getByRole('button', { name: 'Send the comment' }).click();
    }
    await page.getByText('held for moderation').waitFor();
    expect(page.url()).toBe(`${preview}${ARTICLE}#reply-held`);
    await approveAll(page);
    await readUntil(page, comment);

    await page.getByRole('link', { name: `Reply to ${reader}` }).click();
    await page.getByRole('heading', { name: `Reply to ${reader}` }).waitFor();
    await fillIn(page, answer, answerer);
    await page.getByRole('button', { name: /^(?:Post|Send)/ }).click();
    await page.getByText('held for moderation').waitFor();
    await approveAll(page);
    await readUntil(page, answer);
    expect(await page.locator('.thread', { hasText: comment }).locator('.replies').getByText(answer).count()).toBe(1);
  }, 90_000);
});

describe('the published pages', () => {
  it('hold no reader’s e-mail address', () => {
    const folder = join(site.cache, 'preview');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
    const pages = files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, 'utf8'));
    expect(pages.some((page) => page.includes('The pilots did.'))).toBe(true);
    expect(pages.filter((page) => page.includes('@reader.example'))).toEqual([]);
  });
});
