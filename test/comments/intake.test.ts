import { describe, expect, it } from 'vitest';
import { admit } from '../../src/comments/submissions.ts';
import { decide } from '../../src/comments/moderation.ts';
import { ARTICLE, openCounter, pathOf, REPLY, sealOf, SITE } from './counter.ts';

describe('a comment that comes in', () => {
  it('is held, and its reader sent back to the article', async () => {
    const counter = await openCounter();
    const answer = await counter.post();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${SITE}${ARTICLE}#reply-held`]);
    expect(await counter.kept()).toEqual([{ text: 'Well said.', name: 'Ada', status: 'held' }]);
    expect(counter.told.map(({ name }) => name)).toEqual(['Ada']);
  });

  it('leads back to an article with any letters in its address', async () => {
    const counter = await openCounter();
    const article = pathOf('/2026/11/مرفأ-été/');
    const answer = await counter.post(counter.reply({ article, seal: sealOf(article), token: counter.token(article) }));
    expect(answer.headers.get('location')).toBe(`${SITE}${encodeURI(article)}#reply-held`);
    expect(await counter.kept('article')).toEqual([{ article }]);
  });

  it('may come as JSON, and is answered so', async () => {
    const counter = await openCounter();
    const sent = counter.reply({ website: 'https://ada.example/' });
    const first = await counter.postJson({ ...sent, consent: true });
    const location = `${SITE}${ARTICLE}#reply-held`;
    expect([first.status, await first.json()]).toEqual([201, { outcome: 'held', id: expect.any(String), location }]);
    const again = await counter.postJson({ ...sent, consent: true });
    expect([again.status, await again.json()]).toEqual([200, { outcome: 'held', id: expect.any(String), location }]);
  });

  it('is taken once, however often it is sent, and others are told once', async () => {
    const counter = await openCounter();
    const sent = counter.reply();
    const answers = await Promise.all([counter.post(sent), counter.post(sent), counter.post(sent)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await counter.kept()).toHaveLength(1);
    expect(counter.told).toHaveLength(1);
  });

  it('that was approved since is said to be so when it is sent again', async () => {
    const counter = await openCounter();
    const sent = counter.reply();
    await counter.post(sent);
    const ids = counter.told.map(({ id }) => id);
    await decide(counter.database, ids, { status: 'approved' }, { actor: 'ada', action: 'approve', at: 0 });
    const again = await counter.post(sent);
    expect(again.headers.get('location')).toBe(`${SITE}${ARTICLE}#reply-approved`);
  });

  it('that was taken for spam since is answered as before', async () => {
    const counter = await openCounter();
    const sent = counter.reply();
    await counter.post(sent);
    const ids = counter.told.map(({ id }) => id);
    await decide(counter.database, ids, { status: 'spam' }, { actor: 'ada', action: 'spam', at: 0 });
    expect((await counter.post(sent)).headers.get('location')).toBe(`${SITE}${ARTICLE}#reply-held`);
  });

  it('may answer an approved comment on the same article, and no other', async () => {
    const counter = await openCounter();
    const { id } = await approvedComment(counter.database);
    expect((await counter.post(counter.reply({ parent: id }))).status).toBe(303);
    const orphan = await counter.post(counter.reply({ parent: 'c1-nobody', comment: 'To nobody' }));
    expect(orphan.status).toBe(422);
    const page = await orphan.text();
    expect(page).toContain('no longer there');
    // What is sent next stands on its own.
    expect(page).toContain('<input type="hidden" name="parent" value="">');
    const held = counter.told[0]?.id;
    expect((await counter.post(counter.reply({ parent: held, comment: 'To a held one' }))).status).toBe(422);
  });

  it('with many links, or suspicious words, says so to moderators', async () => {
    const counter = await openCounter();
    await counter.post(counter.reply({ comment: 'https://a.example https://b.example www.c.example CASINO!' }));
    await counter.post(counter.reply({ comment: 'A specialist of https://a.example and casinos' }));
    expect(counter.told.map(({ reasons, status }) => [status, reasons])).toEqual([
      ['held', ['has 3 links', 'holds “casino”']],
      ['held', []],
    ]);
  });

  it('that a robot wrote is kept as spam, answered like any other, and nobody is told', async () => {
    const counter = await openCounter();
    const answer = await counter.post(counter.reply({ subject: 'Great offer', token: '' }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${SITE}${ARTICLE}#reply-held`]);
    expect(await counter.kept()).toEqual([{ text: 'Well said.', name: 'Ada', status: 'spam' }]);
    expect(counter.told).toEqual([]);
  });

  it('is not lost when the database fails: it is given back', async () => {
    const counter = await openCounter();
    await counter.database.write(({ query }) => query('DROP TABLE comments'));
    const answer = await counter.post();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await answer.text()).toContain('Well said.</textarea>');
    expect(counter.lines.join('')).not.toContain('reader.example');
  });
});

async function approvedComment(database: Parameters<typeof admit>[0]): Promise<{ readonly id: string }> {
  const { consent: _consent, subject: _subject, parent: _parent, website: _website, ...fields } = REPLY;
  const reply = { ...fields, name: 'Bea', parent: null, website: null };
  const admission = await admit(database, { reply, status: 'approved', reasons: [], received: 1, network: null });
  if (admission.outcome !== 'added') throw new Error('a comment was not taken');
  return admission.comment;
}
