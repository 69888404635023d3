import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { blobDigest } from '../../src/kernel/digest.ts';
import { Unpublishable } from '../../src/kernel/problem.ts';
import { sourceFile, type ReadFile } from '../../src/read/source-file.ts';
import { article } from '../site.ts';

/** A disk with one file, which counts how often it is read. */
class Disk {
  text = article({}, 'First.');
  reads = 0;
  readonly read: ReadFile = () => {
    this.reads += 1;
    const bytes = Buffer.from(this.text);
    return { bytes, digest: blobDigest(bytes) };
  };
}

const digestOf = (text: string): string => blobDigest(Buffer.from(text));

it('reads nothing for a digest that is known', () => {
  const disk = new Disk();
  const listed = blobDigest(Buffer.from('as listed'));
  expect(sourceFile('/content', 'a.md', disk.read, listed).digest).toBe(listed);
  expect(disk.reads).toBe(0);
});

it('believes what it reads more than what was listed', () => {
  const disk = new Disk();
  const source = sourceFile('/content', 'a.md', disk.read, blobDigest(Buffer.from('as listed')));
  source.fields();
  expect(source.digest).toBe(digestOf(disk.text));
});

it('stops a build whose file changes between two looks, since their results would not go together', () => {
  const disk = new Disk();
  const source = sourceFile('/content', 'a.md', disk.read);
  expect(source.body().text).toBe('\nFirst.\n');
  disk.text = article({}, 'Second.');
  sourceFile('/content', 'between.md', disk.read).body();
  expect(() => source.fields()).toThrow(Unpublishable);
  expect(() => source.body()).toThrow('changed while the site was being built');
});

it('digests a file as git does', () => {
  // What `printf hello | git hash-object --stdin` prints.
  expect(digestOf('hello')).toBe('b6fc4c620b67d95f953a5c1c1230aaab5db5a1b0');
});

it('reads a file once for all that is asked of it in a row', () => {
  const disk = new Disk();
  const source = sourceFile('/content', 'a.md', disk.read);
  source.fields();
  source.body();
  source.locate(['title']);
  expect(disk.reads).toBe(1);
});
