import type { Report } from '../recognition/report';
import { type Decimal, ZERO } from '../text/decimal';
import type { Count } from './counts';
import type { Flow } from './flow';
import { anyOf, type EndingFinder, endingFinder, patternsOf, SUBJECTS, WORDS, withoutFillers } from './lexicon';
import { matchesOf } from './matches';
import { pairsOf } from './pairs';
import { clauseEnd, type Place, placeOf } from './place';
import type { Subject } from './schema';
import { isAboutApplications, isAboutDisclosure, scopeOf } from './scope';
import { wordSearch } from './wordSearch';

/** A figure that the prose states for something the official tables also count. Offsets are those of the flow. */
export interface Claim {
  readonly subject: Subject;
  readonly value: Decimal;
  readonly isApproximate: boolean;
  /** From the words that name the subject to the counting word. */
  readonly start: number;
  readonly end: number;
  /** The claim in the report's words; a name that stands apart from its figure is put before it. */
  readonly text: string;
  /** The report speaks of having none. */
  readonly isNone: boolean;
  /** The figure counts some of the cases only: it may be less than the whole, but not more. */
  readonly isPart: boolean;
  /** The wording leaves room for another way of counting. */
  readonly isDoubted: boolean;
}

/** What claims are looked for in. */
interface ClaimSource {
  readonly report: Report;
  readonly flow: Flow;
  /** The title of the heading above a place of the flow. */
  headingAt(offset: number): string;
}

const PATTERNS = patternsOf(({ pattern }) => pattern);
const NOT = patternsOf(({ not }) => not);
const UNLESS = patternsOf(({ unlessBefore }) => unlessBefore);
const DOUBTED = patternsOf(({ doubted }) => doubted);
const PATTERNED = SUBJECTS.filter(({ pattern }) => pattern !== undefined);
/** What every pattern needs; spares the work for the many figures that are about something else. */
const GATE = wordSearch(['转', '复议', '举报', '规范性文件', '规章', '许可', '处罚', '强制', '主动公开']);
const NAMED = namedBy(({ endings = [] }) => endings);
const endingOf = endingFinder([...NAMED.keys()]);
/** In a list of names with a list of figures behind it (自然人、法人分别为3件、2件) shorter names do. */
const PAIRED = namedBy(({ endings = [], paired = [] }) => [...endings, ...paired]);
const pairedEndingOf = endingFinder([...PAIRED.keys()]);
/** 3件予以公开, 2件由自然人提出: the name may stand behind the figure when nothing stands before it. */
const BEHIND = namedBy(({ behind = [] }) => behind);
const BEHIND_START = new RegExp(`^(?:${anyOf([...BEHIND.keys()])})`);
const BARE = /^(?:其中|有|另有|另|还有|和|及)?$/;
/** Behind the figure, up to what the pattern names: 3件均结转下年度. */
const TAIL_LEAD = /^(?:政府信息公开)?(?:申请)?(?:均|已|全部|依法|按规定)?(?:由|为|系|是|来自|属于|作出|答复)?/;

/** Claims in text order. */
export function claimsOf(source: ClaimSource, counts: readonly Count[]): readonly Claim[] {
  const stated = counts.flatMap((count, i) => {
    const place = placeOf(source.flow, count.start, count.end, counts[i - 1]?.end ?? 0);
    return statedClaim(source, count, place, named(place)) ?? [];
  });
  return [...stated, ...pairedClaims(source), ...noneClaims(source)].sort((a, b) => a.start - b.start);
}

function namedBy(words: (subject: Subject) => readonly string[]): ReadonlyMap<string, readonly Subject[]> {
  return new Map(SUBJECTS.flatMap((subject) => words(subject).map((word) => [word, [subject]] as const)));
}

/** What a figure states with the first of the names that fits; `listed` is a name that stands apart from it. */
function statedClaim(
  { report, flow, headingAt }: ClaimSource,
  count: Count,
  place: Place,
  names: Iterable<Named>,
  listed = '',
): Claim | null {
  const { value, isApproximate, end } = count;
  for (const { subject, length, before } of names) {
    const isOther = subject.not !== undefined && NOT.get(subject.not)?.test(place.item) === true;
    const goesOn = subject.unlessBefore !== undefined && UNLESS.get(subject.unlessBefore)?.test(place.after) === true;
    if (isOther || goesOn || !subject.units.includes(count.unit)) continue;
    if (!fits(subject, place, headingAt(count.start))) return null;
    if (length > 0 && isJoined(flow, count.start, place, before)) return null;
    const scope = scopeOf(report, subject, place, before);
    if (scope === 'other' || (scope === 'part' && !subject.partial)) return null;
    const isDoubted = subject.doubted !== undefined && DOUBTED.get(subject.doubted)?.test(place.clause) === true;
    const start = listed === '' ? count.start - length : count.start;
    const text = listed + flow.text.slice(start, end);
    return { subject, value, isApproximate, start, end, text, isNone: false, isPart: scope === 'part', isDoubted };
  }
  return null;
}

const CONJUNCTION = /(?:以?及|和|与|或|、)$/;
/** Things that are received and done are the same things; other names that one figure counts together are added up. */
const UNITS = /[件份宗条起个项]/;
const SAME_THINGS = new Set(['received', 'newlyReceived', 'done']);

/** 予以公开和部分公开共5件: the figure counts another subject too. A name right behind a figure belongs to that one. */
function isJoined({ text }: Flow, at: number, { clause, item }: Place, before: string): boolean {
  const names = clause.slice(0, clause.length - item.length) + before;
  const first = names.replace(CONJUNCTION, '');
  const ending = first === names ? undefined : endingOf(first);
  if (ending === undefined || NAMED.get(ending)?.every(({ id }) => SAME_THINGS.has(id)) === true) return false;
  return ending !== first || !UNITS.test(text[at - clause.length - 1] ?? '');
}

/** A subject whose name stands before (or behind) a figure: how far the name reaches back, and the text before it. */
interface Named {
  readonly subject: Subject;
  readonly length: number;
  readonly before: string;
}

function* named(place: Place): Iterable<Named> {
  const { item, clause, tail } = place;
  if (GATE.test(clause) || tail.includes('转')) {
    for (const subject of PATTERNED) {
      const pattern = PATTERNS.get(subject.pattern ?? '') as RegExp;
      const text = subject.whole ? clause : item;
      const match = pattern.exec(text);
      const before = match === null ? item : text.slice(0, match.index);
      if (match !== null) yield { subject, length: text.length - match.index, before };
      else if (subject.tail && pattern.exec(tail.replace(TAIL_LEAD, ''))?.index === 0)
        yield { subject, length: 0, before };
    }
  }
  yield* namedAtEnd(item, NAMED, endingOf);
  if (!BARE.test(item)) return;
  const behind = BEHIND_START.exec(tail.replace(TAIL_LEAD, ''))?.[0];
  for (const subject of BEHIND.get(behind ?? '') ?? []) yield { subject, length: 0, before: item };
}

function* namedAtEnd(
  item: string,
  names: ReadonlyMap<string, readonly Subject[]>,
  endingOf: EndingFinder,
): Iterable<Named> {
  const core = item === '' ? '' : withoutFillers(item, (rest) => endingOf(rest) !== undefined);
  const ending = endingOf(core);
  if (ending === undefined) return;
  const before = core.slice(0, -ending.length);
  for (const subject of names.get(ending) ?? []) yield { subject, length: item.length - before.length, before };
}

/** 自然人、法人分别为3件、2件: each name with its figure. */
function* pairedClaims(source: ClaimSource): Iterable<Claim> {
  for (const { name, count } of pairsOf(source.flow)) {
    const around = placeOf(source.flow, count.start, count.end, 0);
    const place = { ...withoutTail(around), item: name, clause: name };
    const claim = statedClaim(source, count, place, namedAtEnd(name, PAIRED, pairedEndingOf), name);
    if (claim !== null) yield claim;
  }
}

function fits(subject: Subject, place: Place, heading: string): boolean {
  if (subject.needs === 'application') return isAboutApplications(place, heading);
  if (subject.needs === 'dispute' && !/复议|诉讼/.test(place.sentence) && !/复议|诉讼/.test(heading)) return false;
  return subject.needs === undefined || isAboutDisclosure(place, heading);
}

const { nothing } = WORDS;
/** Every alternative starts with a letter, so that the search skips all other places. */
const NOTHING = new RegExp(
  [...nothing.words]
    .sort((a, b) => b.length - a.length)
    .map((word) => `${word[0]}(?<![${nothing.notAfter}].)${word.slice(1)}`)
    .join('|'),
  'g',
);
/** Longest first, by their first letter. */
const TOKENS = new Map<string, readonly string[]>();
for (const token of [...nothing.tokens].sort((a, b) => b.length - a.length)) {
  const first = token[0] as string;
  TOKENS.set(first, [...(TOKENS.get(first) ?? []), token]);
}

/** 未收到…申请, 没有发生…行政复议、行政诉讼: only when every word up to the end of the clause is known. */
function* noneClaims({ report, flow }: ClaimSource): Iterable<Claim> {
  const { text } = flow;
  for (const match of matchesOf(text, NOTHING)) {
    const from = match.index + match[0].length;
    const end = clauseEnd(text, from);
    const words = tokens(text.slice(from, end));
    if (words === null) continue;
    const place = placeOf(flow, match.index, end, 0);
    if (OTHER_YEAR.test(place.item)) continue;
    for (const id of subjectsOf(match[0], words)) {
      const subject = SUBJECTS.find((candidate) => candidate.id === id) as Subject;
      // No review at all is none about open information either, so the context does not matter.
      if (scopeOf(report, subject, withoutTail(place), place.item) !== 'whole') continue;
      yield {
        subject,
        value: ZERO,
        isApproximate: false,
        start: match.index,
        end,
        text: text.slice(match.index, end),
        isNone: true,
        isPart: false,
        isDoubted: false,
      };
    }
  }
}

function withoutTail({ clause, item, itemStart, sentence, paragraph }: Place): Place {
  return { clause, item, itemStart, sentence, paragraph, tail: '', after: '' };
}

function tokens(text: string): readonly string[] | null {
  const found: string[] = [];
  let at = 0;
  while (at < text.length) {
    const token = TOKENS.get(text[at] as string)?.find((word) => text.startsWith(word, at));
    if (token === undefined) return null;
    found.push(token);
    at += token.length;
  }
  return found.length === 0 ? null : found;
}

/** 上年未收到…. */
const OTHER_YEAR = /(?:上一?年度?|去年|前年|往年)[^\d]{0,6}$/;

/** What an office does, and the subject of which there is none then: 未制定规范性文件. */
const DEEDS: readonly (readonly [verbs: RegExp, object: RegExp, subject: string])[] = [
  [/^(?:制定|制发|印发|出台)$/, /^(?:行政)?规范性文件$/, 'normativeMade'],
  [/^(?:作出|做出|实施)$/, /^行政处罚$/, 'penalties'],
  [/^(?:作出|做出|实施)$/, /^行政强制$/, 'compulsion'],
  [/^(?:作出|做出|实施)$/, /^行政许可$/, 'licences'],
  [/^(?:收取|征收)$/, /^行政事业性收费$/, 'charges'],
];

function subjectsOf(nothingWord: string, words: readonly string[]): readonly string[] {
  const has = (...names: readonly string[]) => names.some((name) => words.includes(name));
  const disputes = [...(has('行政复议', '复议') ? ['review'] : []), ...(has('行政诉讼', '诉讼') ? ['litigation'] : [])];
  if (disputes.length > 0) return disputes;
  // Without a notice nobody can be late in paying.
  if (words.some((word) => /[收缴]费通知/.test(word))) return ['chargingNotice'];
  const deeds = DEEDS.filter(([verbs, object]) =>
    [verbs, object].every((part) => words.some((word) => part.test(word))),
  );
  if (deeds.length > 0 && !has('事项')) return deeds.map(([, , subject]) => subject);
  const isReceiving =
    nothing.receiving.some((word) => words.includes(word)) ||
    words[0]?.startsWith('依申请') === true ||
    (/[无有]$/.test(nothingWord) && words[0] === '政府');
  const isApplication = has('申请', '依申请公开', '依申请') && has('公开', '依申请公开', '依申请', '信息');
  return isReceiving && isApplication ? ['received'] : [];
}
