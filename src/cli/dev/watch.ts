import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, join, sep } from 'node:path';

// Saving one file makes several events; this long after the last of them, the change is complete.
const SETTLED = 25;

/** What to watch, and what for. */
export interface Watching {
  /** Absolute paths. */
  readonly folders: readonly string[];
  /** Folders below them that are not of interest, as absolute paths. */
  readonly except: readonly string[];
  /** Is told of changed files, as absolute paths, once no more changes follow. */
  readonly changed: (files: ReadonlySet<string>) => void;
}

/**
 * Watches folder trees, one watcher a folder. Node's own recursive watching loses a file on Linux once an editor has saved it
 * by renaming, and needs a watcher for each file.
 * @param watching what to watch
 * @returns a function that ends it
 */
export function watchFolders({ folders, except, changed }: Watching): () => void {
  const watchers = new Map<string, FSWatcher>();
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const note = (path: string): void => {
    pending.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = new Set(pending);
      pending.clear();
      changed(files);
    }, SETTLED);
  };
  const isIgnored = (path: string): boolean =>
    /^\.|~$/.test(basename(path)) || except.some((folder) => isWithin(folder, path));

  const leave = (folder: string): void => {
    for (const [path, watcher] of watchers) {
      if (!isWithin(folder, path)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };
  const enter = (folder: string): void => {
    if (isIgnored(folder)) return;
    try {
      const watcher = watch(folder, (event, name) => {
        if (name === null) return;
        const path = join(folder, name);
        if (isIgnored(path)) return;
        if (event === 'rename') follow(path);
        note(path);
      });
      watcher.on('error', () => leave(folder));
      watchers.set(folder, watcher);
      for (const found of readdirSync(folder, { withFileTypes: true }))
        if (found.isDirectory()) enter(join(folder, found.name));
    } catch (fault) {
      // A folder may be gone again by the time it is looked at, and its parent will tell; too few watchers is another matter.
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault;
    }
  };
  /** A folder that came, went, or was replaced by another of its name. */
  const follow = (path: string): void => {
    leave(path);
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) enter(path);
  };

  for (const folder of folders) enter(folder);
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
