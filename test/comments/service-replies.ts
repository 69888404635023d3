import { issueToken } from '../../src/comments/tokens.ts';
import { OPEN_ARTICLE, seal } from '../../src/kernel/seal.ts';
import { parseUrlPath } from '../../src/kernel/url-path.ts';

/** What the service process seals with, and the site that it is for. */
export const SECRET = 'a secret that is long enough for tests';
export const SITE = 'https://courier.example';

const ARTICLE = parseUrlPath('/2026/11/harbour-reopens/');

/** A request that brings a comment, with all that the service wants to see. */
export interface ReplyRequest {
  readonly method: 'POST';
  readonly path: '/comments';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * @param reader whose number; each has a network of his own
 * @param comment the text
 */
export function replyRequest(reader: number, comment: string): ReplyRequest {
  if (ARTICLE === undefined) throw new TypeError('the article has no address');
  const reply = {
    article: ARTICLE,
    seal: seal(SECRET, OPEN_ARTICLE, ARTICLE),
    // As if the form had been open for a while.
    token: issueToken(SECRET, ARTICLE, Date.now() - 60_000),
    comment,
    name: `Reader ${reader}`,
    email: `reader-${reader}@example.org`,
    consent: 'yes',
  };
  const body = JSON.stringify(reply);
  const network = `10.${(reader >> 16) & 255}.${(reader >> 8) & 255}.${reader & 255}`;
  return {
    method: 'POST',
    path: '/comments',
    headers: {
      'content-type': 'application/json',
      origin: SITE,
      'x-forwarded-for': network,
    },
    body,
  };
}
