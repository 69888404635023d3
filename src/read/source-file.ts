import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blobDigest, type Digest } from '../kernel/digest.ts';
import { error, Unpublishable, type Outcome } from '../kernel/problem.ts';
import { decode } from './decode.ts';
import { parseFrontMatter, splitFrontMatter, type Body, type FrontMatter } from './front-matter.ts';
import { parseYaml, type Locate, type Yaml } from './yaml.ts';

/** A file of the content folder. It is read when it is asked for something that its digest does not tell. */
export interface SourceFile {
  /** Its path relative to the content folder, with forward slashes. */
  readonly file: string;
  /** The digest of its bytes. */
  readonly digest: Digest;
  /** Reads the values of its front matter, or of its YAML or JSON, not yet checked against a schema. */
  readonly fields: () => Outcome<unknown>;
  /** Reads the Markdown after its front matter. */
  readonly body: () => Body;
  /** Finds the place of a value by the keys that lead to it. */
  readonly locate: Locate;
}

/** Reads a file's bytes by its absolute path, and digests them. */
export type ReadFile = (path: string) => { readonly bytes: Uint8Array; readonly digest: Digest };

/** A file that was read: its text, and for Markdown its two parts. */
interface Held {
  readonly of: () => Outcome<string>;
  readonly text: Outcome<string>;
  readonly split: Outcome<FrontMatter> | undefined;
}

// The stages ask one after another for what the same file holds, so the last one that was read is held.
let lastRead: Held | undefined;

/** Reads a file that nothing is known of. */
export const readWhole: ReadFile = (path) => {
  const bytes = readFileSync(path);
  return { bytes, digest: blobDigest(bytes) };
};

/**
 * @param folder the content folder, an absolute path
 * @param file relative to it, with forward slashes
 * @param readFile reads it
 * @param listed the digest of its bytes where that is known without reading it; what is read overrules it
 */
export function sourceFile(folder: string, file: string, readFile: ReadFile, listed?: Digest): SourceFile {
  let digest = listed;
  let isRead = false;
  const read = (): Outcome<string> => {
    const { bytes, digest: found } = readFile(join(folder, file));
    // What was made of the file as it was and what would be made of it now don't go together.
    if (isRead && found !== digest) throw new Unpublishable([changed(file)]);
    isRead = true;
    digest = found;
    return decode(bytes, file);
  };
  const held = (): Held => {
    if (lastRead?.of === read) return lastRead;
    const text = read();
    lastRead = { of: read, text, split: file.endsWith('.md') ? splitFrontMatter(text.value, file) : undefined };
    return lastRead;
  };
  const parsed = (): Outcome<Yaml> => {
    const { text, split } = held();
    if (text.problems.length > 0) return { ...parseYaml('', file, 0), problems: text.problems };
    // JSON is YAML, so one parser gives both their values and their places.
    return split === undefined ? parseYaml(text.value, file, 0) : parseFrontMatter(split, file);
  };
  return {
    file,
    get digest() {
      if (digest === undefined) read();
      return digest ?? readFile(join(folder, file)).digest;
    },
    fields() {
      const { value, problems } = parsed();
      return { value: value.values, problems };
    },
    body() {
      const { split } = held();
      if (split === undefined) return { text: '', firstLine: 1 };
      if (split.problems.length > 0) throw new Unpublishable(split.problems);
      return split.value.body;
    },
    locate: (path, atKey) => parsed().value.locate(path, atKey),
  };
}

function changed(file: string): ReturnType<typeof error> {
  return error('changed while the site was being built', { file, line: 1, column: 1 }, 'build again');
}
