import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openEvents } from '../../src/comments/events.ts';
import { webhookKey } from '../../src/comments/webhook.ts';
import { makeDesk, SETTINGS } from './moderators-desk.ts';

interface Taken {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver that answers with the statuses it is given, then with 204; 0 never answers. */
async function makeReceiver(
  ...statuses: number[]
): Promise<{ readonly url: string; readonly taken: readonly Taken[] }> {
  const taken: Taken[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    taken.push({ headers: request.headers, body });
    const status = statuses.shift() ?? 204;
    if (status !== 0) response.writeHead(status, { location: '/elsewhere' }).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hook`, taken };
}

async function tell(url: string, webhook = { answer: 5000, retries: [0, 0] }) {
  const { desk, send, logged } = await makeDesk();
  const events = openEvents({ ...SETTINGS, webhook: url }, desk.log, desk.now, { webhook });
  const comment = await send({ name: 'Olga', text: 'Is it true?', reasons: ['has 5 links'] });
  events.received(comment);
  return { events, comment, logged };
}

describe('a webhook', () => {
  it('is told of a comment without its address, signed as Standard Webhooks has it', async () => {
    const { url, taken } = await makeReceiver();
    const { events, comment } = await tell(url);
    await events.close();
    expect(taken).toHaveLength(1);
    const [{ headers, body }] = [taken[0] ?? { headers: {}, body: '' }];
    expect(body).not.toContain('reader@example.com');
    expect(JSON.parse(body)).toMatchObject({
      type: 'comment.received',
      data: {
        comment: { id: comment.id, name: 'Olga', text: 'Is it true?', status: 'held', reasons: ['has 5 links'] },
        moderate: `https://talk.courier.example/moderate/comment/${comment.id}`,
      },
    });
    const key = Buffer.from(webhookKey(SETTINGS.secret).replace('whsec_', ''), 'base64');
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    expect(headers['webhook-timestamp']).toMatch(/^1795\d{6}$/);
  });

  it('is signed with a key that makes no seals', () => {
    expect(webhookKey(SETTINGS.secret)).not.toContain(SETTINGS.secret);
    expect(webhookKey('one')).not.toBe(webhookKey('another'));
  });

  it('is told again where it failed, went elsewhere or did not answer', async () => {
    const { url, taken } = await makeReceiver(500, 302, 0);
    const { events, logged } = await tell(url, { answer: 200, retries: [0, 0, 0] });
    await expect.poll(() => taken.length, { timeout: 5000 }).toBe(4);
    await events.close();
    expect(new Set(taken.map(({ body }) => body)).size).toBe(1);
    expect(logged()).toBe('');
  });

  it('that never works is in the log, without anything personal', async () => {
    const { url } = await makeReceiver(500, 500, 500);
    const { events, comment, logged } = await tell(url);
    await expect.poll(() => logged(), { timeout: 5000 }).toContain('could not be delivered');
    await events.close();
    expect(logged()).toContain(comment.id);
    expect(logged()).not.toMatch(/Olga|@|true\?/);
  });

  it('is tried at once when the service ends', async () => {
    const { url, taken } = await makeReceiver(500);
    const { events } = await tell(url, { answer: 5000, retries: [3_600_000] });
    await expect.poll(() => taken.length, { timeout: 5000 }).toBe(1);
    await events.close();
    expect(taken).toHaveLength(2);
  });
});
