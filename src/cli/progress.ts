// Shorter work is over before a reader has seen the line.
const PATIENCE = 400;
const BEAT = 200;
// Some terminals do not tell their width.
const USUAL_COLUMNS = 80;

/** A terminal, as far as a progress line needs one. */
export type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write' | 'clearLine' | 'cursorTo'>;

/** A line that says what long work is at. */
export interface Progress {
  /** Says what is being done now. */
  readonly show: (doing: string) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/**
 * Opens a progress line, which appears only on a terminal, and there only when the work takes a while.
 * @param doing what is being done, for example `reading the content`
 * @param terminal where to show it; anything else stays silent
 */
export function openProgress(doing: string, terminal: Terminal = process.stderr): Progress {
  if (!terminal.isTTY || process.env['TERM'] === 'dumb') return { show: () => {}, end: () => {} };
  const started = performance.now();
  let now = doing;
  let isShown = false;
  const draw = (): void => {
    const elapsed = performance.now() - started;
    if (elapsed < PATIENCE) return;
    const line = `${now} … ${Math.round(elapsed / 1000)} s`;
    terminal.cursorTo(0);
    terminal.write(line.slice(0, (terminal.columns || USUAL_COLUMNS) - 1));
    terminal.clearLine(1);
    isShown = true;
  };
  const beat = setInterval(draw, BEAT);
  beat.unref();
  return {
    show(next) {
      now = next;
      draw();
    },
    end() {
      clearInterval(beat);
      if (!isShown) return;
      terminal.cursorTo(0);
      terminal.clearLine(0);
    },
  };
}
