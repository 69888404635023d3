import { pino } from 'pino';
import type { Log } from './desk.ts';

/** Where lines go. */
export interface Paper {
  readonly write: (line: string) => void;
}

/**
 * @param paper takes lines of JSON
 * @returns a log that says neither the machine's name nor the process
 */
export function openLog(paper: Paper): Log {
  const lines = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, paper);
  return {
    info: (facts, message) => lines.info(facts, message),
    error: (facts, message) => lines.error(facts, message),
  };
}

/**
 * @param fault what was thrown
 * @returns what it was and where, without its message: a database may repeat there what a reader has typed
 */
export function faultFacts(fault: unknown): Readonly<Record<string, unknown>> {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const code: unknown = 'code' in fault ? fault.code : undefined;
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { fault: fault.name, code, at: frames.map((line) => line.trim()) };
}
