import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished } from 'vitest';
import { linkQuery } from '../../src/comments/links.ts';
import { findComments } from '../../src/comments/moderation.ts';
import { addModerator } from '../../src/comments/moderators.ts';
import { makeDesk, START, type TestDesk } from '../comments/moderators-desk.ts';
import { violations } from './violations.ts';
import { it } from './visit.ts';

const PASSWORD = 'kestrel marble tuesday';
const PHONE = { width: 360, height: 740 };

/** A desk with four comments, of which one is approved, and where it is served. */
async function openDesk(): Promise<TestDesk & { readonly pages: string }> {
  const { promise: handler, resolve } = Promise.withResolvers<TestDesk['app']['fetch']>();
  const server = createAdaptorServer({ fetch: async (request, bindings) => (await handler)(request, bindings) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
  const bound = server.address();
  const address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
  const desk = await makeDesk({ address });
  resolve(desk.app.fetch);
  await addModerator(desk.database, 'Cem', PASSWORD, START);
  const first = await desk.send({ name: 'Margit', text: 'Is the timetable right?', status: 'approved' });
  await desk.send({ name: 'Jon', text: 'First to come', parent: first.id, website: 'https://jon.example/' });
  await desk.send({ name: 'ليلى', text: 'شكرا على هذا المقال.' });
  await desk.send({ name: 'Åse', text: 'https://a.example/'.repeat(100), reasons: ['has 100 links'] });
  return { ...desk, pages: `${address}/moderate` };
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Name').fill('Cem');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Held comments' }).waitFor();
  // Keys do nothing before the script is there.
  await page.waitForLoadState();
}

async function isSaid(page: Page, words: string): Promise<void> {
  await page.getByText(words).waitFor();
  await page.waitForLoadState();
}

const statusesOf = async ({ database }: TestDesk): Promise<readonly string[]> =>
  (await findComments(database, { limit: 9 })).map(({ name, status }) => `${name}: ${status}`);

describe('the moderators’ pages', () => {
  it('can be worked with on a phone without a script', async ({ open }) => {
    const desk = await openDesk();
    const { page, faults } = await open(desk.pages, { javaScriptEnabled: false, viewport: PHONE });
    await signIn(page);
    await page.getByRole('button', { name: 'Approve: Åse' }).click();
    await isSaid(page, 'One comment was approved.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await isSaid(page, 'One comment was put back.');
    await page.getByLabel('Tick the comment of Jon').check();
    await page.getByLabel('Tick the comment of Åse').check();
    await page.getByRole('group').getByRole('button', { name: 'Spam' }).click();
    await isSaid(page, '2 comments were marked as spam.');
    expect(await statusesOf(desk)).toEqual(['Åse: spam', 'ليلى: held', 'Jon: spam', 'Margit: approved']);
    expect(faults).toEqual([]);
  });

  it('can be worked with by keys alone', async ({ open }) => {
    const desk = await openDesk();
    const { page, faults } = await open(desk.pages);
    await signIn(page);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await isSaid(page, 'One comment was approved.');
    // The next one is where the approved one was.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Jon');
    await page.keyboard.press('s');
    await isSaid(page, 'One comment was marked as spam.');
    expect(await statusesOf(desk)).toEqual(['Åse: held', 'ليلى: approved', 'Jon: spam', 'Margit: approved']);
    await page.keyboard.press('u');
    await isSaid(page, 'One comment was put back.');
    await page.keyboard.press('/');
    await page.keyboard.type('jaxr');
    expect(await page.getByLabel('Search comments').inputValue()).toBe('jaxr');
    await page.keyboard.press('Tab');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await statusesOf(desk)).toEqual(['Åse: held', 'ليلى: approved', 'Jon: held', 'Margit: approved']);
    expect(faults).toEqual([]);
  });

  it('are in nobody’s way, in light and dark, and no wider than a phone', async ({ open }) => {
    const desk = await openDesk();
    const [comment] = await findComments(desk.database, { limit: 1 });
    const id = comment?.id ?? '';
    const link = linkQuery(desk.desk.settings.secret, { comment: id, verdict: 'spam', expires: START + 1e9 });
    const { page, faults } = await open(`${desk.pages}/sign-in`);
    const found: string[] = [];
    const look = async (): Promise<void> => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia({ colorScheme: 'light' });
      found.push(...(await violations(page)));
      await page.setViewportSize(PHONE);
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await violations(page)));
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (excess > 0) found.push(`${page.url()} is ${excess} px too wide`);
    };
    await look();
    await signIn(page);
    await page.getByLabel('Tick the comment of Åse').check();
    await look();
    for (const path of [`/comment/${id}`, `/author/${id}`, `/link?${link.toString()}`]) {
      await page.goto(`${desk.pages}${path}`);
      await look();
    }
    expect({ found, faults }).toEqual({ found: [], faults: [] });
  });
});
