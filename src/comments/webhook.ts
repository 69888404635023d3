import { createHmac } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { seal } from '../kernel/seal.ts';
import type { StoredComment } from './comment.ts';
import type { Log, Settings } from './desk.ts';

/** How patient a webhook is, in milliseconds. */
export interface WebhookPatience {
  /** So long an answer may take. */
  readonly answer: number;
  /** So long it waits before each further attempt. */
  readonly retries: readonly number[];
}

const WEBHOOK_PATIENCE: WebhookPatience = { answer: 10_000, retries: [1000, 10_000, 60_000, 10 * 60_000] };

// A receiver that is down must not fill the memory: what is past this is in the log by its id and in the queue.
const MOST_WAITING = 1000;
const MOST_AT_ONCE = 4;

/** Tells another program of comments. */
export interface Webhook {
  readonly tell: (comment: StoredComment) => void;
  /** Tries what waits once more, and ends. */
  readonly close: () => Promise<void>;
}

/**
 * @param secret the newsroom's
 * @returns the key that messages are signed with, as receivers' libraries take it; whoever has it can't make seals with it
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function webhookKey(secret: string): string {
  return `whsec_${Buffer.from(seal(secret, 'webhook', ''), 'base64url').toString('base64')}`;
}

/**
 * Posts JSON, signed as Standard Webhooks has it, never with an e-mail address, and never while a reader waits.
 * @param settings with the secret
 * @param url where to post
 * @param log is told what could not be delivered
 * @param now the clock, in epoch milliseconds
 * @param patience how long it waits
 */
export function openWebhook(
  settings: Settings,
  url: string,
  log: Log,
  now: () => number,
  patience: WebhookPatience = WEBHOOK_PATIENCE,
): Webhook {
  const waiting: StoredComment[] = [];
  const working = new Set<Promise<void>>();
  const closing = new AbortController();

  const deliver = async (comment: StoredComment): Promise<void> => {
    const body = JSON.stringify(messageOf(settings, comment));
    for (let attempt = 0; ; attempt += 1) {
      const answer = await post(url, settings.secret, comment.id, body, now(), patience.answer);
      if (answer === undefined) return;
      const wait = patience.retries[attempt];
      if (wait === undefined || closing.signal.aborted)
        return log.error({ comment: comment.id, answer, attempts: attempt + 1 }, 'a webhook could not be delivered');
      await pause(wait, closing.signal);
    }
  };
  const work = (): void => {
    while (working.size < MOST_AT_ONCE) {
      const next = waiting.shift();
      if (next === undefined) return;
      const delivery = deliver(next).finally(() => {
        working.delete(delivery);
        work();
      });
      working.add(delivery);
    }
  };
  return {
    tell(comment) {
      waiting.push(comment);
      const dropped = waiting.length > MOST_WAITING ? waiting.shift() : undefined;
      if (dropped) log.error({ comment: dropped.id }, 'a webhook was left out, since too many wait');
      work();
    },
    async close() {
      closing.abort();
      while (working.size > 0) await Promise.all(working);
    },
  };
}

/** What is told of a comment: all that moderators see but the e-mail address. */
function messageOf({ address }: Settings, comment: StoredComment): object {
  const { id, article, parent, name, website, text, newsroom, status, reasons, received } = comment;
  const date = new Date(received).toISOString();
  return {
    type: 'comment.received',
    timestamp: date,
    data: {
      comment: { id, article, parent, name, website, text, newsroom, status, reasons, date },
      moderate: `${address}/moderate/comment/${id}`,
    },
  };
}

/** @returns `undefined` once it is delivered, or what was answered instead */
async function post(
  url: string,
  secret: string,
  id: string,
  body: string,
  at: number,
  patience: number,
): Promise<number | string | undefined> {
  const timestamp = Math.floor(at / 1000).toString();
  const key = Buffer.from(webhookKey(secret).slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      },
      body,
      // A message goes where the newsroom sent it and nowhere else.
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
    return response.ok ? undefined : response.status;
  } catch (fault) {
    return fault instanceof Error ? fault.name : 'failed';
  }
}

/** Waits, but not while the service ends. */
async function pause(milliseconds: number, closing: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal: closing });
  } catch (fault) {
    if (!closing.aborted) throw fault;
  }
}
