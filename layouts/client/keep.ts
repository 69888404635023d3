/** Has the service worker keep what is read: an article tells it what it has shown, once it is there and whenever it is left. */

async function keep(): Promise<void> {
  await navigator.serviceWorker.register('/service-worker.js');
  if (!document.body.classList.contains('page-article')) return;
  await tell();
  // Pictures further down arrive as a reader comes to them.
  document.addEventListener('visibilitychange', () => document.hidden && void tell());
}

async function tell(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no window, and so no such argument
  active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
}

// A browser that keeps nothing, or whose reader forbade it, reads as ever.
if ('serviceWorker' in navigator) addEventListener('load', () => void keep().catch(() => undefined));
