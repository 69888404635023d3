import chromium from '@sparticuz/chromium';

// Run by chromium.ts, which says in the environment where to.
await chromium.executablePath();
