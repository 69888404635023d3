import { randomBytes } from 'node:crypto';
import { knowArticles } from '../../comments/articles.ts';
import { broughtUpToDate, NO_COPY } from '../../comments/copy.ts';
import type { Desk, Settings } from '../../comments/desk.ts';
import { openLog } from '../../comments/log.ts';
import { moderation } from '../../comments/moderate/desk.ts';
import { addModerator } from '../../comments/moderators.ts';
import { openDatabase } from '../../comments/open.ts';
import { publishedSince } from '../../comments/published.ts';
import { serve, type Served } from '../../comments/serve.ts';
import { readSettings } from '../../comments/settings.ts';
import { siteInFolder } from '../../comments/site-files.ts';
import { currentEpoch } from '../../kernel/time.ts';
import type { Site } from '../../model/site.ts';
import type { CommentRecord } from '../../schema/comments.ts';
import { printAside } from '../print.ts';

/** Where the preview's comments service stands, and what it keeps. */
export interface OfficePlace {
  readonly site: Site;
  /** The preview's own address, without a last slash. */
  readonly origin: string;
  /** The preview's output folder, an absolute path. */
  readonly output: string;
  /** Its database and its secret, absolute paths. */
  readonly database: string;
  readonly secretFile: string;
  /** Is called when pages should show something else. */
  readonly changed: () => void;
}

/** A comments service that runs beside a preview, so that a reply can be left, approved and seen on one machine. */
export interface Office {
  readonly endpoint: string;
  readonly secret: string;
  /** Where moderators go, and the name and password that let them in this time. */
  readonly moderation: { readonly address: string; readonly name: string; readonly password: string };
  readonly approved: () => Promise<readonly CommentRecord[]>;
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';
const FIRST_PORT = 8787;
const ATTEMPTS = 20;
const MODERATOR = 'preview';

/**
 * Opens an office on the first free port. It sends nothing to anybody: no mail, no webhook.
 * @param place what it needs to know
 */
export async function openOffice(place: OfficePlace): Promise<Office> {
  const database = await openDatabase(place.database);
  const password = randomBytes(9).toString('base64url');
  await addModerator(database, MODERATOR, password, currentEpoch());
  const { settings, service } = await served(place, database);
  let copy = NO_COPY;
  return {
    endpoint: `${settings.address}/comments`,
    secret: settings.secret,
    moderation: { address: `${settings.address}/moderate`, name: MODERATOR, password },
    async approved() {
      copy = broughtUpToDate(copy, await publishedSince(database, copy.revision));
      return copy.comments;
    },
    close: service.close,
  };
}

async function served(
  place: OfficePlace,
  database: Desk['database'],
): Promise<{ readonly settings: Settings; readonly service: Served }> {
  // Faults are told; the log's other lines are for machines.
  const log = { ...openLog({ write: (line) => printAside(line.trimEnd()) }), info: () => {} };
  const events = { received: () => {}, changed: place.changed };
  for (let port = FIRST_PORT; ; port += 1) {
    const settings = settingsAt(port, place);
    const desk: Desk = { database, settings, events, log, now: currentEpoch };
    const articles = knowArticles(settings.secret, siteInFolder(place.output), currentEpoch);
    try {
      const service = await serve({
        desk,
        host: HOST,
        port,
        articles,
        moderation: (app) => app.route('/', moderation(desk)),
      });
      return { settings, service };
    } catch (fault) {
      const isTaken = fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE';
      if (!isTaken || port >= FIRST_PORT + ATTEMPTS) throw fault;
    }
  }
}

function settingsAt(port: number, { site, origin, secretFile }: OfficePlace): Settings {
  const { title, language, timezone } = site;
  const settings = readSettings({
    site: { title, origin, language, timezone },
    endpoint: undefined,
    host: HOST,
    port,
    environment: {},
    secretFile,
  });
  if (settings.ok) return settings.value;
  throw new Error(settings.faults.map(({ message }) => message).join('; '));
}
