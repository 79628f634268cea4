import type { Report } from '../recognition/report';
import { type Decimal, ZERO } from '../text/decimal';
import type { Count } from './counts';
import type { Flow } from './flow';
import { anyOf, SUBJECTS, type Subject, WORDS, withoutFillers } from './lexicon';
import { clauseEnd, type Place, placeOf } from './place';
import { isAboutApplications, isAboutDisclosure, isNarrower } from './scope';

/** A figure that the prose states for something the official tables also count. Offsets are those of the flow. */
export interface Claim {
  readonly subject: Subject;
  readonly value: Decimal;
  readonly isApproximate: boolean;
  /** From the words that name the subject to the counting word. */
  readonly start: number;
  readonly end: number;
  /** The report speaks of having none. */
  readonly isNone: boolean;
}

/** The title of the heading above a place of the flow. */
export type HeadingAt = (offset: number) => string;

const PATTERNS = new Map(
  SUBJECTS.flatMap(({ pattern }) => (pattern === undefined ? [] : [[pattern, new RegExp(pattern)] as const])),
);
const NOT = new Map(SUBJECTS.flatMap(({ not }) => (not === undefined ? [] : [[not, new RegExp(not)] as const])));
const PATTERNED = SUBJECTS.filter(({ pattern }) => pattern !== undefined);
/** What every pattern needs; spares the work for the many figures that are about something else. */
const GATE = /转|复议|举报|规范性文件|规章|许可|处罚|强制|主动公开/;
const NAMED = new Map(SUBJECTS.flatMap((subject) => subject.endings.map((ending) => [ending, [subject]] as const)));
const ENDING = new RegExp(`(?:${anyOf(SUBJECTS.flatMap(({ endings }) => endings))})$`);
/** Behind the figure, up to what the pattern names: 3件均结转下年度. */
const TAIL_LEAD = /^(?:政府信息公开)?(?:申请)?(?:均|已|全部|依法|按规定)?/;

/** Claims in text order. */
export function claimsOf(report: Report, flow: Flow, counts: readonly Count[], headingAt: HeadingAt): readonly Claim[] {
  const stated = counts.flatMap((count, i) => {
    const place = placeOf(flow, count.start, count.end, counts[i - 1]?.end ?? 0);
    const claim = statedClaim(report, count, place, headingAt);
    return claim === null ? [] : [claim];
  });
  return [...stated, ...noneClaims(report, flow)].sort((a, b) => a.start - b.start);
}

function statedClaim(report: Report, count: Count, place: Place, headingAt: HeadingAt): Claim | null {
  const { value, isApproximate, end } = count;
  for (const { subject, length, before } of named(place)) {
    const isOther = subject.not !== undefined && NOT.get(subject.not)?.test(place.item) === true;
    if (isOther || !subject.units.includes(count.unit)) continue;
    if (!fits(subject, place, headingAt(count.start)) || isNarrower(report, subject, place, before)) return null;
    return { subject, value, isApproximate, start: count.start - length, end, isNone: false };
  }
  return null;
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
  const core = item === '' ? '' : withoutFillers(item, (rest) => ENDING.test(rest));
  const ending = ENDING.exec(core)?.[0];
  if (ending === undefined) return;
  const before = core.slice(0, -ending.length);
  for (const subject of NAMED.get(ending) ?? []) yield { subject, length: item.length - before.length, before };
}

function fits(subject: Subject, place: Place, heading: string): boolean {
  if (subject.needs === 'application') return isAboutApplications(place, heading);
  return subject.needs !== 'disclosure' || isAboutDisclosure(place, heading);
}

const { nothing } = WORDS;
const NOTHING = new RegExp(`(?<![${nothing.notAfter}])(?:${anyOf(nothing.words)})`, 'g');
const TOKENS = [...nothing.tokens].sort((a, b) => b.length - a.length);

/** 未收到…申请, 没有发生…行政复议、行政诉讼: only when every word up to the end of the clause is known. */
function* noneClaims(report: Report, flow: Flow): Iterable<Claim> {
  const { text } = flow;
  for (const match of text.matchAll(NOTHING)) {
    const from = match.index + match[0].length;
    const end = clauseEnd(text, from);
    const words = tokens(text.slice(from, end));
    if (words === null) continue;
    const place = placeOf(flow, match.index, end, 0);
    for (const id of subjectsOf(words)) {
      const subject = SUBJECTS.find((candidate) => candidate.id === id) as Subject;
      // No review at all is none about open information either, so the context does not matter.
      if (isNarrower(report, subject, { ...place, tail: '' }, place.item)) continue;
      yield { subject, value: ZERO, isApproximate: false, start: match.index, end, isNone: true };
    }
  }
}

function tokens(text: string): readonly string[] | null {
  const found: string[] = [];
  let at = 0;
  while (at < text.length) {
    const token = TOKENS.find((word) => text.startsWith(word, at));
    if (token === undefined) return null;
    found.push(token);
    at += token.length;
  }
  return found.length === 0 ? null : found;
}

function subjectsOf(words: readonly string[]): readonly string[] {
  const has = (...names: readonly string[]) => names.some((name) => words.includes(name));
  const disputes = [...(has('行政复议', '复议') ? ['review'] : []), ...(has('行政诉讼', '诉讼') ? ['litigation'] : [])];
  if (disputes.length > 0) return disputes;
  const isReceiving = nothing.receiving.some((word) => words.includes(word)) || words[0]?.startsWith('依申请') === true;
  const isApplication = has('申请', '依申请公开', '依申请') && has('公开', '依申请公开', '依申请', '信息');
  return isReceiving && isApplication ? ['received'] : [];
}
