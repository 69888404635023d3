import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, relative, sep } from 'node:path';
import { folderMeant, PROJECT, resolveOptions, startedIn, UsageError, type CommonFlags } from '../options.ts';
import { print } from '../print.ts';
import { openBuildDesk } from './build-desk.ts';
import { openBulletinBoard } from './bulletin.ts';
import { listen } from './listen.ts';
import { openNewsdesk, type Change } from './newsdesk.ts';
import { openPreviewPages } from './pages.ts';
import { responder } from './respond.ts';
import { watchFolders } from './watch.ts';

/** The flags of `courant dev`. */
export type DevFlags = CommonFlags & { readonly host: string; readonly port?: number };

/**
 * `courant dev`: builds, serves, watches, and builds again. The preview has an output folder of its own, so that a draft never
 * lies in a folder that is published.
 * @param flags as typed
 * @throws UsageError when there is no content folder, or the port is taken
 */
export async function runDev(flags: DevFlags): Promise<void> {
  const content = folderMeant(flags.content ?? 'content');
  if (!existsSync(content))
    throw new UsageError(`there is no folder "${flags.content}"; begin a site with \`courant init\``);
  // The clock is read for each build, so that an embargo can end while the preview runs.
  const optionsNow = () => resolveOptions({ ...flags, drafts: flags.drafts ?? true });
  const { output, cache } = optionsNow();
  const pages = openPreviewPages(output);
  const board = openBulletinBoard(pages);
  const newsdesk = openNewsdesk({ desk: openBuildDesk(), board, pages, optionsNow });
  await newsdesk.order({ code: false, files: [] });

  const server = createServer(responder({ folder: output, host: flags.host, pages, board }));
  let stopWatching = (): void => {};
  const close = (): void => {
    stopWatching();
    board.close();
    server.close();
    server.closeAllConnections();
    void newsdesk.close();
  };
  process.once('SIGINT', close).once('SIGTERM', close);
  try {
    stopWatching = watchFolders({
      folders: [content, join(PROJECT, 'layouts'), join(PROJECT, 'src')],
      except: [output, `${output}.staging`, cache],
      changed: (files) => void newsdesk.order(changeOf([...files], content)),
    });
    const address = await listen(server, flags.host, flags.port);
    print(`${address} shows ${relative(startedIn(), content)} and follows its changes; Ctrl+C ends it`);
  } catch (fault) {
    close();
    throw fault;
  }
}

function changeOf(files: readonly string[], content: string): Change {
  return {
    code: files.some((file) => isCode(file)),
    files: files.map((file) => relative(content, file).split(sep).join('/')),
  };
}

/** Styles and browser scripts are read anew by each build; all other code stays in a process once it is loaded. */
function isCode(file: string): boolean {
  const [room, folder] = relative(PROJECT, file).split(sep);
  if (room === 'src') return true;
  return room === 'layouts' && folder !== 'client' && file.endsWith('.ts');
}
