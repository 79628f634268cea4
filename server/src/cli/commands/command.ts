import type { Terminal } from '../terminal';

/** 0: nothing to object to; 1: findings at or above the threshold; 2: usage error or unreadable input. */
export type ExitStatus = 0 | 1 | 2;

/** A command with its arguments, the command's own name removed. Rejects with UsageError. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitStatus>;
