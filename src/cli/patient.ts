import type { BuildOptions } from '../compile.ts';
import { printAside } from './print.ts';

/**
 * @param options of a command that waits for another build
 * @returns the same, and somebody who says that it waits
 */
export function patient(options: BuildOptions): BuildOptions {
  return { ...options, waiting: () => printAside('another build is at work on this cache; waiting for it to end') };
}
