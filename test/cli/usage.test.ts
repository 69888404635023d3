import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { makeProgram } from '../../src/cli/program.ts';
import { courant } from './courant.ts';

const run = (...parameters: readonly string[]) => courant(parameters, tmpdir());

describe.concurrent('the command line', () => {
  it('lists every command, with examples of each, and every exit code', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    for (const meaning of ['0   done', '1   the content', '2   the command line', '70  a fault', '74  the operating'])
      expect(stdout).toContain(meaning);
    for (const command of ['build', 'dev', 'check', 'explain', 'new', 'init'])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    for (const command of makeProgram('1').commands) {
      let help = '';
      command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
      expect(help).toContain(`Examples:\n  $ courant ${command.name()}`);
    }
  });

  it.each([
    [['biuld'], /unknown command 'biuld'\n\(Did you mean build\?\)/],
    [['build', '--fromat', 'json'], /unknown option '--fromat'\n\(Did you mean --format\?\)/],
    [['check', '--format', 'xml'], /Allowed choices are text, github, json/],
    [['build', 'surplus'], /too many arguments/],
    [['dev', '--port', 'eighty'], /It must be a whole number/],
    [['init', '--now', 'tomorrow'], /--now tomorrow is no moment; write for example/],
    [['dev', '--content', 'nowhere'], /there is no folder "nowhere"/],
    [['explain', '/../secret'], /"\/\.\.\/secret" is no address within a site/],
    [[], /Usage: courant/],
  ])('refuses %j with exit code 2', async (parameters, message) => {
    const { code, stdout, stderr } = await run(...parameters);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
