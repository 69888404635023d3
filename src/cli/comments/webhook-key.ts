import { join } from 'node:path';
import { localSecret } from '../../comments/secret.ts';
import { webhookKey } from '../../comments/webhook.ts';
import { folderMeant } from '../options.ts';
import { print } from '../print.ts';
import { OFFICE } from './database.ts';

/**
 * `courant comments webhook-key`: prints what a receiver of the webhook checks signatures with. It follows from the service's secret,
 * which nobody else should know.
 * @param environment the process's
 */
export function runWebhookKey(environment: Readonly<Record<string, string | undefined>> = process.env): void {
  const said = environment['COURANT_COMMENTS_SECRET'] ?? '';
  print(webhookKey(said === '' ? localSecret(folderMeant(join(OFFICE, 'secret'))) : said));
}
