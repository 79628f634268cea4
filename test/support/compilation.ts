import { LAYOUTS } from './layouts';
import type { ReportModel } from './model';
import { randomModel } from './model';
import { Random } from './random';
import { render } from './render';

export interface Compilation {
  readonly text: string;
  readonly models: readonly ReportModel[];
  /** The text of each report, what stands between it and the next included. */
  readonly parts: readonly string[];
}

const BETWEEN = ['\n', '\n\n', '\r\n', '\n\n\n'];

/** Reports of different bodies or years one after another, each in a layout of its own, as a county publishes them. */
export function compilation(seed: number, count: number): Compilation {
  const random = new Random(seed + 104_729);
  const models: ReportModel[] = [];
  for (let next = seed * 1000; models.length < count; next++) {
    const model = randomModel(next);
    // A body under its full name and under its short one is the same body.
    if (models.every((other) => !isSame(other, model))) models.push(model);
  }
  const parts = models.map((model, i) => {
    const { text } = render(model, random.pick(LAYOUTS), [], seed * 31 + i);
    return i === count - 1 ? text : `${text}${random.pick(BETWEEN)}`;
  });
  return { text: parts.join(''), models, parts };
}

function isSame(a: ReportModel, b: ReportModel): boolean {
  return a.year === b.year && (a.organisation.endsWith(b.organisation) || b.organisation.endsWith(a.organisation));
}
