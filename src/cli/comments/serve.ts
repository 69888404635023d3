import { join } from 'node:path';
import { knowArticles } from '../../comments/articles.ts';
import type { Desk, Settings } from '../../comments/desk.ts';
import type { Database } from '../../comments/database.ts';
import { openEvents } from '../../comments/events.ts';
import { openLog } from '../../comments/log.ts';
import { moderation } from '../../comments/moderate/desk.ts';
import { openDatabase } from '../../comments/open.ts';
import { serve } from '../../comments/serve.ts';
import { readSettings } from '../../comments/settings.ts';
import { siteAtOrigin, siteInFolder, type SiteFiles } from '../../comments/site-files.ts';
import { currentEpoch } from '../../kernel/time.ts';
import { readDesk } from '../desk.ts';
import { folderMeant, startedIn, UsageError } from '../options.ts';
import { print, printAside } from '../print.ts';
import { databaseMeant, OFFICE, type DatabaseFlags } from './database.ts';

/** The flags of `courant comments serve`. */
export interface ServeFlags extends DatabaseFlags {
  readonly content?: string;
  readonly site?: string;
  readonly host: string;
  readonly port: number;
}

/**
 * `courant comments serve`: takes comments in until it is told to end, and then finishes what is under way.
 * @param flags as typed
 * @throws UsageError with all that is wrong in the settings, or when the port is taken
 */
export async function runServe(flags: ServeFlags): Promise<void> {
  const settings = settingsFor(flags);
  const now = currentEpoch;
  const log = openLog({ write: (line) => print(line.trimEnd()) });
  const events = openEvents(settings, log, now, { folder: startedIn() });
  const desk: Desk = { database: await opened(flags), settings, events, log, now };
  const articles = knowArticles(settings.secret, siteMeant(flags.site, settings), now);
  const { host, port } = flags;
  try {
    const service = await serve({
      desk,
      host,
      port,
      articles,
      moderation: (app) => app.route('/', moderation(desk)),
      finish: () => events.close(),
    });
    // What was approved when the last one was killed may not be in the pages yet.
    events.changed();
    const end = (): void => void service.close();
    process.once('SIGINT', end).once('SIGTERM', end);
    printAside(
      `${service.address}/comments takes comments for ${settings.site.title}, ${service.address}/moderate shows them; Ctrl+C ends it`,
    );
  } catch (fault) {
    await desk.database.close();
    if (fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE')
      throw new UsageError(`port ${port} is taken; name another with --port`);
    throw fault;
  }
}

function settingsFor({ content = 'content', host, port }: ServeFlags): Settings {
  const { site } = readDesk(folderMeant(content));
  const { title, origin, language, timezone, comments } = site;
  const settings = readSettings({
    site: { title, origin, language, timezone },
    endpoint: comments?.endpoint,
    host,
    port,
    environment: process.env,
    secretFile: folderMeant(join(OFFICE, 'secret')),
  });
  if (settings.ok) return settings.value;
  const lines = settings.faults.map(({ message, hint }) => (hint === undefined ? message : `${message}\n    ${hint}`));
  throw new UsageError(`the comments service can't start:\n${lines.map((line) => `  - ${line}`).join('\n')}`);
}

async function opened(flags: DatabaseFlags): Promise<Database> {
  try {
    return await openDatabase(databaseMeant(flags));
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new UsageError(`the comments' database can't be opened: ${why}; name another with --database`);
  }
}

/** Where the built site is looked at: a folder, an address, or else where it is published. */
function siteMeant(typed: string | undefined, { site }: Settings): SiteFiles {
  if (typed === undefined) return siteAtOrigin(site.origin);
  if (!/^https?:/i.test(typed)) return siteInFolder(folderMeant(typed));
  if (!URL.canParse(typed)) throw new UsageError(`--site ${typed} is neither a folder nor a web address`);
  return siteAtOrigin(new URL(typed).origin);
}
