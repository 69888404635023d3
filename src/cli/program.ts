import { Command } from 'commander';
import type { BuildFlags } from './build.ts';
import type { CheckFlags } from './check.ts';
import { commentsCommands } from './comments/program.ts';
import type { DevFlags } from './dev/dev.ts';
import { contentFolder, drafts, examples, format, now, port } from './flags.ts';
import type { InitFlags } from './init.ts';
import type { NewFlags } from './new.ts';
import { mending } from './mending.ts';
import type { Flags } from './options.ts';

/**
 * The command line. Commander explains usage, suggests for misspelt commands and flags, and throws what was typed wrong. Each
 * command is loaded when it is asked for, so that help does not wait for the whole pipeline.
 * @param version Courant's own
 */
export function makeProgram(version: string): Command {
  const program = new Command('courant')
    .description('A static news-article website generator.')
    .version(version)
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('(--help shows what there is)')
    .addHelpText('after', EXIT_CODES);

  reading(program.command('build'))
    .description('build the site into the output folder, writing only what changed')
    .addOption(drafts())
    .addOption(format())
    .option('-v, --verbose', 'say of each file why it was written')
    .option('--compress', 'publish texts as .br and .gz too, for hosts that send such files')
    .addHelpText('after', examples('build', 'build --content ../my-paper --output /var/www/paper', 'build --strict -v'))
    .action(mending(async (flags: BuildFlags) => (await import('./build.ts')).runBuild(flags)));

  reading(program.command('dev'), '.cache/preview')
    .description('build, serve and watch: the browser reloads when something changed, and shows what is to be mended')
    .option('--no-drafts', 'leave drafts out')
    .option('--port <number>', 'the port to serve on (default: the first free one from 8080)', port)
    .option('--host <address>', 'the address to serve on', '127.0.0.1')
    .addHelpText('after', examples('dev', 'dev --port 3000', 'dev --now 2026-12-24T18:00:00Z'))
    .action(mending(async (flags: DevFlags) => (await import('./dev/dev.ts')).runDev(flags)));

  reading(program.command('check'))
    .description('say all that a build would complain about, and write no page')
    .addOption(drafts())
    .addOption(format())
    .option('--verify', 'also check the pages in the output folder: links, feeds, headings, structured data')
    .addHelpText('after', examples('check', 'check --strict --format github', 'check --verify --output _site'))
    .action(mending(async (flags: CheckFlags) => (await import('./check.ts')).runCheck(flags)));

  reading(program.command('explain'))
    .description('say what the next build would do with one page, and why')
    .argument('<path>', "the page's address, for example /2026/11/some-story/")
    .addOption(drafts())
    .addOption(format())
    .addHelpText('after', examples('explain /', 'explain /2026/11/some-story/ --format json'))
    .action(async (path: string, flags: Flags) =>
      mending(async () => (await import('./explain.ts')).runExplain(path, flags))(flags),
    );

  program
    .command('new')
    .description('begin an article: create its file and print its path')
    .argument('<headline>', 'the headline; the file name and the address are made of it')
    .addOption(contentFolder())
    .option('--category <slug>', 'its first category (default: the first of site.yml)')
    .option('--author <id>', 'who writes it (default: the first of authors/)')
    .option('--kind <kind>', 'what it is, for example analysis (default: news)')
    .option('--draft', 'keep it out of every build but a preview')
    .addOption(now())
    .addHelpText('after', examples('new "Parliament votes"', 'new "A quiet night" --category culture --draft'))
    .action(async (headline: string, flags: NewFlags) =>
      mending(async () => (await import('./new.ts')).runNew(headline, flags))({ ...flags, format: 'text' }),
    );

  program
    .command('init')
    .description('begin a site: create a small content folder that builds')
    .argument('[folder]', 'the content folder to create', 'content')
    .option('--title <name>', "the newspaper's name", 'The Daily Courant')
    .addOption(now())
    .addHelpText('after', examples('init', 'init ../my-paper --title "The Harbour Gazette"'))
    .action(async (folder: string, flags: InitFlags) => (await import('./init.ts')).runInit(folder, flags));

  commentsCommands(program);
  return program;
}

const EXIT_CODES = `
Exit codes:
  0   done
  1   the content has problems; the site that was there is untouched
  2   the command line was wrong
  70  a fault of Courant itself
  74  the operating system refused: a full disk, a missing permission`;

/** The flags of a command that reads a content folder and knows an output folder. */
function reading(command: Command, output = '_site'): Command {
  return command
    .addOption(contentFolder())
    .option('--output <dir>', 'where the site is written', output)
    .option('--cache <dir>', 'where finished work is kept between builds', '.cache')
    .addOption(now())
    .option('--comments <source>', 'where approved comments are: the export of a service, a database, or a .json file')
    .option('--strict', 'let warnings fail the build');
}
