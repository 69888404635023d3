import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from '../../compile.ts';
import { folderMeant, type CommonFlags } from '../options.ts';
import { OFFICE } from './database.ts';

/** What the environment may say of the comments service; it is where secrets belong. */
interface Environment {
  readonly [name: string]: string | undefined;
}

/**
 * Adds to a build what it has to know of the comments service: the secret that forms are sealed with, and the approved comments.
 * @param options of the build
 * @param flags as typed
 * @param environment the process's
 */
export async function withComments(
  options: BuildOptions,
  { comments }: Pick<CommonFlags, 'comments'>,
  environment: Environment = process.env,
): Promise<BuildOptions> {
  const secret = environment['COURANT_COMMENTS_SECRET'] ?? localSecret();
  const from = comments ?? environment['COURANT_COMMENTS_SOURCE'];
  const sealed: BuildOptions = secret === undefined || secret === '' ? options : { ...options, replies: { secret } };
  if (from === undefined || from === '') return sealed;
  // Loaded here, since most builds have nothing to fetch, and databases take a while to load.
  const { gatherComments } = await import('../../comments/gather.ts');
  const gathered = await gatherComments({
    from: /^[a-z]+:\/\//.test(from) ? from : folderMeant(from),
    token: environment['COURANT_COMMENTS_EXPORT_TOKEN'],
    copy: join(options.cache, 'comments.json'),
  });
  return { ...sealed, comments: gathered.comments, beforehand: gathered.problems };
}

/** A service that was started here without a secret has made one; pages that are built here are for it. */
function localSecret(): string | undefined {
  const file = folderMeant(join(OFFICE, 'secret'));
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
