import { describe, expect, it } from 'vitest';
import { decide, findComments } from '../../src/comments/moderation.ts';
import { parsePage } from '../../src/verify/output-page.ts';
import { ARTICLE, openCounter, SITE, type Counter } from './counter.ts';

async function commentOn(counter: Counter, status: 'approved' | 'held'): Promise<string> {
  await counter.post(counter.reply({ name: 'Ines <i>', comment: 'Who & why?' }));
  const [comment] = await findComments(counter.database, { limit: 1 });
  const id = comment?.id ?? '';
  if (status === 'approved')
    await decide(counter.database, [id], { status }, { actor: 'ada', action: 'approve', at: 1 });
  return id;
}

const formAt = async (counter: Counter, query: Readonly<Record<string, string>>) => {
  const answer = await fetch(`${counter.address}/comments/reply?${new URLSearchParams(query).toString()}`);
  return { status: answer.status, page: await answer.text() };
};

const hiddenIn = (page: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    parsePage('page.html', page)
      .elements.filter(({ attributes }) => attributes['type'] === 'hidden')
      .map(({ attributes }) => [attributes['name'] ?? '', attributes['value'] ?? '']),
  );

describe('the form for an answer, for those without a script', () => {
  it('shows what is answered, and needs no further page to be sent', async () => {
    const counter = await openCounter();
    const parent = await commentOn(counter, 'approved');
    const { status, page } = await formAt(counter, { article: ARTICLE, parent, seal: counter.reply()['seal'] ?? '' });
    expect(status).toBe(200);
    expect(page).toContain('Reply to Ines &lt;i&gt;');
    expect(page).toContain('Who &amp; why?');
    counter.clock.now += 5000;
    const sent = await counter.post({ ...counter.reply(), ...hiddenIn(page), comment: 'An answer' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${SITE}${ARTICLE}#reply-held`]);
    const [answer] = await findComments(counter.database, { limit: 1 });
    expect(answer).toMatchObject({ text: 'An answer', parent });
  });

  it('shows nobody a comment that is not published', async () => {
    const counter = await openCounter();
    const { page } = await formAt(counter, { article: ARTICLE, parent: await commentOn(counter, 'held') });
    expect(page).toContain('<h1>Leave a Reply</h1>');
    expect(page).not.toContain('Who');
    expect(hiddenIn(page)['parent']).toBe('');
  });

  it('refuses where the article takes no replies, and where there is none', async () => {
    const counter = await openCounter();
    expect(await formAt(counter, { article: '/2026/11/closed-since/' })).toMatchObject({ status: 403 });
    expect(await formAt(counter, { article: '/2026/11/never/' })).toMatchObject({ status: 404 });
    expect(await formAt(counter, { article: '../../etc/passwd' })).toMatchObject({ status: 404 });
  });

  it('speaks the language of the article', async () => {
    const counter = await openCounter();
    const parent = await commentOn(counter, 'approved');
    expect((await formAt(counter, { article: ARTICLE, parent, lang: 'fr' })).page).toContain('<h1>Répondre à Ines');
  });
});
