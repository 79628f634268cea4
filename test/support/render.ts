import { documentOf } from './document';
import type { Layout } from './layouts';
import { MANGLES, type MangleName } from './mangles';
import { type ModelWish, type ReportModel, randomModel } from './model';
import { Random } from './random';
import { assemble, type Rendered } from './rendered';

/** One rendered report with everything needed to make it again. */
export interface Case {
  readonly seed: number;
  readonly layout: Layout;
  readonly mangles: readonly MangleName[];
  readonly model: ReportModel;
  readonly rendered: Rendered;
}

/** The report of the seed in the layout, spoilt by the given mangles. */
export function render(model: ReportModel, layout: Layout, names: readonly MangleName[], seed: number): Rendered {
  const mangles = MANGLES.filter(({ name }) => names.includes(name));
  // A generator for each step: leaving out one mangle must not change what the others do.
  const generator = (step: number): Random => new Random(seed * 1009 + step);
  const document = mangles.reduce(
    (current, mangle) => mangle.document?.(current, generator(MANGLES.indexOf(mangle))) ?? current,
    documentOf(model),
  );
  const pieces = mangles.reduce(
    (current, mangle) => mangle.pieces?.(current, generator(MANGLES.indexOf(mangle))) ?? current,
    layout.render(document, generator(500)),
  );
  return assemble(pieces);
}

/** The seed's report without mangles. */
export function plainCase(layout: Layout, seed: number, wish: ModelWish = {}): Case {
  return caseOf(layout, seed, [], wish);
}

/** The seed's report with a random choice among the mangles that the layout can show. */
export function mangledCase(layout: Layout, seed: number, except: readonly MangleName[] = []): Case {
  const random = new Random(seed + 7919);
  const possible = MANGLES.map(({ name }) => name).filter((name) => !layout.excludes.includes(name));
  const chosen = possible.filter(() => random.chance(0.2)).filter((name) => !except.includes(name));
  return caseOf(layout, seed, chosen, random.chance(0.1) ? { olderRowSix: 'keep' } : {});
}

export function caseOf(layout: Layout, seed: number, mangles: readonly MangleName[], wish: ModelWish = {}): Case {
  const model = randomModel(seed, wish);
  return { seed, layout, mangles, model, rendered: render(model, layout, mangles, seed) };
}
