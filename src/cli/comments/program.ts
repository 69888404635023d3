import { InvalidArgumentError, Option, type Command } from 'commander';
import { STATUSES, type Status } from '../../comments/comment.ts';
import { contentFolder, databaseFlag, examples, port } from '../flags.ts';
import { mending } from '../mending.ts';
import type { DatabaseFlags } from './database.ts';
import type { ListFlags } from './decide.ts';
import { moderatorCommands } from './moderator-commands.ts';
import type { ServeFlags } from './serve.ts';

/**
 * Adds `courant comments` and its commands.
 * @param program the command line
 */
export function commentsCommands(program: Command): void {
  const comments = program
    .command('comments')
    .description("readers' comments: the service that takes them in, and what moderators do with them")
    .helpCommand(false)
    .addHelpText('after', examples('comments serve', 'comments list --status held', 'comments approve c1a2b3'));

  comments
    .command('serve')
    .description('take comments in for the site, until it is told to end')
    .addOption(contentFolder())
    .addOption(databaseFlag())
    .option('--site <folder or URL>', 'where the built site is looked at (default: where it is published)')
    .option('--host <address>', 'the address to serve on', '127.0.0.1')
    .option('--port <number>', 'the port to serve on', port, 8787)
    .addHelpText('after', examples('comments serve', 'comments serve --site _site --host 0.0.0.0 --port 80'))
    .action(mending(async (flags: ServeFlags) => (await import('./serve.ts')).runServe(flags)));

  comments
    .command('list')
    .description('show comments with their ids, the newest first, as moderators see them')
    .addOption(databaseFlag())
    .addOption(new Option('--status <status>', 'only these').choices(STATUSES))
    .option('--article <path>', 'only those on one article')
    .option('--search <words>', 'only those that hold all these words')
    .option('--limit <number>', 'how many at the most', count, 50)
    .addOption(new Option('--format <format>', 'how to print them').choices(['text', 'json']).default('text'))
    .action(async (flags: ListFlags) => (await import('./decide.ts')).runList(flags));

  for (const [verb, status] of VERBS) {
    comments
      .command(verb)
      .description(`${verb} comments`)
      .argument('<ids...>', 'their ids, as `courant comments list` shows them')
      .addOption(databaseFlag())
      .action(async (ids: readonly string[], flags: DatabaseFlags) =>
        (await import('./decide.ts')).runDecide(status, ids, flags),
      );
  }

  comments
    .command('export')
    .description(
      'write the approved comments, without e-mail addresses, as `content/comments.json` and `--comments` take them',
    )
    .argument('[file]', 'where to (default: they are printed)')
    .addOption(databaseFlag())
    .action(async (file: string | undefined, flags: DatabaseFlags) =>
      (await import('./transfer.ts')).runExport(file, flags),
    );

  comments
    .command('import')
    .description('take over the comments of a WordPress export; those that are there already stay as they are')
    .argument('<file>', 'the .xml file that WordPress wrote')
    .addOption(databaseFlag())
    .action(async (file: string, flags: DatabaseFlags) => (await import('./transfer.ts')).runImport(file, flags));

  comments
    .command('erase')
    .description('erase all that was sent with an e-mail address, as its owner may ask')
    .requiredOption('--email <address>', 'the address')
    .addOption(databaseFlag())
    .action(async (flags: DatabaseFlags & { readonly email: string }) =>
      (await import('./transfer.ts')).runErase(flags),
    );

  comments
    .command('webhook-key')
    .description(
      "print the key that a receiver of the webhook checks its messages with, as Standard Webhooks' libraries take it",
    )
    .action(async () => (await import('./webhook-key.ts')).runWebhookKey());

  moderatorCommands(comments);
}

const VERBS: readonly (readonly [verb: string, status: Status])[] = [
  ['approve', 'approved'],
  ['reject', 'rejected'],
  ['spam', 'spam'],
  ['hold', 'held'],
];

function count(typed: string): number {
  const number = Number(typed);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
}
