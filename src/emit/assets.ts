import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { build } from 'esbuild';
import { bundle } from 'lightningcss';
import { digest } from '../kernel/digest.ts';
import { filePath, pagePath, type UrlPath } from '../kernel/url-path.ts';

/** A file made by the build itself, with its bytes. */
export interface Asset {
  readonly path: UrlPath;
  readonly bytes: Uint8Array;
}

/** The site's built assets, and the addresses that pages use. */
export interface Assets {
  readonly style: UrlPath;
  /** For feeds that a person opens. */
  readonly feedStyle: UrlPath;
  readonly scripts: Readonly<Record<keyof typeof SCRIPTS, UrlPath>>;
  readonly files: readonly Asset[];
}

const STYLESHEET = 'layouts/styles/main.css';
// What the search's key opens: fetched only then, so pages don't name it.
const SEARCH_STYLE = 'layouts/styles/search-dialog.css';
const SEARCH_DIALOG = 'layouts/client/search-dialog.ts';
const FEED_STYLESHEET = 'layouts/styles/feed.css';
const SCRIPTS = {
  embed: 'layouts/client/embed.ts',
  reply: 'layouts/client/reply.ts',
  share: 'layouts/client/share.ts',
  theme: 'layouts/client/theme.ts',
  search: 'layouts/client/search.ts',
  searchKey: 'layouts/client/search-key.ts',
  keep: 'layouts/client/keep.ts',
  offline: 'layouts/client/offline.ts',
  serviceWorker: 'layouts/client/worker/service-worker.ts',
  farewell: 'layouts/client/worker/farewell.ts',
};

/**
 * Bundles styles and scripts. Their names carry their digest, so that they may be cached for ever.
 * @param root the project's folder
 * @param accent the site's colour, which the stylesheet takes as `--accent`
 * @param origin the site's root without a last slash, which it takes as `--origin`: what is printed names whole addresses
 */
export async function buildAssets(root: string, accent: string, origin: string): Promise<Assets> {
  const { style, fonts } = buildStyle(root, accent, origin);
  const searchStyle = named('search-dialog.css', bundled(join(root, SEARCH_STYLE)).code);
  const dialog = await buildScript(join(root, SEARCH_DIALOG), root, { SEARCH_STYLE: searchStyle.path });
  const make = (script: keyof typeof SCRIPTS): Promise<Asset> =>
    buildScript(join(root, SCRIPTS[script]), root, { SEARCH_DIALOG: dialog.path });
  const [embed, reply, share, theme, search, searchKey, keep, offline, serviceWorker, farewell] = await Promise.all([
    make('embed'),
    make('reply'),
    make('share'),
    make('theme'),
    make('search'),
    make('searchKey'),
    make('keep'),
    make('offline'),
    make('serviceWorker'),
    make('farewell'),
  ]);
  const scripts = {
    embed: embed.path,
    reply: reply.path,
    share: share.path,
    theme: theme.path,
    search: search.path,
    searchKey: searchKey.path,
    keep: keep.path,
    offline: offline.path,
    serviceWorker: serviceWorker.path,
    farewell: farewell.path,
  };
  const feed = buildFeedStyle(root, accent);
  const offlineFiles = [keep, offline, serviceWorker, farewell];
  return {
    style: style.path,
    feedStyle: feed.path,
    scripts,
    files: [style, feed, searchStyle, dialog, embed, reply, share, theme, search, searchKey, ...offlineFiles, ...fonts],
  };
}

function buildStyle(
  root: string,
  accent: string,
  origin: string,
): { readonly style: Asset; readonly fonts: readonly Asset[] } {
  const { code, dependencies } = bundled(join(root, STYLESHEET));
  let css = Buffer.from(code).toString('utf8');
  const fonts: Asset[] = [];
  for (const dependency of dependencies ?? []) {
    if (dependency.type !== 'url') continue;
    const source = join(dirname(dependency.loc.filePath), dependency.url);
    const asset = named(basename(source), readFileSync(source));
    fonts.push(asset);
    css = css.replaceAll(dependency.placeholder, asset.path);
  }
  return { style: named('site.css', Buffer.from(`${css}:root{--accent:${accent};--origin:"${origin}"}`)), fonts };
}

function buildFeedStyle(root: string, accent: string): Asset {
  const { code } = bundle({ filename: join(root, FEED_STYLESHEET), minify: true });
  return named(
    basename(FEED_STYLESHEET),
    Buffer.from(`${Buffer.from(code).toString('utf8')}:root{--accent:${accent}}`),
  );
}

function bundled(filename: string): ReturnType<typeof bundle> {
  return bundle({
    filename,
    minify: true,
    analyzeDependencies: true,
    // The browsers of the last three years: cascade layers, nesting, logical properties, oklch.
    targets: { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) },
  });
}

/** @param addresses of other assets, by the names under which the script knows them */
async function buildScript(entry: string, root: string, addresses: Readonly<Record<string, UrlPath>>): Promise<Asset> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: Object.fromEntries(Object.entries(addresses).map(([name, path]) => [name, JSON.stringify(path)])),
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return named(basename(entry).replace(/\.ts$/, '.js'), output.contents);
}

function named(name: string, bytes: Uint8Array): Asset {
  const extension = extname(name);
  return { path: filePath(pagePath('assets'), `${basename(name, extension)}-${digest(bytes)}${extension}`), bytes };
}
