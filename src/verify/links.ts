import { error, type Place, type Problem } from '../kernel/problem.ts';
import { suggest } from '../kernel/suggest.ts';
import type { FileLinks } from './references.ts';

/** The uses of one address: the first, and how many files have one. */
interface Use {
  readonly place: Place;
  files: number;
  lastFile: string;
}

/**
 * The links of a site. Files are added one after another; what is kept of each is one record per new address, so that memory
 * grows with the pages and not with their links, and a link that is broken on every page is one problem.
 */
export class Web {
  readonly #files: ReadonlySet<string>;
  readonly #origin: string;
  readonly #uses = new Map<string, Use>();
  readonly #ids = new Map<string, ReadonlySet<string>>();
  readonly #names = new Map<string, string>();
  readonly #malformed: Problem[] = [];

  /**
   * @param files every file of the output folder
   * @param origin the site's root without a last slash, under which absolute addresses are the site's own
   */
  constructor(files: ReadonlySet<string>, origin: string) {
    this.#files = files;
    this.#origin = origin;
  }

  /** @param links what a file refers to */
  add({ file, ids, references }: FileLinks): void {
    if (ids.length > 0) this.#ids.set(file, new Set(ids.map((id) => this.#name(id))));
    for (const { target, place } of references) {
      const address = this.#resolve(target, place);
      if (address === undefined) continue;
      const use = this.#uses.get(address);
      if (use === undefined) this.#uses.set(copy(address), { place, files: 1, lastFile: file });
      else if (use.lastFile !== file) [use.files, use.lastFile] = [use.files + 1, file];
    }
  }

  /** @returns a problem for each address that leads to no file, or to no place in its file */
  broken(): readonly Problem[] {
    return [...this.#malformed, ...this.#uses.entries().flatMap(([address, use]) => this.#check(address, use))];
  }

  /** The address within the site, with its fragment; `undefined` for one that leads elsewhere. */
  #resolve(target: string, place: Place): string | undefined {
    if (/^\/(?![/.])[^?\\]*$/.test(target) && !target.includes('/.')) return target;
    const url = URL.parse(target, `${this.#origin}/${encodeURI(place.file.replace(/(?<![^/])index\.html$/, ''))}`);
    if (url !== null) return url.origin === this.#origin ? url.pathname + url.hash : undefined;
    this.#malformed.push(error(`"${target}" is no address`, place));
    return undefined;
  }

  #check(address: string, { place, files }: Use): readonly Problem[] {
    const [path = '', fragment = ''] = decode(address).split(/#(.*)/s);
    const elsewhere = files === 1 ? '' : `, here and in ${files - 1} other ${files === 2 ? 'file' : 'files'}`;
    const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
    if (!this.#files.has(file)) {
      const hint = this.#files.has(`${file}/index.html`) ? 'add a last slash' : undefined;
      return [error(`"${address}" leads to no file${elsewhere}`, place, hint)];
    }
    const id = fragment.replace(/:~:.*$/s, '');
    const ids = this.#ids.get(file) ?? new Set();
    if (id === '' || id.toLowerCase() === 'top' || !file.endsWith('.html') || ids.has(id)) return [];
    const nearest = suggest(id, ids);
    return [
      error(`"${address}" leads to no place on that page${elsewhere}`, place, nearest && `did you mean "#${nearest}"?`),
    ];
  }

  #name(id: string): string {
    const known = this.#names.get(id) ?? copy(id);
    this.#names.set(known, known);
    return known;
  }
}

/** A string that was cut out of a page keeps the whole page in memory; its copy does not. */
function copy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
