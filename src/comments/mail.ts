import { createTransport } from 'nodemailer';
import type { StoredComment } from './comment.ts';
import type { Log, Settings } from './desk.ts';
import { mailText } from './mail-text.ts';
import { paced, type Pace } from './pace.ts';

/** One mail a minute at most, so that a flood of comments is no flood of mail; the first goes after a moment. */
const MAIL_PACE: Pace = {
  quiet: 2000,
  longest: 10_000,
  rest: 60_000,
  retries: [60_000, 5 * 60_000, 15 * 60_000, 60 * 60_000],
};

// A mail server that does not answer for so many milliseconds is not there.
const PATIENCE = 20_000;
/** So many comments wait for a mail server at most; the queue has them all. */
const MOST_WAITING = 1000;

/** Tells moderators of comments by e-mail. */
export interface Postman {
  readonly tell: (comment: StoredComment) => void;
  /** Sends what waits, and ends. */
  readonly close: () => Promise<void>;
}

/**
 * @param settings with the mail server
 * @param log is told what could not be sent, without addresses
 * @param now the clock, in epoch milliseconds
 * @param pace how often it sends
 */
export function openMail(
  settings: Settings & { readonly mail: NonNullable<Settings['mail']> },
  log: Log,
  now: () => number,
  pace: Pace = MAIL_PACE,
): Postman {
  const { server, from, to } = settings.mail;
  const transport = createTransport({
    url: server,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // Nothing that a reader writes can name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let waiting: readonly StoredComment[] = [];
  const send = async (): Promise<boolean> => {
    const batch = waiting;
    if (batch.length === 0) return true;
    waiting = [];
    try {
      // Each comment is told to whoever moderates, from the paper: a reply goes to the paper, never to the reader.
      await transport.sendMail({ from, to: [...to], ...mailText(settings, batch, now()), headers: AUTOMATIC });
      log.info({ comments: batch.length }, 'moderators were told by e-mail');
      return true;
    } catch (fault) {
      waiting = [...batch, ...waiting].slice(-MOST_WAITING);
      log.error({ comments: batch.length, ...reasonOf(fault) }, 'an e-mail to moderators could not be sent');
      return false;
    }
  };
  const desk = paced(send, pace);
  return {
    tell(comment) {
      waiting = [...waiting, comment].slice(-MOST_WAITING);
      desk.ask();
    },
    async close() {
      await desk.close();
      transport.close();
    },
  };
}

/** Keeps holiday notices from being sent back. @see https://www.rfc-editor.org/rfc/rfc3834#section-5 */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated' };

/** What servers say may repeat addresses, so only their codes are kept. */
function reasonOf(fault: unknown): Readonly<Record<string, unknown>> {
  if (!(fault instanceof Error)) return {};
  const code: unknown = 'code' in fault ? fault.code : undefined;
  const answer: unknown = 'responseCode' in fault ? fault.responseCode : undefined;
  return { code, answer };
}
