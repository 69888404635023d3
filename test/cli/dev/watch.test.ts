import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFolders } from '../../../src/cli/dev/watch.ts';
import { makeFolder } from '../../site.ts';

describe('watching folders', () => {
  let folder: string;
  let stop: () => void;
  let heard: Set<string>;
  let waiting: (() => void) | undefined;

  beforeEach(() => {
    folder = makeFolder();
    mkdirSync(join(folder, 'articles/2026'), { recursive: true });
    mkdirSync(join(folder, '_site'));
    heard = new Set();
    stop = watchFolders({
      folders: [folder],
      except: [join(folder, '_site')],
      changed(files) {
        for (const file of files) heard.add(file.slice(folder.length + 1));
        waiting?.();
      },
    });
  });
  afterEach(() => stop());

  /** Resolves once a change of the file was heard since the last time. */
  const hears = async (file: string): Promise<void> => {
    while (!heard.has(file)) await new Promise<void>((resolve) => (waiting = resolve));
    heard.clear();
  };
  const save = (file: string): void => {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), 'text');
  };
  const saveByRenaming = (file: string): void => {
    save(`${dirname(file)}/.aside`);
    renameSync(join(folder, dirname(file), '.aside'), join(folder, file));
  };

  it('hears a file again and again that is saved by renaming another over it', async () => {
    for (let time = 0; time < 3; time += 1) {
      saveByRenaming('articles/2026/a.md');
      await hears('articles/2026/a.md');
    }
    save('articles/2026/a.md');
    await hears('articles/2026/a.md');
  });

  it('follows folders that come, go and come again', async () => {
    save('articles/2027/01/b.md');
    await hears('articles/2027');
    save('articles/2027/01/b.md');
    await hears('articles/2027/01/b.md');
    rmSync(join(folder, 'articles/2027'), { recursive: true });
    await hears('articles/2027');
    save('articles/2027/01/b.md');
    await hears('articles/2027');
    save('articles/2027/01/c.md');
    await hears('articles/2027/01/c.md');
  });

  it('hears nothing of the output, of hidden files and of backups', async () => {
    for (const file of ['_site/index.html', 'articles/.a.md.swp', 'articles/a.md~', 'articles/a.md']) save(file);
    while (!heard.has('articles/a.md')) await new Promise<void>((resolve) => (waiting = resolve));
    expect([...heard]).toEqual(['articles/a.md']);
  });
});
