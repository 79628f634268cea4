import { setFlagsFromString } from 'node:v8';

/**
 * Tells V8 to watch functions for longer before it optimises them, in all threads. Until it had a tier between (Node 24) it
 * optimised after few runs, anew where it had guessed wrong, and in each thread for itself; see docs/performance.md.
 */
export function optimiseLater(): void {
  const node = Number.parseInt(process.versions.node, 10);
  if (node < 22) setFlagsFromString('--interrupt-budget=400000');
  else if (node < 24) setFlagsFromString('--invocation-count-for-turbofan=20000');
}
