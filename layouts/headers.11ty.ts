import { page } from '../src/render/page.ts';

const FOREVER = 'Cache-Control: public, max-age=31536000, immutable';

// What Pagefind names after its content, below a language and a year.
const INDEX_FILES = ['fragment', 'index', 'filter'].map((folder) => `/search/:language/:year/${folder}/*`);

/**
 * What a static host should send along: a policy under which no script or style works but the site's own, names of files that
 * change with their content kept for ever, and what may be fetched ahead.
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export default page('headers', ({ commentsOrigin, speculationRules, search, serviceWorker }) => {
  const replies = commentsOrigin === undefined ? '' : ` ${commentsOrigin}`;
  const policy = [
    "default-src 'none'",
    `script-src 'self'${search ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    'frame-src https:',
    `form-action 'self'${replies}`,
    `connect-src 'self'${replies}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return rules([
    [
      '/*',
      `Content-Security-Policy: ${policy.join('; ')}`,
      'Referrer-Policy: strict-origin-when-cross-origin',
      'X-Content-Type-Options: nosniff',
      `Speculation-Rules: "${speculationRules}"`,
    ],
    ['/assets/*', FOREVER],
    ['/media/*', FOREVER],
    // A browser looks here whether there is another edition of the site.
    [serviceWorker, 'Cache-Control: no-cache'],
    // Of an index only the entry keeps its name.
    ...(search ? INDEX_FILES.map((files) => [files, FOREVER] as const) : []),
    [speculationRules, 'Content-Type: application/speculationrules+json'],
  ]);
});

function rules(blocks: readonly (readonly [path: string, ...headers: readonly string[]])[]): string {
  return blocks.map(([path, ...headers]) => `${path}\n${headers.map((header) => `  ${header}\n`).join('')}`).join('\n');
}
