import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { type ReplyRequest, replyRequest } from './service-replies.ts';

/** The first time, and when it was there already. */
const ACKNOWLEDGED = new Set([201, 200]);

/** Readers who send one comment after the other, each until it is acknowledged. */
export interface Readers {
  /** What was acknowledged, so far. */
  readonly acknowledged: readonly string[];
  /** How often a comment had to be sent again. */
  readonly resent: () => number;
  /** Lets each finish the comment that it is at. */
  readonly end: () => Promise<void>;
}

/**
 * @param count how many send at the same time
 * @param port of the service on loopback
 */
export function sendMuch(count: number, port: number): Readers {
  const acknowledged: string[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  let resent = 0;
  const ending = new AbortController();
  const read = async (reader: number): Promise<void> => {
    for (let number = 0; !ending.signal.aborted; number += 1) {
      const comment = `Comment ${number} of reader ${reader}`;
      const reply = replyRequest(reader, comment);
      while (!(await post(agent, port, reply))) {
        resent += 1;
        await setTimeout(20);
      }
      acknowledged.push(comment);
    }
  };
  const readers = Array.from({ length: count }, (_, reader) => read(reader));
  return {
    acknowledged,
    resent: () => resent,
    async end() {
      ending.abort();
      await Promise.all(readers);
      agent.destroy();
    },
  };
}

/** @returns whether it was acknowledged; no answer is no acknowledgement */
function post(agent: Agent, port: number, { body, ...reply }: ReplyRequest): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = request({ agent, port, host: '127.0.0.1', ...reply }, (response) => {
      response.on('error', () => resolve(false)).resume();
      response.on('end', () => resolve(ACKNOWLEDGED.has(response.statusCode ?? 0)));
    });
    sent.on('error', () => resolve(false));
    sent.end(body);
  });
}
