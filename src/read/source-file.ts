import type { Digest } from '../kernel/digest.ts';
import type { Locate } from './yaml.ts';

/** A file of the content folder, read and split but not yet checked against a schema. */
export interface SourceFile {
  /** Its path relative to the content folder, with forward slashes. */
  readonly file: string;
  /** The digest of its bytes. */
  readonly digest: Digest;
  /** The values of its front matter or of its YAML or JSON. */
  readonly values: unknown;
  /** Finds the place of a value by the keys that lead to it. */
  readonly locate: Locate;
  /** The Markdown after the front matter; empty for other files. */
  readonly body: string;
  /** The line of the file, from 1, on which the body begins. */
  readonly bodyLine: number;
}

/** All that a content folder holds, by what it is for. */
export interface Content {
  /** The folder, as an absolute path. */
  readonly folder: string;
  readonly site: SourceFile | undefined;
  readonly articles: readonly SourceFile[];
  readonly authors: readonly SourceFile[];
  readonly pages: readonly SourceFile[];
  readonly comments: SourceFile | undefined;
}
