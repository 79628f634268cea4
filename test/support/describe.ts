import type { Mismatch } from './compare';
import type { Case } from './render';

/** What a failing test prints: how to make the case again, and the first few differences with their surroundings. */
export function describeCase({ layout, seed, mangles, rendered }: Case, wrong: readonly Mismatch[], most = 8): string {
  const shown = wrong.slice(0, most).map(({ kind, id, detail, at }) => {
    const around = rendered.text.slice(Math.max(0, at - 40), at + 20);
    return `  ${kind} ${id}: ${detail} in ${JSON.stringify(around)}`;
  });
  const more = wrong.length > most ? [`  … and ${wrong.length - most} more`] : [];
  return [`${layout.name} seed ${seed} [${mangles.join(' ')}]`, ...shown, ...more].join('\n');
}
