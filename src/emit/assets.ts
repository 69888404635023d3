import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { build } from 'esbuild';
import { bundle } from 'lightningcss';
import { digest } from '../kernel/digest.ts';
import { filePath, pagePath, type UrlPath } from '../kernel/url-path.ts';
import type { AssetsView } from '../view/site.ts';

/** A file made by the build itself, with its bytes. */
export interface Asset {
  readonly path: UrlPath;
  readonly bytes: Uint8Array;
}

/** The site's built assets, and the addresses that pages use. */
export interface Assets extends Omit<AssetsView, 'icons'> {
  readonly files: readonly Asset[];
}

/** What of a site decides over its assets. */
export interface AssetNeeds {
  /** The site's colour, which style sheets take as `--accent`. */
  readonly accent: string;
  /** Its root without a last slash, which they take as `--origin`: what is printed names whole addresses. */
  readonly origin: string;
  /** Whether it can be searched. */
  readonly search: boolean;
  /** Whether it takes replies. */
  readonly replies: boolean;
  /** Whether articles that were read are kept for reading without a network. */
  readonly offline: boolean;
}

/** Fonts that pages ask for early, by their names in layouts/fonts: for nameplate, headlines and text, and for all labels. */
const FIRST_FONTS: readonly string[] = ['serif-latin-normal.woff2', 'sans-latin-normal.woff2'];
/** For the headline of an opinion. */
const ITALIC_FONTS: readonly string[] = ['serif-latin-italic.woff2'];

/**
 * Bundles styles and scripts. Their names carry their digest, so that they may be cached for ever. A script that does nothing on
 * this site has an address but no file.
 * @param root the project's folder
 * @param needs what the site has
 */
export async function buildAssets(root: string, needs: AssetNeeds): Promise<Assets> {
  const files = new Map<UrlPath, Asset>();
  const keep = (asset: Asset): UrlPath => {
    files.set(asset.path, asset);
    return asset.path;
  };
  const shorten = shortNames();
  const fontPaths = new Map<string, UrlPath>();
  const style = (name: string, isUsed = true): UrlPath => {
    const { sheet, fonts } = buildStyle(join(root, 'layouts/styles', name), needs, shorten);
    for (const [file, font] of fonts) fontPaths.set(file, keep(font));
    return isUsed ? keep(sheet) : sheet.path;
  };
  const script = async (name: string, isUsed = true, addresses: Addresses = {}): Promise<UrlPath> => {
    const asset = await buildScript(join(root, 'layouts/client', name), root, addresses);
    return isUsed ? keep(asset) : asset.path;
  };
  // What the search's key opens: fetched only then, so pages don't name it.
  const dialog = async (): Promise<UrlPath> =>
    script('search-dialog.ts', needs.search, { SEARCH_STYLE: style('search-dialog.css', needs.search) });
  const styles = {
    article: style('main-article.css'),
    overview: style('main-overview.css'),
    static: style('main-static.css'),
    live: style('main-live.css'),
    embed: style('embed.css'),
    latinExtended: style('latin-extended.css'),
    cyrillic: style('cyrillic.css'),
    arabic: style('arabic.css'),
    hebrew: style('hebrew.css'),
    eastAsian: style('east-asian.css'),
    feed: style('feed.css'),
  };
  const fontsCalled = (names: readonly string[]): readonly UrlPath[] =>
    names.flatMap((name) => fontPaths.get(name) ?? []);
  return {
    styles,
    fonts: { first: fontsCalled(FIRST_FONTS), italic: fontsCalled(ITALIC_FONTS) },
    scripts: {
      embed: await script('embed.ts'),
      reply: await script('reply.ts', needs.replies),
      share: await script('share.ts'),
      theme: await script('theme.ts'),
      search: await script('search.ts', needs.search),
      searchKey: await script('search-key.ts', needs.search, { SEARCH_DIALOG: await dialog() }),
      keep: await script('keep.ts', needs.offline),
      offline: await script('offline.ts', needs.offline),
      serviceWorker: await script('worker/service-worker.ts', needs.offline),
      // What is left of the worker where nothing is kept any more, which goes for every preview.
      farewell: await script('worker/farewell.ts'),
    },
    files: [...files.values()],
  };
}

/** The colour of a site that chooses none, in tokens.css: once, with all that is made of it after it. And no address. */
const ACCENT = /--accent:[^;}]+/;
const ORIGIN = /--origin:[^;}]+/;

// Where a property is set or asked for. What stands for a font's address is in quotation marks.
const CUSTOM_PROPERTY = /(?<=[{;(])--[a-z][\w-]*/g;

/** What a custom property is called for readers: the names are a twentieth of a sheet, and the same in all sheets of a site. */
type ShortName = (name: string) => string;

function shortNames(): ShortName {
  const names = new Map<string, string>();
  return (name) => {
    const short = names.get(name) ?? `--${names.size.toString(36)}`;
    names.set(name, short);
    return short;
  };
}

function buildStyle(
  filename: string,
  { accent, origin }: AssetNeeds,
  shorten: ShortName,
): { readonly sheet: Asset; readonly fonts: ReadonlyMap<string, Asset> } {
  const { code, dependencies } = bundle({
    filename,
    minify: true,
    analyzeDependencies: true,
    // The browsers of the last three years: cascade layers, nesting, logical properties, oklch.
    targets: { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) },
  });
  let css = Buffer.from(code)
    .toString('utf8')
    .replace(ACCENT, `--accent:${accent}`)
    .replace(ORIGIN, `--origin:${JSON.stringify(origin)}`)
    .replaceAll(CUSTOM_PROPERTY, shorten);
  const fonts = new Map<string, Asset>();
  for (const dependency of dependencies ?? []) {
    if (dependency.type !== 'url') continue;
    const source = join(dirname(dependency.loc.filePath), dependency.url);
    const asset = named(basename(source), readFileSync(source));
    fonts.set(basename(source), asset);
    css = css.replaceAll(dependency.placeholder, asset.path);
  }
  return { sheet: named(basename(filename), Buffer.from(css)), fonts };
}

/** Addresses of other assets, by the names under which a script knows them. */
type Addresses = Readonly<Record<string, UrlPath>>;

async function buildScript(entry: string, root: string, addresses: Addresses): Promise<Asset> {
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

// 48 bits, for some forty files: pages name them, and a digest is what can't be compressed.
const DIGEST_LENGTH = 8;

function named(name: string, bytes: Uint8Array): Asset {
  const extension = extname(name);
  const mark = digest(bytes).slice(0, DIGEST_LENGTH);
  return { path: filePath(pagePath('assets'), `${basename(name, extension)}-${mark}${extension}`), bytes };
}
