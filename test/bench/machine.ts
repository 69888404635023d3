import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { availableParallelism, cpus, release, tmpdir, totalmem, type as system } from 'node:os';

/** What the figures depend on, beside the code. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  /** Bytes. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  /** Undefined where none is installed, or too old a one. */
  readonly hugo?: string;
  /** Where the sites stood, for example `/dev/shm`. */
  readonly folder: string;
  /** The day of the measurement, ISO 8601. */
  readonly date: string;
}

/** Debian's of 2023; the bench's templates and its configuration are written for this one and newer. */
const OLDEST_HUGO = [0, 111] as const;

/** The version of the Hugo in PATH, undefined where there is none that is new enough. */
function installedHugo(): string | undefined {
  try {
    return usableHugo(execFileSync('hugo', ['version'], { encoding: 'utf8' }));
  } catch {
    return undefined;
  }
}

/** The version that `hugo version` tells, where it is new enough. */
export function usableHugo(told: string): string | undefined {
  const [, version, major = '0', minor = '0'] = /v((\d+)\.(\d+)\.\d+)/.exec(told) ?? [];
  const [oldestMajor, oldestMinor] = OLDEST_HUGO;
  const newEnough = Number(major) > oldestMajor || Number(minor) >= oldestMinor;
  return newEnough ? version : undefined;
}

/** Describes this machine. */
export function thisMachine(folder: string): Machine {
  const hugo = installedHugo();
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memory: totalmem(),
    system: `${system()} ${release()}`,
    node: process.versions.node,
    ...(hugo === undefined ? {} : { hugo }),
    folder,
    date: new Date().toISOString().slice(0, 10),
  };
}

/** The machine in one line, for captions. */
export function machineLine({ cores, processor, memory, node, hugo, folder, date }: Machine): string {
  const versions = [`Node ${node}`, ...(hugo === undefined ? [] : [`Hugo ${hugo}`])].join(', ');
  return `${cores} cores (${processor}), ${Math.round(memory / 2 ** 30)} GiB, ${versions}, files in ${folder}, ${date}`;
}

/** The disk's own speed isn't what is to be measured. */
export function memoryFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}
