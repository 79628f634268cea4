import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import { isCommonHan } from './characters';
import { ownSheetOf } from './ownText';
import { firstOverlapping, type Segment } from './prose';
import { segmentAt } from './sheet';

/** A bracket, quote or book-title mark without its partner. */
export interface Lonely {
  readonly mark: string;
  readonly span: Span;
}

const OPENERS = '（(《〈【〔［「『“';
const CLOSERS = '）)》〉】〕］」』”';
/** Width makes no difference: （ may be closed by ). */
const FAMILIES = 'rrbacdefgq';
const MARKS = new Uint8Array(65536);
for (const mark of OPENERS + CLOSERS) MARKS[mark.charCodeAt(0)] = 1;
/** 1） or 一） or ①) opens an item. */
const ITEM_MARK = /(?:^|[\s。；：，、;:,])[\da-zA-Z一二三四五六七八九十①-⑳]{1,3}$/;
/** A partner further away than this belongs to something else. */
const FARTHEST = 1000;
/** How near to a table a mark is not judged: the longest official caption is a little shorter. */
const BESIDE_TABLE = 40;

interface Open extends Lonely {
  readonly family: string;
}

/** The first `most` marks without a partner, in text order. A pair may span lines, but no heading in a line of its own. */
export function lonelyMarks(report: Report, most: number): readonly Lonely[] {
  const tables = report.tables
    .map((table) => ({ span: widened(report, table.span) }))
    .sort((a, b) => a.span.start - b.span.start);
  return collected(report, most)
    .filter(({ span }) => firstOverlapping(tables, span) === undefined)
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, most);
}

function collected(report: Report, most: number): readonly Lonely[] {
  const lonely: Lonely[] = [];
  const open: Open[] = [];
  const headings = report.headings.filter(({ inLine }) => !inLine);
  const sheet = ownSheetOf(report);
  const { text } = sheet;
  let next = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isCommonHan(unit) || MARKS[unit] === 0) continue;
    if (lonely.length > most) return lonely;
    at = segmentAt(sheet, i, at);
    const index = i - (sheet.starts[at] as number);
    const segment = sheet.segments[at] as Segment;
    const start = segment.span.start + index;
    const from = next;
    while ((headings[next]?.span.start ?? Number.POSITIVE_INFINITY) <= start) next++;
    if (next > from) lonely.push(...open.splice(0));
    while (open[0] !== undefined && start - open[0].span.start > FARTHEST) lonely.push(open.shift() as Open);
    const mark = text[i] as string;
    const opener = OPENERS.indexOf(mark);
    const family = FAMILIES[opener >= 0 ? opener : CLOSERS.indexOf(mark)] as string;
    const here = { mark, span: { start, end: start + 1 }, family };
    if (opener >= 0) opened(here, open, lonely);
    else if (!closed(family, open, lonely) && !isItemMark(segment.text, index, mark)) lonely.push(here);
  }
  return [...lonely, ...open];
}

/** What stands beside a table may have its other half in what was recognised as the table; not so beyond a heading. */
function widened({ source: { text }, headings }: Report, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (isBlank(text[from - 1])) from--;
  while (isBlank(text[to])) to++;
  const own = headings.filter(({ inLine }) => !inLine);
  const above = own.findLast(({ span }) => span.end <= start)?.span.end ?? 0;
  const below = own.find(({ span }) => span.start >= end)?.span.start ?? text.length;
  return { start: Math.max(from - BESIDE_TABLE, above), end: Math.min(to + BESIDE_TABLE, below) };
}

function isBlank(char: string | undefined): boolean {
  return char !== undefined && /\s/.test(char);
}

/** Quotes do not nest in themselves: a second “ shows that the first was never closed. */
function opened(here: Open, open: Open[], lonely: Lonely[]): void {
  const same = here.family === 'q' ? open.findLastIndex(({ family }) => family === 'q') : -1;
  if (same >= 0) lonely.push(...open.splice(same, 1));
  open.push(here);
}

/** False when nothing of the family is open. */
function closed(family: string, open: Open[], lonely: Lonely[]): boolean {
  const partner = open.findLastIndex((other) => other.family === family);
  if (partner < 0) return false;
  lonely.push(...open.splice(partner).slice(1));
  return true;
}

function isItemMark(text: string, index: number, mark: string): boolean {
  return /[)）]/.test(mark) && ITEM_MARK.test(text.slice(Math.max(0, index - 4), index));
}
