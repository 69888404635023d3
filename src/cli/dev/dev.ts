import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, relative, sep } from 'node:path';
import type { BuildOptions } from '../../compile.ts';
import { Unpublishable } from '../../kernel/problem.ts';
import type { Site } from '../../model/site.ts';
import { OFFICE } from '../comments/database.ts';
import { withComments } from '../comments/gather.ts';
import { readDesk } from '../desk.ts';
import { folderMeant, PROJECT, resolveOptions, startedIn, UsageError, type CommonFlags } from '../options.ts';
import { print } from '../print.ts';
import { openBuildDesk } from './build-desk.ts';
import { openBulletinBoard } from './bulletin.ts';
import { listen } from './listen.ts';
import { openNewsdesk, type Change } from './newsdesk.ts';
import { openPreviewPages } from './pages.ts';
import type { Office, OfficePlace } from './office.ts';
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
  let office: Office | undefined;
  // The clock is read for each build, so that an embargo can end while the preview runs.
  const optionsNow = async () => {
    const options = await withComments(
      { ...resolveOptions({ ...flags, drafts: flags.drafts ?? true }), preview: true },
      flags,
    );
    return office === undefined ? options : atOffice(options, office);
  };
  const { output, cache } = await optionsNow();
  const pages = openPreviewPages(output);
  const board = openBulletinBoard(pages);
  const newsdesk = openNewsdesk({ desk: openBuildDesk(), board, pages, optionsNow });

  const server = createServer(responder({ folder: output, host: flags.host, pages, board }));
  let stopWatching = (): void => {};
  const close = (): void => {
    stopWatching();
    board.close();
    server.close();
    server.closeAllConnections();
    void office?.close();
    void newsdesk.close();
  };
  process.once('SIGINT', close).once('SIGTERM', close);
  try {
    const address = await listen(server, flags.host, flags.port);
    const changed = (): void => void newsdesk.order({ code: false, files: [] });
    office = await officeOf({ content, output, origin: address.replace(/\/$/, ''), changed });
    await newsdesk.order({ code: false, files: [] });
    stopWatching = watchFolders({
      folders: [content, join(PROJECT, 'layouts'), join(PROJECT, 'src')],
      except: [output, `${output}.staging`, cache],
      changed: (files) => void newsdesk.order(changeOf([...files], content)),
    });
    print(`${address} shows ${relative(startedIn(), content)} and follows its changes; Ctrl+C ends it`);
  } catch (fault) {
    close();
    throw fault;
  }
}

/** What the content folder's own comments service would be on this machine; none where site.yml has none, or can't be read yet. */
async function officeOf(
  place: Pick<OfficePlace, 'output' | 'origin' | 'changed'> & { readonly content: string },
): Promise<Office | undefined> {
  const site = siteIn(place.content);
  if (site?.comments === undefined) return undefined;
  const { openOffice } = await import('./office.ts');
  const office = await openOffice({
    ...place,
    site,
    database: folderMeant(join(OFFICE, 'preview.sqlite')),
    secretFile: folderMeant(join(OFFICE, 'secret')),
  });
  const { address, name, password } = office.moderation;
  print(`${address} is where replies are approved; sign in as "${name}" with "${password}"`);
  return office;
}

function siteIn(content: string): Site | undefined {
  try {
    return readDesk(content).site;
  } catch (fault) {
    // The build says what is wrong with it.
    if (fault instanceof Unpublishable) return undefined;
    throw fault;
  }
}

async function atOffice(options: BuildOptions, { endpoint, secret, approved }: Office): Promise<BuildOptions> {
  const comments = [...(options.comments ?? []), ...(await approved())];
  return { ...options, replies: { endpoint, secret }, comments };
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
