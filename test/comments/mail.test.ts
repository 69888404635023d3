import { once } from 'node:events';
import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { StoredComment } from '../../src/comments/comment.ts';
import { openEvents } from '../../src/comments/events.ts';
import { MOST_IN_MAIL, mailText } from '../../src/comments/mail-text.ts';
import { makeDesk, SETTINGS, START } from './moderators-desk.ts';

/** A mail as the server took it. */
interface Taken {
  readonly from: string;
  readonly to: readonly string[];
  readonly content: string;
}

/** A mail server on this machine that takes everything, after refusing so many. */
async function makeServer(refusals = 0): Promise<{ readonly url: string; readonly taken: readonly Taken[] }> {
  const taken: Taken[] = [];
  let refused = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      let content = '';
      stream.setEncoding('utf8').on('data', (chunk: string) => (content += chunk));
      stream.on('end', () => {
        if (refused < refusals) {
          refused += 1;
          done(new Error('mailbox of editor@courier.example is full'));
          return;
        }
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        taken.push({ from, to: envelope.rcptTo.map(({ address }) => address), content });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  return { url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, taken };
}

const AT_ONCE = { quiet: 0, longest: 0, rest: 0, retries: [0, 0] };

async function made(count = 1, further: Partial<StoredComment> = {}): Promise<readonly StoredComment[]> {
  const { send } = await makeDesk();
  const comments = [];
  for (let number = 0; number < count; number += 1) comments.push({ ...(await send()), ...further });
  return comments;
}

async function openAt(url: string, mail = AT_ONCE) {
  const { desk, logged } = await makeDesk();
  const settings = {
    ...SETTINGS,
    mail: {
      server: url,
      from: 'Comments <comments@courier.example>',
      to: ['editor@courier.example', 'desk@courier.example'],
    },
  };
  return { events: openEvents(settings, desk.log, desk.now, { mail }), logged };
}

describe('an e-mail to moderators', () => {
  it('reaches them all with the comment and its links, and without the reader’s address', async () => {
    const { url, taken } = await makeServer();
    const { events, logged } = await openAt(url);
    const [comment] = await made(1, { name: 'Zoë', text: 'Is it true?', reasons: ['has 5 links'] });
    if (comment !== undefined) events.received(comment);
    await events.close();
    expect(taken.map(({ from, to }) => ({ from, to }))).toEqual([
      { from: 'comments@courier.example', to: ['editor@courier.example', 'desk@courier.example'] },
    ]);
    const content = taken[0]?.content ?? '';
    expect(content).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(content).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(content).not.toMatch(/^Reply-To:/im);
    expect(content).toContain('Is it true?');
    expect(content).not.toContain('reader@example.com');
    expect(logged()).not.toMatch(/@/);
  });

  it('is one for all that came since the last, so that a flood of comments is no flood of mail', async () => {
    const { url, taken } = await makeServer();
    const { events } = await openAt(url, { ...AT_ONCE, quiet: 3_600_000, longest: 3_600_000 });
    for (const comment of await made(MOST_IN_MAIL + 5)) events.received(comment);
    await events.close();
    expect(taken).toHaveLength(1);
    expect(taken[0]?.content).toMatch(/^Subject: \[The Test Courier\] 25 comments/m);
    expect(taken[0]?.content).toContain('And 5 more, which the queue shows.');
  });

  it('that is refused is sent again with what came since, and the log says nothing personal', async () => {
    const { url, taken } = await makeServer(1);
    const { events, logged } = await openAt(url);
    for (const comment of await made(2)) {
      events.received(comment);
      await expect.poll(() => logged(), { timeout: 5000 }).toContain('could not be sent');
    }
    await expect
      .poll(() => taken.map(({ content }) => content).join(''), { timeout: 5000 })
      .toMatch(/Comment 1[\s\S]*Comment 2/);
    await events.close();
    expect(logged()).not.toMatch(/@/);
  });

  it('to a server that is not there keeps nobody waiting', async () => {
    const closed = createServer();
    closed.listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const address = closed.address();
    const port = typeof address === 'object' ? address?.port : 0;
    closed.close();
    const { events, logged } = await openAt(`smtp://127.0.0.1:${port}`);
    const [comment] = await made();
    if (comment !== undefined) events.received(comment);
    await events.close();
    expect(logged()).toContain('"code":"ESOCKET"');
  });

  it('is not sent about spam', async () => {
    const { url, taken } = await makeServer();
    const { events } = await openAt(url);
    const [comment] = await made(1, { status: 'spam' });
    if (comment !== undefined) events.received(comment);
    await events.close();
    expect(taken).toEqual([]);
  });
});

describe('its text', () => {
  it('has no header that a reader wrote, and no markup', async () => {
    const name = 'Eve\r\nBcc: all@example.com\u2028<b>\u202e';
    const comments = await made(1, {
      name,
      text: '<script>alert(1)</script>\n\nsecond\nthird',
      website: 'https://a.example/"><b>',
    });
    const { subject, html, text } = mailText(SETTINGS, comments, START);
    expect(subject).toBe('[The Test Courier] a comment by Eve Bcc: all@example.com <b> ');
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).toContain('<p>second<br />third</p>');
    expect(text).toContain('> second\n> third');
  });

  it('offers a link for each decision', async () => {
    const { text, html } = mailText(SETTINGS, await made(), START);
    for (const action of ['approve', 'reject', 'spam']) {
      expect(text).toMatch(
        new RegExp(
          `https://talk\\.courier\\.example/moderate/link\\?comment=[\\w-]+&action=${action}&expires=\\d+&seal=[\\w-]{32}`,
        ),
      );
      expect(html).toContain(`&amp;action=${action}&amp;`);
    }
  });

  it('cuts what is very long', async () => {
    const { text } = mailText(SETTINGS, await made(1, { text: 'x'.repeat(65_000) }), START);
    expect(text.length).toBeLessThan(6000);
  });
});
