import type { Command } from 'commander';
import { databaseFlag, examples } from '../flags.ts';
import type { DatabaseFlags } from './database.ts';

/**
 * Adds `moderators add | list | remove` to the commands about comments.
 * @param comments the group
 */
export function moderatorCommands(comments: Command): void {
  const moderators = comments
    .command('moderators')
    .description('say who may moderate')
    .helpCommand(false)
    .addHelpText('after', examples('comments moderators add ada', 'comments moderators remove ada'));
  moderators
    .command('add')
    .description('let somebody moderate, or give them another password; it is asked for, or read from standard input')
    .argument('<name>', 'what they sign in with')
    .addOption(databaseFlag())
    .action(async (name: string, flags: DatabaseFlags) =>
      (await import('./moderators.ts')).runAddModerator(name, flags),
    );
  moderators
    .command('list')
    .description('print the names of those who may moderate')
    .addOption(databaseFlag())
    .action(async (flags: DatabaseFlags) => (await import('./moderators.ts')).runListModerators(flags));
  moderators
    .command('remove')
    .description('let somebody moderate no more, from now on')
    .argument('<name>', 'what they signed in with')
    .addOption(databaseFlag())
    .action(async (name: string, flags: DatabaseFlags) =>
      (await import('./moderators.ts')).runRemoveModerator(name, flags),
    );
}
