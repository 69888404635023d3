import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { Unpublishable } from '../kernel/problem.ts';
import { runBuild } from './build.ts';
import type { CommonFlags } from './options.ts';
import { printProblems } from './print.ts';
import { FORMATS, type Format } from './report.ts';

/** The flags of every command that reads a content folder. */
export type Flags = CommonFlags & { readonly format: Format };

/** The command line. Commander explains usage and suggests for misspelt commands and flags. */
export function makeProgram(version: string): Command {
  const program = new Command('courant')
    .description('A static news-article website generator.')
    .version(version)
    .showHelpAfterError('(courant --help shows what there is)')
    .addHelpText('after', EXIT_CODES);

  withCommonFlags(program.command('build'))
    .description('build the site into the output folder, writing only what changed')
    .addHelpText(
      'after',
      examples(
        'courant build',
        'courant build --content ../my-paper --output /var/www/paper',
        'courant build --now 2026-11-24T09:00:00Z --strict',
      ),
    )
    .action(reporting(runBuild));
  return program;
}

/** Runs a command; what an editor should mend is printed in the format he asked for, and the exit code says so. */
function reporting(run: (flags: Flags) => Promise<void>): (flags: Flags) => Promise<void> {
  return async (flags) => {
    try {
      await run(flags);
    } catch (fault) {
      if (!(fault instanceof Unpublishable)) throw fault;
      printProblems(fault.problems, flags.format, resolve(flags.content ?? 'content'));
      process.exitCode = 1;
    }
  };
}

const EXIT_CODES = `
Exit codes:
  0  done
  1  the content has problems; the site that was there is untouched
  2  the command line was wrong
  70 a fault of Courant itself`;

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}

function withCommonFlags(command: Command): Command {
  return command
    .option('--content <dir>', 'the folder of site.yml, articles/ and the rest', 'content')
    .option('--output <dir>', 'where the site is written', '_site')
    .option('--cache <dir>', 'where finished work is kept between builds', '.cache')
    .option('--now <instant>', 'the moment to build for; the only clock there is (default: now)')
    .option('--drafts', 'include drafts')
    .option('--strict', 'let warnings fail the build')
    .addOption(new Option('--format <format>', 'how problems are printed').choices(FORMATS).default('text'));
}
