import type { Output } from '../terminal';

export interface Progress {
  show(done: number, total: number): Promise<void>;
  /** Takes the line away, before something else is printed. */
  clear(): Promise<void>;
}

const CLEAR_LINE = '\r\x1b[K';

/** A count on the last line of a terminal; silent for anything else. */
export function progressOn(output: Output | null): Progress {
  if (output === null || output.kind !== 'tty') return { show: async () => undefined, clear: async () => undefined };
  return {
    show: (done, total) => output.write(total > 1 ? `${CLEAR_LINE}${done}/${total}` : ''),
    clear: () => output.write(CLEAR_LINE),
  };
}
