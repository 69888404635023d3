import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PreviewPages } from './pages.ts';

/** What the browser is told: which edition of its page is out, and what keeps the next from coming, if anything does. */
export interface Bulletin {
  readonly edition: string;
  /** A report for people; empty when all is well. */
  readonly report: string;
}

/** Tells every open page of each new bulletin, by Server-Sent Events. */
export interface BulletinBoard {
  /** Pages may have changed; the report says what is to be mended, or is empty. */
  readonly tell: (report: string) => void;
  /**
   * Answers a page that wants to be told; it hears the latest bulletin at once, so that it can't miss one.
   * @param pathname the page's, as the browser shows it
   */
  readonly subscribe: (pathname: string, request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => void;
}

/** @param pages what is shown at each address */
export function openBulletinBoard({ editionOf }: Pick<PreviewPages, 'editionOf'>): BulletinBoard {
  const readers = new Map<ServerResponse, string>();
  let report = '';
  const send = (reader: ServerResponse, pathname: string): void =>
    void reader.write(eventOf({ edition: editionOf(pathname), report }));
  return {
    tell(latest) {
      report = latest;
      for (const [reader, pathname] of readers) send(reader, pathname);
    },
    subscribe(pathname, request, response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      send(response, pathname);
      readers.set(response, pathname);
      request.on('close', () => readers.delete(response));
    },
    close() {
      for (const reader of readers.keys()) reader.end();
    },
  };
}

/** @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
function eventOf(bulletin: Bulletin): string {
  return `event: bulletin\ndata: ${JSON.stringify(bulletin)}\n\n`;
}
