import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the browser is told: which edition of the site is out, and what keeps the next from coming, if anything does. */
export interface Bulletin {
  readonly edition: string;
  /** A report for people; empty when all is well. */
  readonly report: string;
}

/** Tells every open page of each new bulletin, by Server-Sent Events. */
export interface BulletinBoard {
  readonly latest: () => Bulletin;
  /** A new edition is out. */
  readonly published: () => void;
  /** Nothing was written, but all is well again. */
  readonly mended: () => void;
  /** The site stays as it was. */
  readonly refused: (report: string) => void;
  /** Answers a page that wants to be told; it hears the latest bulletin at once, so that it can't miss one. */
  readonly subscribe: (request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => void;
}

/** Opens a board with an edition of its own, so that pages of an earlier run reload. */
export function openBulletinBoard(): BulletinBoard {
  const readers = new Set<ServerResponse>();
  let latest: Bulletin = { edition: randomUUID(), report: '' };
  const tell = (bulletin: Bulletin): void => {
    latest = bulletin;
    for (const reader of readers) reader.write(eventOf(bulletin));
  };
  return {
    latest: () => latest,
    published: () => tell({ edition: randomUUID(), report: '' }),
    mended: () => tell({ ...latest, report: '' }),
    refused: (report) => tell({ ...latest, report }),
    subscribe(request, response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(eventOf(latest));
      readers.add(response);
      request.on('close', () => readers.delete(response));
    },
    close() {
      for (const reader of readers) reader.end();
    },
  };
}

/** @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
function eventOf(bulletin: Bulletin): string {
  return `event: bulletin\ndata: ${JSON.stringify(bulletin)}\n\n`;
}
