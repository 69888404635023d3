import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { findComment, findComments } from '../../src/comments/moderation.ts';
import { publishedSince } from '../../src/comments/published.ts';
import { makeDesk } from './moderators-desk.ts';

describe('an edit', () => {
  it('changes text, name and website, is audited with what was there before, and can be undone', async () => {
    const { send, post, get, database, changes } = await makeDesk();
    const { id } = await send({ text: 'Its a typo', status: 'approved', website: 'https://old.example/' });
    const done = await post(`/moderate/comment/${id}/edit`, { text: "It's a typo", name: 'Olga', website: '' });
    expect([done.status, done.headers.get('location')]).toEqual([303, `/moderate/comment/${id}`]);
    expect(await findComment(database, id)).toMatchObject({ text: "It's a typo", name: 'Olga', website: null });
    expect(changes()).toBe(1);
    const page = await (await get(`/moderate/comment/${id}`)).text();
    expect(page).toContain('<del dir="auto">Its a typo</del> <ins dir="auto">It&#39;s a typo</ins>');
    expect(page).toMatch(/edited by <bdi>Ada<\/bdi>/);
    const act = /name="act" value="(\d+)"/.exec(await (await get('/moderate')).text())?.[1] ?? '';
    await post('/moderate/undo', { act });
    expect(await findComment(database, id)).toMatchObject({ text: 'Its a typo', website: 'https://old.example/' });
  });

  it.each([
    [{ text: ' ', name: 'Olga' }, 'The text must not be empty.'],
    [{ text: 'x'.repeat(65_526), name: 'Olga' }, 'The text must not be longer than 65525 bytes.'],
    [{ text: 'Fine', name: 'two\nlines' }, 'The name must be one line.'],
    [{ text: 'Fine', name: 'Olga', website: 'javascript:alert(1)' }, 'The website must be a full web address.'],
  ])('with a fault is shown again with what was typed', async (typed, fault) => {
    const { send, post, database } = await makeDesk();
    const comment = await send();
    const response = await post(`/moderate/comment/${comment.id}/edit`, { website: '', ...typed });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain(fault);
    expect(page).toContain(`value="${typed.name}"`);
    expect(await findComment(database, comment.id)).toEqual(comment);
  });

  it('keeps a text that begins with an empty line as it is', async () => {
    const { send, get } = await makeDesk();
    const { id } = await send({ text: '\nSecond line' });
    // HTML drops the first line break of a textarea.
    expect(await (await get(`/moderate/comment/${id}`)).text()).toMatch(
      /<textarea id="edit-text"[^>]*>\n\nSecond line</,
    );
  });
});

describe('a reply of the newsroom', () => {
  it('is published at once, in answer to a comment that is published with it, without any address', async () => {
    const { send, post, database } = await makeDesk();
    const { id } = await send({ text: 'Is it true?' });
    const done = await post(`/moderate/comment/${id}/reply`, { text: 'It is.', as: 'paper' });
    expect(done.status).toBe(303);
    const { comments } = await publishedSince(database, 0);
    expect(comments).toMatchObject([
      { id, newsroom: false },
      { parent: id, name: 'The Test Courier', text: 'It is.', newsroom: true, website: null },
    ]);
    const [reply] = await findComments(database, { limit: 1 });
    expect(reply?.email).toBe('');
    expect(done.headers.get('location')).toBe(`/moderate/comment/${reply?.id}`);
    expect(
      await database.query("SELECT actor, action, comment FROM audit WHERE comment <> '' ORDER BY sequence"),
    ).toEqual([
      { actor: 'Ada', action: 'approve', comment: id },
      { actor: 'Ada', action: 'reply', comment: reply?.id },
    ]);
  });

  it('may bear the moderator’s own name, and is there once however often it is sent', async () => {
    const { send, post, database } = await makeDesk();
    const { id } = await send({ status: 'approved' });
    for (let time = 0; time < 2; time += 1)
      await post(`/moderate/comment/${id}/reply`, { text: 'It is.', as: 'moderator' });
    const found = await findComments(database, { limit: 9, words: 'It is.' });
    expect(found.map(({ name, newsroom }) => ({ name, newsroom }))).toEqual([{ name: 'Ada', newsroom: true }]);
  });

  it('is taken back with what was approved for it, and wanted again', async () => {
    const { send, post, get, database } = await makeDesk();
    const { id } = await send();
    const reply = () => post(`/moderate/comment/${id}/reply`, { text: 'It is.', as: 'paper' });
    await reply();
    const act = /name="act" value="(\d+)"/.exec(await (await get('/moderate')).text())?.[1] ?? '';
    await post('/moderate/undo', { act });
    const statuses = async () => (await findComments(database, { limit: 9 })).map(({ status }) => status);
    expect(await statuses()).toEqual(['rejected', 'held']);
    await reply();
    expect(await statuses()).toEqual(['approved', 'approved']);
  });

  it('that is empty is asked for again', async () => {
    const { send, post, database } = await makeDesk();
    const { id } = await send();
    expect((await post(`/moderate/comment/${id}/reply`, { text: ' \n ' })).status).toBe(422);
    expect(await findComments(database, { limit: 9 })).toHaveLength(1);
    expect((await findComment(database, id))?.status).toBe('held');
  });
});

describe('a hostile comment', () => {
  it('is text in every page that shows it', async () => {
    const { send, get, post } = await makeDesk();
    const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;`;
    const first = await send({ name: hostile, text: hostile, status: 'approved', reasons: [hostile] });
    const { id } = await send({
      name: hostile,
      text: `${hostile} again`,
      parent: first.id,
      website: 'https://a.example/?"><script>',
    });
    await post(`/moderate/comment/${id}/edit`, { text: `${hostile} edited`, name: hostile, website: '' });
    const pages = [
      '/moderate',
      '/moderate?status=approved',
      '/moderate?article=/2026/11/harbour/',
      `/moderate?article=${encodeURIComponent(hostile)}`,
      `/moderate?words=${encodeURIComponent(hostile)}`,
      `/moderate/author/${id}`,
      `/moderate/comment/${id}`,
      `/moderate/comment/${encodeURIComponent(hostile)}`,
      `/moderate/sign-in?to=${encodeURIComponent(`/moderate/${hostile}`)}`,
    ];
    for (const path of pages) {
      const page = await (await get(path)).text();
      expect(runnableIn(page), path).toEqual(['script src=/moderate/moderate.js']);
    }
  });

  it('has a website that is no link where it could run something', async () => {
    const { send, get, database } = await makeDesk();
    const { id } = await send();
    await database.write(({ query }) => query("UPDATE comments SET website = 'javascript:alert(1)'"));
    expect(await (await get(`/moderate/comment/${id}`)).text()).not.toContain('href="javascript:');
  });

  it('of great length is cut in the list and whole on its page', async () => {
    const { send, get } = await makeDesk();
    const { id } = await send({ text: `${'word '.repeat(2000)}end of it` });
    const list = await (await get('/moderate')).text();
    expect(list).not.toContain('end of it');
    expect(list).toContain('Read all 10,009 characters');
    expect(await (await get(`/moderate/comment/${id}`)).text()).toContain('end of it');
  });
});

/** @returns what a browser would run or fetch, as it reads the page */
function runnableIn(page: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const handlers = Object.keys(attributes).filter(
        (attribute) => attribute.startsWith('on') || attribute === 'style',
      );
      if (['script', 'img', 'iframe', 'object', 'style'].includes(name)) found.push(`${name} src=${attributes['src']}`);
      found.push(...handlers.map((handler) => `${name} ${handler}`));
    },
  });
  parser.end(page);
  return found;
}
