import { describe, expect, it } from 'vitest';
import { openCounter, SERVICE, SITE } from './counter.ts';

describe('where a comment may be sent from', () => {
  it.each([
    [{ origin: SITE, 'sec-fetch-site': 'same-site' }, 303],
    [{ origin: SITE, 'sec-fetch-site': 'cross-site' }, 303],
    [{ origin: SITE }, 303],
    [{ origin: SERVICE, 'sec-fetch-site': 'same-origin' }, 303],
    [{}, 303],
    [{ 'sec-fetch-site': 'same-origin' }, 303],
    [{ 'sec-fetch-site': 'none' }, 303],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'nonsense' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, 403],
    [{ origin: '' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: `${SITE}.evil.example` }, 403],
    [{ origin: `${SITE}:8443` }, 403],
    [{ origin: SITE.replace('https', 'http') }, 403],
    [{ origin: `${SITE}/` }, 403],
    [{ origin: SITE.toUpperCase() }, 403],
    [{ origin: `${SITE}, https://evil.example` }, 403],
  ])('%j is answered %i', async (headers, status) => {
    const counter = await openCounter();
    const answer = await counter.post(counter.reply(), Object.fromEntries(Object.entries(headers)));
    expect(answer.status).toBe(status);
    expect(await counter.kept()).toHaveLength(status === 303 ? 1 : 0);
    // Nothing is lost by it: what was typed is on the page that refuses.
    if (status === 403) expect(await answer.text()).toContain('Well said.');
  });

  it('holds for JSON as well', async () => {
    const counter = await openCounter();
    const answer = await counter.postJson(counter.reply(), { origin: 'https://evil.example' });
    expect([answer.status, await answer.json()]).toEqual([403, { outcome: 'refused', reason: 'foreign' }]);
  });
});
