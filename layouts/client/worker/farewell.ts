/**
 * What is left of the service worker where a site keeps nothing: a browser that has the former one finds this in its place at the
 * reader's next visit, forgets all that was kept, and has no worker any more. Open pages stay as they are.
 */
import { OURS } from '../kept.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS)).map((name) => caches.delete(name)));
  await self.registration.unregister();
}
