/** When work that was asked for is done, all in milliseconds. */
export interface Pace {
  /** It is done once nobody has asked for this long … */
  readonly quiet: number;
  /** … but never later than this after it was first asked for. */
  readonly longest: number;
  /** So long it rests after it was done. */
  readonly rest: number;
  /** So long it waits before each further attempt after a failure; after the last it gives up until it is asked again. */
  readonly retries: readonly number[];
}

/** Work that is done now and then, for all who asked meanwhile. */
export interface Paced {
  readonly ask: () => void;
  /** Does what was asked for and not yet done, once, and ends. */
  readonly close: () => Promise<void>;
}

/**
 * Does work at a pace, and never twice at once. Who asks while it is being done has it done again, since what they ask for may
 * have come too late for the first time.
 * @param work gives whether it succeeded; it throws nothing
 * @param pace when it is done
 */
export function paced(work: () => Promise<boolean>, { quiet, longest, rest, retries }: Pace): Paced {
  let asked = false;
  let running: Promise<void> | undefined;
  let failures = 0;
  let isClosed = false;
  // What waits: for quiet, for the longest time, or for the end of a rest.
  let quietTimer: NodeJS.Timeout | undefined;
  let longestTimer: NodeJS.Timeout | undefined;
  let restTimer: NodeJS.Timeout | undefined;

  const stopTimers = (): void => {
    for (const timer of [quietTimer, longestTimer, restTimer]) clearTimeout(timer);
    quietTimer = longestTimer = restTimer = undefined;
  };
  const attempt = async (): Promise<void> => {
    const isDone = await work();
    running = undefined;
    const wait = isDone ? rest : retries[failures];
    failures = isDone || wait === undefined ? 0 : failures + 1;
    if (failures > 0) asked = true;
    if (!isClosed) restTimer = setTimeout(wake, wait ?? rest);
  };
  const run = (): void => {
    stopTimers();
    asked = false;
    running = attempt();
  };
  const wake = (): void => {
    restTimer = undefined;
    if (!asked) return;
    if (failures > 0) return run();
    awaitQuiet();
  };
  const awaitQuiet = (): void => {
    clearTimeout(quietTimer);
    quietTimer = setTimeout(run, quiet);
    longestTimer ??= setTimeout(run, longest);
  };

  return {
    ask() {
      asked = true;
      if (running === undefined && restTimer === undefined && !isClosed) awaitQuiet();
    },
    async close() {
      isClosed = true;
      stopTimers();
      await running;
      if (!asked) return;
      run();
      await running;
    },
  };
}
