import { describe, expect, it } from 'vitest';
import { makeFolder, NOW } from '../site.ts';
import { courant } from './courant.ts';

describe('courant init', () => {
  it('creates a site that builds without a warning', async () => {
    const folder = makeFolder();
    const made = await courant(['init', 'paper', '--title', 'The "Gazette": news', '--now', NOW], folder);
    expect(made).toEqual({
      code: 0,
      stdout:
        'paper/site.yml\npaper/authors/newsroom.yml\npaper/articles/2026/11/first-edition.md\npaper/pages/about.md\n',
      stderr: '',
    });
    const checked = await courant(['check', '--strict', '--content', 'paper', '--now', NOW], folder);
    expect(checked).toEqual({ code: 0, stdout: 'no problems in 1 article\n', stderr: '' });

    const again = await courant(['init', 'paper'], folder);
    expect(again).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: paper holds a site already; nothing was changed\n',
    });
  });
});
