/**
 * Keeps articles that were read, so that they open without a network. News must not be stale: a page comes from the network while
 * there is one. Pages tell what they showed (layouts/client/keep.ts), and it is taken from the browser's own cache, so keeping costs
 * a reader no traffic. Nothing else is ever kept: no other page, nothing of the comments service, no error, nothing from elsewhere.
 * @see https://www.w3.org/TR/service-workers/
 */
import { filesToKeep, isHashed, keptArticles, keptAs, MOST_ARTICLES, OURS, type Edition } from '../kept.ts';

declare const self: ServiceWorkerGlobalScope & { readonly edition: Edition };

const { version, page, files } = self.edition;
const PREPARED = `${OURS}${version}`;
const remove = (name: string): Promise<boolean> => caches.delete(name);
const AS_IT_IS = { ignoreSearch: true, ignoreVary: true };
// An article that is being kept anew is away for a moment, which who needs it waits for.
let keeping = Promise.resolve();

self.addEventListener('install', (event) => event.waitUntil(prepare()));
self.addEventListener('activate', (event) => event.waitUntil(begin()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || request.headers.has('range')) return;
  if (request.mode === 'navigate') event.respondWith(open(event, pathname));
  else if (isHashed(pathname)) event.respondWith(fetchFile(request));
});

self.addEventListener('message', (event) => {
  const { source, data } = event;
  if (!(source instanceof WindowClient) || !Array.isArray(data)) return;
  keeping = keeping.then(() => keep(new URL(source.url).pathname, data.map(String))).catch(() => undefined);
  event.waitUntil(keeping);
});

async function prepare(): Promise<void> {
  const prepared = await caches.open(PREPARED);
  await prepared.addAll([new Request(page, { cache: 'reload' }), ...files]);
  // Each kept article has its own files, so a new worker breaks no page that is open.
  await self.skipWaiting();
}

async function begin(): Promise<void> {
  const names = await caches.keys();
  const current = new Set([PREPARED, ...keptArticles(names).map(keptAs)]);
  await Promise.all(names.filter((name) => name.startsWith(OURS) && !current.has(name)).map(remove));
  // Lets the network begin while the worker is still starting.
  await self.registration.navigationPreload?.enable();
}

async function open(event: FetchEvent, path: string): Promise<Response> {
  try {
    const response: Response = (await event.preloadResponse) ?? (await fetch(event.request));
    // What was withdrawn is not kept either.
    if (response.status === 404 || response.status === 410) event.waitUntil(remove(keptAs(path)));
    return response;
  } catch {
    await keeping;
    const kept = await caches.match(event.request, { ...AS_IT_IS, cacheName: keptAs(path) });
    return kept ?? (await caches.match(page, { cacheName: PREPARED })) ?? Response.error();
  }
}

/** A file of a kept article is at hand; one of another page may still be that of some article, when there is no network. */
async function fetchFile(request: Request): Promise<Response> {
  const { pathname } = new URL(request.referrer, location.href);
  const kept = await caches.match(request, { ...AS_IT_IS, cacheName: keptAs(pathname) });
  const anywhere = () => caches.match(request, AS_IT_IS);
  return kept ?? fetch(request).catch(async () => (await keeping.then(anywhere)) ?? Response.error());
}

async function keep(path: string, addresses: readonly string[]): Promise<void> {
  const wanted = [path, ...filesToKeep(addresses, location.origin)];
  const copies = await Promise.all(wanted.map(async (address) => [address, await copyOf(address)] as const));
  if (copies[0]?.[1] === undefined) return;
  // Begun anew, it is the newest.
  await remove(keptAs(path));
  try {
    const [own, all] = await Promise.all([caches.open(keptAs(path)), caches.open(PREPARED)]);
    // Every article has the same fonts, and they are most of what it weighs.
    const homeOf = (address: string): Cache => (address.endsWith('.woff2') ? all : own);
    await Promise.all(copies.map(async ([address, copy]) => copy && homeOf(address).put(address, copy)));
  } catch {
    // The disk is full: half an article is none.
    await remove(keptAs(path));
  }
  await Promise.all(
    keptArticles(await caches.keys())
      .slice(0, -MOST_ARTICLES)
      .map(keptAs)
      .map(remove),
  );
}

async function copyOf(address: string): Promise<Response | undefined> {
  const copy = await fetch(address, { cache: 'force-cache' }).catch(() => caches.match(address, AS_IT_IS));
  return copy?.status === 200 && copy.type === 'basic' && !copy.redirected ? copy : undefined;
}
