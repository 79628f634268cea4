import { type Breakdown, countFrom, LONGEST_ITEM, OPEN, OVERLAP, type Part, SENTENCE, STOPS } from './breakdowns';
import type { Count } from './counts';
import type { Flow } from './flow';
import { matchesOf } from './matches';

const TOTAL = /[共合总]计(?<=，[共合总]计)(?=\d)/g;
/** What stands between the items of such a list. */
const GAP = /^[、，；和及][^\d，；：。（）、]{2,12}$/;
const LABEL = /[^\d，；：。！？（）、\n\f|]{2,14}$/;
/** 共计120条（含转载3条） */
const MORE = /^（[含另包]/;
const FEWEST_PARTS = 2;

/** Lists with their whole behind them: 政策类62条、动态类55条，合计117条. The nearest part comes first. */
export function trailingTotals({ text }: Flow, counts: readonly Count[]): readonly Breakdown[] {
  return matchesOf(text, TOTAL).flatMap((match): readonly Breakdown[] => {
    const start = match.index + match[0].length;
    const at = countFrom(counts, start);
    const whole = counts[at];
    const parts = whole?.start === start ? partsBefore(text, counts, at, match.index - 1) : [];
    if (whole === undefined || parts.length < FEWEST_PARTS) return [];
    const first = parts.at(-1) as Part;
    const from = first.count.start - first.label.length;
    const list = text.slice(from, start);
    const before = counts[at - parts.length - 1];
    // What stands before in the sentence may belong to the list too.
    const isCut = before?.unit === whole.unit && !SENTENCE.test(text.slice(before.end, from));
    const isOpen =
      isCut ||
      OPEN.test(list) ||
      MORE.test(text.slice(whole.end, whole.end + 2)) ||
      parts.some(({ count }) => count.isApproximate);
    return [{ wholes: [whole], parts, further: [], isOpen, mayOverlap: OVERLAP.test(list) }];
  });
}

/** The figures before the one at `at` that are parts of it, back to a word that begins something else. */
function partsBefore(text: string, counts: readonly Count[], at: number, end: number): readonly Part[] {
  const { unit } = counts[at] as Count;
  const parts: Part[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const count = counts[i] as Count;
    const last = parts.at(-1);
    const follows = last === undefined ? count.end === end : GAP.test(text.slice(count.end, last.count.start));
    if (count.unit !== unit || !follows) break;
    const label = LABEL.exec(text.slice(Math.max(0, count.start - LONGEST_ITEM), count.start))?.[0] ?? '';
    parts.push({ count, label, share: null });
    if (label === '' || STOPS.some((word) => label.includes(word))) break;
  }
  return parts;
}
