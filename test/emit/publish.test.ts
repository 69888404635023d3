import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/kernel/digest.ts';
import { intactSince, openPublisher, prune } from '../../src/emit/publish.ts';
import { makeFolder } from '../site.ts';

function outputWith(files: Readonly<Record<string, string>>): string {
  const output = join(makeFolder(), '_site');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(output, file)), { recursive: true });
    writeFileSync(join(output, file), text);
  }
  return output;
}

const filesIn = (output: string): string[] => readdirSync(output, { recursive: true, encoding: 'utf8' }).toSorted();

describe('openPublisher', () => {
  it('touches the site at the commit only, and leaves nothing beside it', () => {
    const output = outputWith({ 'index.html': 'old', 'other.html': 'other' });
    const publisher = openPublisher(output);
    const written = publisher.stage('index.html', 'new');
    publisher.stage('2026/11/a/index.html', 'a');
    publisher.stageCopy('copy.html', join(output, 'other.html'), digest('other'));
    expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('old');
    expect(existsSync(`${output}.staging`)).toBe(true);
    publisher.commit([]);
    expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('new');
    expect(readFileSync(join(output, 'copy.html'), 'utf8')).toBe('other');
    expect(existsSync(`${output}.staging`)).toBe(false);
    expect(written).toMatchObject({ file: 'index.html', bytes: digest('new'), size: 3 });
    expect(intactSince(output, written)).toBe(written.modified);
  });

  it('throws away what is abandoned, and what a build that died has left', () => {
    const output = outputWith({ 'index.html': 'old' });
    openPublisher(output).stage('index.html', 'from a build that died');
    const publisher = openPublisher(output);
    publisher.stage('a.html', 'a');
    publisher.abandon();
    expect(existsSync(`${output}.staging`)).toBe(false);
    expect(filesIn(output)).toEqual(['index.html']);
    expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('old');
  });

  it('stages nothing for a build that writes nothing', () => {
    const output = join(makeFolder(), '_site');
    openPublisher(output).commit([]);
    expect(existsSync(output)).toBe(false);
  });
});

describe('a commit', () => {
  it('clears what stands in the way first, and all else that is stale last', () => {
    const output = outputWith({ 'a/index.html': 'a page', b: 'a file', 'c.html': 'stale' });
    const publisher = openPublisher(output);
    publisher.stage('a', 'a file');
    publisher.stage('b/index.html', 'a page');
    publisher.commit(['a/index.html', 'b', 'c.html']);
    expect(filesIn(output)).toEqual(['a', 'b', 'b/index.html']);
  });

  it('that was cut off leaves a list of what it was about to place and to remove', () => {
    const output = outputWith({ 'folder/in the way': 'of a file, which makes the commit fail' });
    const publisher = openPublisher(output);
    publisher.stage('a.html', 'placed');
    publisher.stage('folder', 'not placed');
    expect(() => publisher.commit(['old.html'])).toThrow();
    // A build that fails before its own commit forgets nothing of it.
    const failing = openPublisher(output);
    expect(failing.interrupted).toEqual(['a.html', 'folder', 'old.html']);
    failing.stage('b.html', 'never placed');
    failing.abandon();
    const next = openPublisher(output);
    expect(next.interrupted).toEqual(['a.html', 'folder', 'old.html']);
    next.commit(next.interrupted.filter((file) => file !== 'folder'));
    expect(openPublisher(output).interrupted).toEqual([]);
    expect(filesIn(output)).toEqual(['folder', 'folder/in the way']);
  });
});

describe('intactSince', () => {
  const written = { file: 'a.html', bytes: digest('text'), size: 4, modified: 1000 };

  it('asks for the bytes where the time says nothing', () => {
    const output = outputWith({ 'a.html': 'text' });
    expect(intactSince(output, written)).toBeGreaterThan(1000);
    expect(intactSince(output, { ...written, bytes: digest('txet') })).toBeUndefined();
    utimesSync(join(output, 'a.html'), 1, 1);
    expect(intactSince(output, { ...written, bytes: digest('not looked at') })).toBe(1000);
  });

  it('sees what is missing, of another size, or no file', () => {
    const output = outputWith({ 'b.html': 'longer', 'c.html/index.html': 'x' });
    expect(intactSince(output, written)).toBeUndefined();
    expect(intactSince(output, { ...written, file: 'b.html' })).toBeUndefined();
    expect(intactSince(output, { ...written, file: 'c.html' })).toBeUndefined();
  });
});

describe('prune', () => {
  it('removes files and the folders that this leaves empty, and nothing else', () => {
    const output = outputWith({ '2026/11/a/index.html': 'a', '2026/10/b/index.html': 'b', '2026/10/b/own.txt': 'own' });
    prune(output, ['2026/11/a/index.html', '2026/10/b/index.html', 'never/there.html']);
    expect(filesIn(output)).toEqual(['2026', '2026/10', '2026/10/b', '2026/10/b/own.txt']);
  });

  it('keeps the output folder itself', () => {
    const output = outputWith({ 'index.html': 'x' });
    prune(output, ['index.html']);
    expect(existsSync(output)).toBe(true);
  });
});
