import { digest } from '../src/kernel/digest.ts';
import { encodePath } from '../src/kernel/url-path.ts';
import { page } from '../src/render/page.ts';
import offlinePage from './offline.11ty.ts';
import { styleSheets } from './parts/style-sheets.ts';

/**
 * The service worker at its fixed address: what this edition of the site gives it, and the code, whose name carries its digest. A
 * browser takes up another edition when a byte of this file is another, so it holds the digest of the page that is kept.
 */
export default page('serviceWorker', ({ offline }, site) => {
  const { styles, scripts } = site.assets;
  if (offline === undefined) return code(scripts.farewell);
  const text = offlinePage.render({ view: offline, site });
  const edition = {
    version: digest(text),
    page: encodePath(offline.path),
    files: [...styleSheets(offline, styles, text), scripts.theme, scripts.offline].map(encodePath),
  };
  return `self.edition = ${JSON.stringify(edition)};\n${code(scripts.serviceWorker)}`;
});

function code(path: Parameters<typeof encodePath>[0]): string {
  return `importScripts(${JSON.stringify(encodePath(path))});\n`;
}
