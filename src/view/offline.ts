import { filePath, pagePath } from '../kernel/url-path.ts';
import type { Composition } from './composition.ts';
import { messagesFor } from './messages.ts';
import type { FileView, HtmlView } from './view.ts';

/** Where readers are led who have no network, and the worker that does so; its address is its identity, so it never changes. */
export const OFFLINE_PAGE = pagePath('offline');
export const SERVICE_WORKER = filePath(pagePath(), 'service-worker.js');

/** The page that is shown without a network in place of one that isn't kept. What is kept only the reader's browser knows. */
export type OfflineView = HtmlView<'offline'>;

/** The service worker: what it keeps from the start, or, where the site keeps nothing, its farewell. */
export interface ServiceWorkerView extends FileView<'serviceWorker'> {
  readonly offline: OfflineView | undefined;
}

/** The worker, and its page where articles are kept. */
export function* offlineViews({ newsroom, pageOf }: Composition): Iterable<OfflineView | ServiceWorkerView> {
  const { site } = newsroom;
  const title = messagesFor(site.language).offline;
  const description = messagesFor(site.language).about(title, site.title);
  const offline: OfflineView | undefined = site.offline
    ? { kind: 'offline', ...pageOf({ path: OFFLINE_PAGE, title, description, noindex: true }) }
    : undefined;
  if (offline !== undefined) yield offline;
  yield { kind: 'serviceWorker', path: SERVICE_WORKER, offline };
}
