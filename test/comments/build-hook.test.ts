import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openEvents } from '../../src/comments/events.ts';
import type { Pace } from '../../src/comments/pace.ts';
import { makeFolder } from '../site.ts';
import { makeDesk, SETTINGS } from './moderators-desk.ts';

const AT_ONCE: Pace = { quiet: 0, longest: 0, rest: 0, retries: [] };

async function openWith(buildHook: string, build: Pace = AT_ONCE) {
  const { desk, logged } = await makeDesk();
  const events = openEvents({ ...SETTINGS, buildHook }, desk.log, desk.now, { build });
  onTestFinished(() => events.close());
  return { events, logged };
}

const linesOf = (file: string): readonly string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];

describe('the build hook', () => {
  it('runs a command of the shell once for many changes', async () => {
    const file = join(makeFolder(), 'built');
    const { events } = await openWith(`echo begun >> '${file}' && echo ended >> '${file}'`, {
      ...AT_ONCE,
      quiet: 60_000,
      longest: 60_000,
    });
    for (let change = 0; change < 20; change += 1) events.changed();
    await events.close();
    expect(linesOf(file)).toEqual(['begun', 'ended']);
  });

  it('never runs two at once, and once more for a change that came meanwhile', async () => {
    const folder = makeFolder();
    const [file, gate] = [join(folder, 'built'), join(folder, 'gate')];
    const { events } = await openWith(
      `echo begun >> '${file}'; until [ -e '${gate}' ]; do sleep 0.02; done; echo ended >> '${file}'`,
    );
    events.changed();
    await expect.poll(() => linesOf(file), { timeout: 10_000 }).toEqual(['begun']);
    events.changed();
    events.changed();
    writeFileSync(gate, '');
    await expect.poll(() => linesOf(file), { timeout: 10_000 }).toEqual(['begun', 'ended', 'begun', 'ended']);
    await events.close();
    expect(linesOf(file)).toHaveLength(4);
  });

  it('logs what a command said that failed, at its end, and tries again', async () => {
    const file = join(makeFolder(), 'tries');
    const command = `echo try >> '${file}'; echo 'no space left' >&2; [ $(wc -l < '${file}') -ge 2 ]`;
    const { events, logged } = await openWith(command, { ...AT_ONCE, retries: [0] });
    events.changed();
    await expect.poll(() => logged(), { timeout: 10_000 }).toContain('the site is built anew');
    expect(logged()).toMatch(/"code":1,.*no space left/);
    expect(linesOf(file)).toEqual(['try', 'try']);
  });

  it('says so where there is no such command', async () => {
    const { events, logged } = await openWith('/nowhere/at-all');
    events.changed();
    await events.close();
    expect(logged()).toContain('"code":127');
  });

  it('posts to an address, and logs what is no success', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.writeHead(asked.length === 1 ? 503 : 202).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = server.address();
    const { events, logged } = await openWith(
      `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/build?key=k`,
      {
        ...AT_ONCE,
        retries: [0],
      },
    );
    events.changed();
    await expect.poll(() => logged(), { timeout: 10_000 }).toContain('"answer":202');
    expect(asked).toEqual(['POST /build?key=k', 'POST /build?key=k']);
    expect(logged()).toContain('"answer":503');
    expect(logged()).not.toContain('key=k');
  });
});
