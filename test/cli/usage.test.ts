import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { courant } from './courant.ts';

const run = (...parameters: readonly string[]) => courant(parameters, tmpdir());

describe.concurrent('the command line', () => {
  it('lists every command and every exit code', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    for (const command of ['build', 'dev', 'check', 'explain', 'new', 'init'])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    for (const meaning of ['0   done', '1   the content', '2   the command line', '70  a fault', '74  the operating'])
      expect(stdout).toContain(meaning);
  });

  it.each(['build', 'dev', 'check', 'explain', 'new', 'init'])('shows examples of %s', async (command) => {
    const { code, stdout } = await run(command, '--help');
    expect(code).toBe(0);
    expect(stdout).toContain(`Examples:\n  $ courant ${command}`);
  });

  it.each([
    [['biuld'], /unknown command 'biuld'\n\(Did you mean build\?\)/],
    [['build', '--fromat', 'json'], /unknown option '--fromat'\n\(Did you mean --format\?\)/],
    [['build', '--format', 'xml'], /Allowed choices are text, github, json/],
    [['build', '--now', 'tomorrow'], /--now tomorrow is no moment; write for example/],
    [['build', 'surplus'], /too many arguments/],
    [['dev', '--port', 'eighty'], /It must be a whole number/],
    [['dev', '--content', 'nowhere'], /there is no folder "nowhere"/],
    [['new'], /missing required argument 'headline'/],
    [['explain', '/../secret'], /"\/\.\.\/secret" is no address within a site/],
    [[], /Usage: courant/],
  ])('refuses %j with exit code 2', async (parameters, message) => {
    const { code, stdout, stderr } = await run(...parameters);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('ends quietly when its reader has had enough', async () => {
    const { code, stderr } = await run('--version');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
