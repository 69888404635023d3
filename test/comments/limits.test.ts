import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES } from '../../src/comments/body.ts';
import { parse } from '../../src/schema/parse.ts';
import { REPLY_LIMITS, replySchema } from '../../src/schema/reply.ts';
import { encoded, openCounter, REPLY, type Counter } from './counter.ts';
import { readPage } from './forms.ts';

const FORM = 'application/x-www-form-urlencoded';

describe('the limits of a comment’s fields', () => {
  it('are those that WordPress has', () => {
    expect(REPLY_LIMITS).toEqual({ comment: 65_525, name: 245, email: 100, website: 200 });
  });

  it('hold to the byte, in any script', async () => {
    const counter = await openCounter();
    const sized: Record<'name' | 'email' | 'website', (bytes: number) => string> = {
      name: (bytes) => 'é'.repeat(Math.floor(bytes / 2)) + 'x'.repeat(bytes % 2),
      email: (bytes) => `${'x'.repeat(bytes - '@reader.example'.length)}@reader.example`,
      website: (bytes) => `https://reader.example/${'x'.repeat(bytes - 'https://reader.example/'.length)}`,
    };
    for (const field of ['name', 'email', 'website'] as const) {
      const most = REPLY_LIMITS[field];
      const [at, over] = [sized[field](most), sized[field](most + 1)];
      expect([Buffer.byteLength(at), Buffer.byteLength(over)]).toEqual([most, most + 1]);
      expect([field, (await counter.post(counter.reply({ [field]: at }))).status]).toEqual([field, 303]);
      const refused = await counter.post(counter.reply({ [field]: over }));
      const page = readPage(await refused.text());
      expect([field, refused.status, page.wrong, page.fields[field]]).toEqual([field, 422, [field], over]);
      expect(page.text).toContain(`at most ${most} bytes`);
    }
  });

  it('hold for the comment to the byte', () => {
    const isFine = (bytes: number): boolean => parse(replySchema, { ...REPLY, comment: 'x'.repeat(bytes) }).ok;
    expect([isFine(REPLY_LIMITS.comment), isFine(REPLY_LIMITS.comment + 1)]).toEqual([true, false]);
  });

  it('are told all at once, each at its field, with all that was typed kept', async () => {
    const counter = await openCounter();
    const typed = { comment: ' ', name: 'A\nB', email: 'no address', website: 'ada.example', consent: undefined };
    const answer = await counter.post(counter.reply(typed));
    const page = readPage(await answer.text());
    expect(answer.status).toBe(422);
    expect(new Set(page.wrong)).toEqual(new Set(['comment', 'name', 'email', 'website', 'consent']));
    expect(page.fields).toMatchObject({ comment: ' ', email: 'no address', website: 'ada.example' });
    expect(page.links.filter((link) => link.startsWith('#'))).toEqual(
      ['comment', 'name', 'email', 'website', 'consent'].map((field) => `#reply-${field}`),
    );
    const { consent: _consent, ...rest } = page.fields;
    // What is sent next is complete: the article, its seal, the token and the trap are still there.
    const mended = { ...rest, comment: 'Mended', name: 'Ada', email: 'a@b.example', website: '', consent: 'yes' };
    expect((await counter.post(mended)).status).toBe(303);
  });

  it('are told to programs as JSON', async () => {
    const counter = await openCounter();
    const answer = await counter.postJson({ ...counter.reply({ name: '', email: 'x' }) });
    expect([answer.status, await answer.json()]).toEqual([
      422,
      {
        outcome: 'faulty',
        faults: [
          { field: 'name', message: '"name": must not be empty' },
          { field: 'email', message: '"email": must be an e-mail address' },
        ],
      },
    ]);
  });
});

describe('the limits of a request', () => {
  it('let 64 KiB in and not a byte more', async () => {
    const counter = await openCounter();
    const sized = (bytes: number): Record<string, string | undefined> => {
      const fields = counter.reply({ comment: '' });
      return { ...fields, comment: 'x'.repeat(bytes - encoded(fields).length) };
    };
    const at = sized(MOST_BYTES);
    expect([MOST_BYTES, encoded(at).length]).toEqual([65_536, 65_536]);
    expect((await counter.post(at)).status).toBe(303);
    const refused = await counter.post(sized(MOST_BYTES + 1));
    expect([refused.status, await refused.text()]).toEqual([413, expect.stringContaining('Too long')]);
    expect(await counter.kept()).toHaveLength(1);
  });

  it('hold for a body that does not say how long it is, without reading it to its end', async () => {
    const counter = await openCounter();
    expect(await streamed(counter, Number.POSITIVE_INFINITY)).toBe(413);
    // Who comes next is served as ever.
    expect((await counter.post()).status).toBe(303);
  });

  it('let in what comes in pieces', async () => {
    const counter = await openCounter();
    expect(await streamed(counter, 1000)).toBe(303);
  });

  it('are forms and JSON, in UTF-8', async () => {
    const counter = await openCounter();
    const types: Record<string, number> = {
      [FORM]: 303,
      [`${FORM};charset=UTF-8`]: 303,
      'Application/X-WWW-Form-Urlencoded; Charset="utf-8"': 303,
      [`${FORM}; charset=iso-8859-1`]: 415,
      'multipart/form-data; boundary=x': 415,
      'text/plain': 415,
      'application/xml': 415,
      'application/jsonp': 415,
      'application/x-www-form-urlencodedx': 415,
    };
    for (const [type, status] of Object.entries(types))
      expect([type, (await counter.post(counter.reply(), { 'content-type': type })).status]).toEqual([type, status]);
    const untyped = await fetch(`${counter.address}/comments`, { method: 'POST', body: new Uint8Array([97]) });
    expect(untyped.status).toBe(415);
  });

  it('refuse what is not what it says it is', async () => {
    const counter = await openCounter();
    const send = async (body: string | Uint8Array<ArrayBuffer>, type = FORM): Promise<number> => {
      const headers = { 'content-type': type };
      return (await fetch(`${counter.address}/comments`, { method: 'POST', body, headers, redirect: 'manual' })).status;
    };
    const form = encoded(counter.reply());
    // Latin-1, half a character, half a percent sequence, UTF-16, an overlong slash, a surrogate.
    for (const bad of ['%E9', '%C3', '%', '%zz', '%FF%FEa%00', '%C0%AF', '%ED%A0%80'])
      expect([bad, await send(`${form}&x=${bad}`), await send(`comment=${bad}&${form}`)]).toEqual([bad, 303, 400]);
    expect(await send(new Uint8Array([...Buffer.from(`${form}&x=`), 0xff]))).toBe(400);
    for (const bad of ['', '{', 'null', '[]', '"text"', '1', '{"comment":1}', '{"name":["a"]}', '{"email":{"$ne":1}}'])
      expect([bad, await send(bad, 'application/json')]).toEqual([bad, 400]);
    const halfPair = String.raw`{"comment":"\ud800"}`;
    expect(await send(halfPair, 'application/json')).toBe(400);
    expect(await send('['.repeat(65_000), 'application/json')).toBe(400);
    expect(await send(`{"comment":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 'application/json')).toBe(400);
  });
});

/** Sends a comment in pieces, and stops when there is an answer. */
function streamed({ address, reply }: Counter, bytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': FORM };
    const sending = request(`${address}/comments`, { method: 'POST', headers }, (answer) => {
      answer.resume().on('close', () => resolve(answer.statusCode ?? 0));
      isAnswered = true;
      if (!sending.writableEnded) sending.destroy();
    });
    let isAnswered = false;
    let sent = 0;
    sending.on('error', (fault) => {
      if (!isAnswered) reject(fault);
    });
    sending.write(`${encoded({ ...reply(), comment: undefined })}&comment=`);
    const more = (): void => {
      if (isAnswered) return;
      if (sent >= bytes) {
        sending.end();
        return;
      }
      sent += 100;
      sending.write('x'.repeat(100), () => setImmediate(more));
    };
    more();
  });
}
