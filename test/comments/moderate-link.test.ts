import { describe, expect, it } from 'vitest';
import { LINK_LIFE, linkQuery } from '../../src/comments/links.ts';
import { findComment } from '../../src/comments/moderation.ts';
import { makeDesk, SETTINGS, START, type TestDesk } from './moderators-desk.ts';

const EXPIRES = START + LINK_LIFE;

/** A desk, a comment, and the fields of a link that approves it. */
async function makeLink(): Promise<TestDesk & { readonly id: string; readonly link: Record<string, string> }> {
  const test = await makeDesk();
  const { id } = await test.send({ text: 'A comment to decide about', name: 'Olga' });
  const query = linkQuery(SETTINGS.secret, { comment: id, verdict: 'approve', expires: EXPIRES });
  return { ...test, id, link: Object.fromEntries(query) };
}

const followed = ({ app }: TestDesk, link: Record<string, string>) =>
  app.request(`/moderate/link?${new URLSearchParams(link).toString()}`);
const used = ({ post }: TestDesk, link: Record<string, string>) => post('/moderate/link', link, { cookie: '' });

describe('a link in an e-mail', () => {
  it('only asks when it is looked at, and shows no address', async () => {
    const test = await makeLink();
    const response = await followed(test, test.link);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('Approve this comment?');
    expect(page).toContain('A comment to decide about');
    expect(page).not.toContain('reader@example.com');
    expect((await findComment(test.database, test.id))?.status).toBe('held');
  });

  it('acts when its button is pressed, without a session, once', async () => {
    const test = await makeLink();
    expect((await used(test, test.link)).status).toBe(200);
    expect((await findComment(test.database, test.id))?.status).toBe('approved');
    expect(test.changes()).toBe(1);
    expect(await test.database.query("SELECT actor, action FROM audit WHERE comment <> ''")).toEqual([
      { actor: 'link', action: 'approve' },
    ]);
    await test.post('/moderate/decide', { decide: `reject ${test.id}` });
    expect((await used(test, test.link)).status).toBe(410);
    expect((await followed(test, test.link)).status).toBe(410);
    expect((await findComment(test.database, test.id))?.status).toBe('rejected');
  });

  it('acts once also for two who press at the same moment', async () => {
    const test = await makeLink();
    const answers = await Promise.all([used(test, test.link), used(test, test.link)]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 410]);
  });

  it('works for seven days', async () => {
    const test = await makeLink();
    test.later(LINK_LIFE);
    expect((await followed(test, test.link)).status).toBe(410);
    expect((await used(test, test.link)).status).toBe(410);
    expect((await findComment(test.database, test.id))?.status).toBe('held');
  });

  it.each([
    ['another comment', async ({ send }: TestDesk) => ({ comment: (await send()).id })],
    ['another action', () => ({ action: 'spam' })],
    ['an action that there is not', () => ({ action: 'erase' })],
    ['a later end', () => ({ expires: String(EXPIRES + 1) })],
    ['no end', () => ({ expires: 'Infinity' })],
    ['no seal', () => ({ seal: '' })],
    ['another seal', () => ({ seal: 'A'.repeat(32) })],
    [
      'the seal of another paper',
      (_test: TestDesk, id: string) =>
        Object.fromEntries(linkQuery('another secret', { comment: id, verdict: 'approve', expires: EXPIRES })),
    ],
  ])('with %s does nothing and shows nothing', async (_, forge) => {
    const test = await makeLink();
    const link = { ...test.link, ...(await forge(test, test.id)) };
    const response = await followed(test, link);
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain('A comment to decide about');
    expect((await used(test, link)).status).toBe(403);
    expect((await findComment(test.database, test.id))?.status).toBe('held');
    // What was tried leaves the real one as it was.
    expect((await used(test, test.link)).status).toBe(200);
  });

  it('to a comment that was erased says so', async () => {
    const test = await makeLink();
    await test.database.write(({ query }) => query('DELETE FROM comments WHERE id = $1', [test.id]));
    expect((await followed(test, test.link)).status).toBe(410);
  });
});
