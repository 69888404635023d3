import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Database } from '../../src/comments/database.ts';
import { openDatabase } from '../../src/comments/open.ts';
import { makeFolder } from '../site.ts';
import { startPostgres } from './postgres-server.ts';

const server = process.env['TEST_DATABASE'] === 'PostgreSQL' ? await startPostgres(makeFolder()) : undefined;
if (server !== undefined) afterAll(() => server.stop('immediate'));

/** @returns an empty database for tests that don't care which: SQLite, or PostgreSQL where `TEST_DATABASE` says so */
export async function emptyDatabase(): Promise<Database> {
  return openDatabase(server === undefined ? join(makeFolder(), 'comments.sqlite') : await server.newPlace());
}
