import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** What one run of a command took, the processes that it started included. */
export interface Measured {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of processor time, user and system. */
  readonly cpu: number;
  /** Bytes of resident memory at the peak; where a command starts others, the sum of their peaks, so an upper bound. */
  readonly peak: number;
}

/** Linux counts processor time for /proc in hundredths of a second, whatever the kernel's own tick. */
const TICKS_PER_SECOND = 100;
const POLL_MILLISECONDS = 20;
/** Finding descendants reads the whole of /proc, so it is done at every fifth poll only. */
const POLLS_PER_CENSUS = 5;

/** The fields of /proc/PID/stat that come after the command's name, which may hold spaces; the first is the state. */
function stat(process: number | 'self'): readonly string[] {
  const line = readFileSync(`/proc/${process}/stat`, 'utf8');
  return line.slice(line.lastIndexOf(')') + 2).split(' ');
}

/** Processor seconds of all children that have ended and of theirs: `cutime` and `cstime`. */
function secondsOfEndedChildren(): number {
  const [user = '0', system = '0'] = stat('self').slice(13, 15);
  return (Number(user) + Number(system)) / TICKS_PER_SECOND;
}

/** A process may end between being found and being read; then what was read last stands. */
function attempt<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

function peakOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

function descendants(ancestor: number): readonly number[] {
  const parents = readdirSync('/proc')
    .map(Number)
    .filter(Number.isInteger)
    .map((pid) => [pid, attempt(() => Number(stat(pid)[1]), 0)] as const);
  const found = [ancestor];
  for (const pid of found) found.push(...parents.filter(([, parent]) => parent === pid).map(([child]) => child));
  return found;
}

/**
 * Runs a command to its end, with nothing else started by this process meanwhile, and measures it.
 *
 * It reads /proc instead of asking GNU time, which isn't installed everywhere and tells only the largest process. Processor time
 * is what the kernel adds to this process when its child has been waited for, exact to 10 ms. The peak is VmHWM, which only grows:
 * what the last poll saw misses at most what came in the last 20 ms.
 * @returns the figures, and what the command wrote to its standard output
 * @throws Error when the command fails or is killed, with what it wrote to its standard error
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export async function measure(
  command: string,
  options: readonly string[],
): Promise<readonly [measured: Measured, output: string]> {
  const before = secondsOfEndedChildren();
  const start = performance.now();
  const child = spawn(command, options, { stdio: ['ignore', 'pipe', 'pipe'] });
  const peaks = new Map<number, number>();
  let family: readonly number[] = [];
  let polls = 0;
  const poll = (): void => {
    if (child.pid === undefined) return;
    if (polls % POLLS_PER_CENSUS === 0) family = descendants(child.pid);
    polls += 1;
    for (const pid of family) {
      const known = peaks.get(pid) ?? 0;
      peaks.set(
        pid,
        Math.max(
          known,
          attempt(() => peakOf(pid), known),
        ),
      );
    }
  };
  const polling = setInterval(poll, POLL_MILLISECONDS);
  const ended = new Promise<[code: number | string | null, wall: number]>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve([code ?? signal, (performance.now() - start) / 1000]));
  });
  try {
    const [output, complaint, [code, wall]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    if (code !== 0) throw new Error(`${command} ${options.join(' ')} ended with ${code}\n${output}${complaint}`);
    const peak = [...peaks.values()].reduce((sum, value) => sum + value, 0);
    return [{ wall, cpu: secondsOfEndedChildren() - before, peak }, output];
  } finally {
    clearInterval(polling);
  }
}
