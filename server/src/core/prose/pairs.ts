import { parseDecimal } from '../text/decimal';
import type { Count } from './counts';
import type { Flow } from './flow';

/** One name of a list with the figure that a second list gives for it. Offsets are those of the flow. */
export interface Pair {
  readonly name: string;
  readonly count: Count;
}

const FIGURES =
  /([^，。；：（）\n\f|\d]{2,60})分别(?:为|是|有|达到|达|收到|办理|办结|作出)?(\d{1,7}(?:件|份|宗|起|条|个)?(?:[、，和及与]\d{1,7}(?:件|份|宗|起|条|个)?){1,9})(?![\d.%余多万])/g;
const FIGURE = /(\d+)(\D?)/g;
const LINKS = /[、和及与]|以及/;

/** 自然人、法人分别为3件、2件: as many names as figures, the last of which has a counting word. */
export function* pairsOf({ text }: Flow): Iterable<Pair> {
  if (!text.includes('分别')) return;
  for (const match of text.matchAll(FIGURES)) {
    const names = (match[1] as string).split(LINKS).filter((name) => name !== '');
    const list = match[2] as string;
    const figures = [...list.matchAll(FIGURE)];
    const unit = figures.at(-1)?.[2] ?? '';
    if (names.length !== figures.length || unit === '') continue;
    const listStart = match.index + match[0].length - list.length;
    for (const [i, figure] of figures.entries()) {
      const [all, digits, own] = figure;
      const value = parseDecimal(digits as string);
      if (value === null) continue;
      const start = listStart + figure.index;
      const end = start + (/[件份宗起条个]/.test(own ?? '') ? all.length : (digits as string).length);
      const count = { start, end, value, unit, isApproximate: false, figure: start };
      yield { name: names[i] as string, count };
    }
  }
}
