import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digest, type Digest } from '../../kernel/digest.ts';
import { outputFile, parseUrlPath, type UrlPath } from '../../kernel/url-path.ts';
import type { Proof } from '../../proof.ts';

/** What the preview has at an address. */
export type Found =
  /** An HTML page, which may be shown at an address without the last slash of its own. */
  | { readonly kind: 'page'; readonly path: UrlPath; readonly text: string }
  | { readonly kind: 'file'; readonly path: UrlPath }
  /** The site's page for what isn't there. */
  | { readonly kind: 'nothing'; readonly text: string };

/** The pages of the preview: those of the last build, and over them proofs of what the next will publish. */
export interface PreviewPages {
  /** @param pathname as asked for, with its escapes; the last slash of a page may be missing */
  readonly find: (pathname: string) => Found;
  /** Names what is shown at an address, so that a page that would look otherwise now can be told. */
  readonly editionOf: (pathname: string) => Digest;
  readonly prove: (proof: Proof) => void;
  /** A build has published what was proved. */
  readonly settle: () => void;
}

const NO_PAGE =
  '<!doctype html><html lang="en"><head><title>No such page</title></head><body><p>No such page.</p></body></html>';

/**
 * Only what can be an address of the site reaches the file system, which rules out dot segments and hidden files.
 * @param folder the output folder, an absolute path
 */
export function openPreviewPages(folder: string): PreviewPages {
  const proofs = new Map<UrlPath, string>();
  const nothing = (): Found => ({ kind: 'nothing', text: textOf(join(folder, '404.html')) ?? NO_PAGE });
  const find = (pathname: string): Found => {
    const path = parseUrlPath(decoded(pathname));
    if (path === undefined || /\/\./.test(path)) return nothing();
    const file = join(folder, outputFile(path));
    const text = proofs.get(path) ?? (file.endsWith('.html') ? textOf(file) : undefined);
    if (text !== undefined) return { kind: 'page', path, text };
    return isFile(file) ? { kind: 'file', path } : nothing();
  };
  return {
    find,
    editionOf(pathname) {
      const found = find(pathname);
      return digest(found.kind === 'file' ? '' : found.text);
    },
    prove: ({ path, text }) => void proofs.set(path, text),
    settle: () => proofs.clear(),
  };
}

/**
 * @param pathname of a request
 * @returns it without escapes; empty when they are broken
 */
export function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function textOf(file: string): string | undefined {
  return isFile(file) ? readFileSync(file, 'utf8') : undefined;
}
