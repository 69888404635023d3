import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blobDigest, type Digest } from '../kernel/digest.ts';
import { error, Unpublishable, type Outcome } from '../kernel/problem.ts';
import { decode } from './decode.ts';
import { parseFrontMatter, splitFrontMatter, type Body } from './front-matter.ts';
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

// The stages ask one after another for what the same file holds, so the last one that was read is held.
let lastRead: { readonly of: () => Outcome<string>; readonly text: Outcome<string> } | undefined;

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
  const text = (): Outcome<string> => {
    if (lastRead?.of !== read) lastRead = { of: read, text: read() };
    return lastRead.text;
  };
  const parsed = (): Outcome<Yaml> => {
    const { value, problems } = text();
    if (problems.length > 0) return { ...parseYaml('', file, 0), problems };
    // JSON is YAML, so one parser gives both their values and their places.
    return file.endsWith('.md') ? parseFrontMatter(value, file) : parseYaml(value, file, 0);
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
      const { value, problems } = splitFrontMatter(text().value, file);
      if (problems.length > 0) throw new Unpublishable(problems);
      return value.body;
    },
    locate: (path, atKey) => parsed().value.locate(path, atKey),
  };
}

function changed(file: string): ReturnType<typeof error> {
  return error('changed while the site was being built', { file, line: 1, column: 1 }, 'build again');
}
