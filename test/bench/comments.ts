// node test/bench/comments.ts [SECONDS [CONNECTIONS]]
// Prints how many posted comments a second are acknowledged, and how fast, by a service on each of the databases, every one of them
// on disk. The files are in .cache, since a folder in memory confirms what no disk has; what the disk can do is printed too.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  fdatasyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { openDatabase } from '../../src/comments/open.ts';
import { freePort, startPostgres } from '../comments/postgres-server.ts';
import { type ReplyRequest, replyRequest } from '../comments/service-replies.ts';
import { thisMachine, machineLine } from './machine.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** What statfs says of a folder in memory. @see https://man7.org/linux/man-pages/man2/statfs.2.html */
const TMPFS = 0x01_02_19_94;
const WARM_UP = 2;

const [seconds = 10, connections = 64] = process.argv.slice(2).map(Number);
mkdirSync(join(PROJECT, '.cache'), { recursive: true });
const folder = mkdtempSync(join(PROJECT, '.cache', 'comments-bench-'));
// PostgreSQL runs as somebody else.
chmodSync(folder, 0o755);
try {
  if (statfsSync(folder).type === TMPFS) throw new Error(`${folder} is in memory; measure on a disk`);
  console.log(machineLine(thisMachine(folder.slice(0, folder.lastIndexOf('/')))));
  console.log(`${seconds} s, ${connections} connections; the load tool shares the cores`);
  console.log(
    `disk: ${confirmations(join(folder, 'probe')).toFixed(0)} fdatasyncs of 4 KiB a second, one after the other`,
  );
  await measure('SQLite', join(folder, 'comments.sqlite'));
  const server = await startPostgres(mkdtempSync(join(folder, 'postgres-')));
  try {
    await measure('PostgreSQL', await server.newPlace());
  } finally {
    await server.stop('fast');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** How often a second the disk confirms a page that is appended to a file. */
function confirmations(file: string): number {
  const descriptor = openSync(file, 'w');
  const page = Buffer.alloc(4096, 'x');
  const started = performance.now();
  let count = 0;
  for (; performance.now() - started < 2000; count += 1) {
    writeSync(descriptor, page);
    fdatasyncSync(descriptor);
  }
  closeSync(descriptor);
  return (count * 1000) / (performance.now() - started);
}

async function measure(name: string, where: string): Promise<void> {
  const port = await freePort();
  const service = spawn(process.execPath, [join(PROJECT, 'test/comments/service-process.ts'), where, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await once(service.stdout, 'data');
    let sent = 0;
    const shoot = (duration: number): ReturnType<typeof autocannon> =>
      autocannon({
        url: `http://127.0.0.1:${port}`,
        connections,
        duration,
        requests: [{ setupRequest: (request) => ({ ...request, ...reply((sent += 1)) }) }],
      });
    const warm = await shoot(WARM_UP);
    const result = await shoot(seconds);
    const { latency, non2xx, errors } = result;
    const acknowledged = result['2xx'];
    console.log(
      `${name}: ${(acknowledged / result.duration).toFixed(0)} acknowledged a second; latency p50 ${latency.p50} ms, p99 ${latency.p99} ms, most ${latency.max} ms; ${non2xx + errors} failed`,
    );
    await end(service);
    await expectAll(where, warm['2xx'] + acknowledged);
  } finally {
    service.kill('SIGKILL');
  }
}

/** No two are alike, or come from the same network. */
function reply(number: number): ReplyRequest {
  return replyRequest(
    number,
    `${number}. ${'I was there when the first ship came in, and it was worth the wait. '.repeat(4)}`,
  );
}

async function end(service: ChildProcess): Promise<void> {
  const ended = once(service, 'exit');
  service.kill('SIGTERM');
  await ended;
}

/** What is not there after all makes every figure worthless. */
async function expectAll(where: string, acknowledged: number): Promise<void> {
  const database = await openDatabase(where);
  const [row] = await database.query('SELECT count(*) AS number FROM comments');
  await database.close();
  if (Number(row?.['number']) < acknowledged) throw new Error(`${acknowledged} acknowledged, ${row?.['number']} there`);
}
