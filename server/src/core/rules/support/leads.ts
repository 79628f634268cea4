import { matchesOf } from '../../prose/matches';
import { HAN } from './characters';

/** Longest line that can be a heading without a mark. */
const LONGEST_HEADING = 25;
/** A line this long that ends in a character may go on in the next one. */
const SHORTEST_WRAPPED = 18;

/** A short sentence counts as a whole: （二）强化依法受理，提升依申请办理质效。 */
const ITEM =
  /(?:^|[\s。；：:#*])(?:[一二三四五六七八九十]{1,3}[是、]|[（(]\s{0,2}[一二三四五六七八九十\d]{1,3}\s{0,2}[)）]|\d{1,2}[.．、]|首先|其次|再次|最后|第[一二三四五六七八九])[，,、.]?\s{0,2}([^。；：:\n]{2,40}(?=[。\n]|$)|[^。；：:，,\n]{2,40})/g;
/** 在……方面，: found by its end, because every stretch of characters might begin one. */
const ASPECT = /方面[，,：:。]/g;
const BEFORE_ASPECT = new RegExp(`[${HAN}]{2,20}$`);
const ENDS = new RegExp(`[${HAN}]$`);
const STARTS = new RegExp(`^[${HAN}]`);
const BARE_LINE = /^[#*\s]*([^。，；,;]{2,})[:：。*\s]*$/;

/** What the parts of a text announce: titles of headings, first words of run-in headings and of items, lines of their own. */
export function leadsOf(text: string): readonly string[] {
  const lines = unwrapped(text);
  const joined = lines.join('\n');
  return [
    ...matchesOf(joined, ITEM).map((match) => match[1] as string),
    ...matchesOf(joined, ASPECT).flatMap(
      ({ index }) => BEFORE_ASPECT.exec(joined.slice(Math.max(0, index - 20), index)) ?? [],
    ),
    ...lines.filter((line) => line.length <= LONGEST_HEADING && BARE_LINE.test(line)),
  ];
}

/** The lines with those joined that a fixed width broke. */
function unwrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let open = false;
  for (const line of text.split(/[\r\n\f]+/).map((part) => part.trim())) {
    if (open && STARTS.test(line)) lines.push(`${lines.pop() ?? ''}${line}`);
    else lines.push(line);
    open = line.length >= SHORTEST_WRAPPED && ENDS.test(line);
  }
  return lines;
}
