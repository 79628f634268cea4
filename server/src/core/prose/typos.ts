import type { Typo } from './schema';
import list from './typos.json';

/** A typing error in a text; offsets are those of the text. */
export interface TypoHit {
  readonly typo: Typo;
  readonly start: number;
  readonly end: number;
}

/** Longest first, so that 建立健安全 is found before 建立健. */
const TYPOS: readonly Typo[] = [...(list as readonly Typo[])].sort((a, b) => b.wrong.length - a.wrong.length);

/** By the hash of two letters, the number of their group, counted from 1: most letters begin no typing error. */
const PAIRS = new Uint8Array(65536);

/** Whether a typing error is two letters, by their hash. */
const SHORT = new Uint8Array(65536);

/** Whether a typing error of three letters or more may begin with three, by their hash: 信息 is frequent, 信息开 is not. */
const TRIPLES = new Uint8Array(65536);

/** The typing errors that begin with the same two letters. */
const GROUPS: (readonly Typo[])[] = [];
for (const { wrong } of TYPOS) {
  const hash = pairHash(wrong.charCodeAt(0), wrong.charCodeAt(1));
  if (wrong.length > 2) TRIPLES[pairHash(hash, wrong.charCodeAt(2))] = 1;
  else SHORT[hash] = 1;
  if (PAIRS[hash] !== 0) continue;
  PAIRS[hash] = GROUPS.push(
    TYPOS.filter((other) => pairHash(other.wrong.charCodeAt(0), other.wrong.charCodeAt(1)) === hash),
  );
}

const BEHIND = new Map(
  TYPOS.flatMap(({ onlyBefore }) =>
    onlyBefore === undefined ? [] : [[onlyBefore, new RegExp(onlyBefore, 'y')] as const],
  ),
);

/** Every typing error of a text in text order. */
export function typosIn(text: string): readonly TypoHit[] {
  const found: TypoHit[] = [];
  let next = text.charCodeAt(0);
  for (let i = 0; i + 1 < text.length; i++) {
    const unit = next;
    next = text.charCodeAt(i + 1);
    const hash = pairHash(unit, next);
    const group = PAIRS[hash] as number;
    if (group === 0) continue;
    if (SHORT[hash] === 0 && TRIPLES[pairHash(hash, text.charCodeAt(i + 2))] === 0) continue;
    const typo = firstAt(text, i, GROUPS[group - 1] as readonly Typo[]);
    if (typo === undefined) continue;
    const end = i + typo.wrong.length;
    found.push({ typo, start: i, end });
    i = end - 1;
    next = text.charCodeAt(end);
  }
  return found;
}

/** Not a closure in the loop over the text, which would cost an object for every letter. */
function firstAt(text: string, at: number, group: readonly Typo[]): Typo | undefined {
  return group.find((candidate) => standsAt(text, at, candidate));
}

function standsAt(text: string, at: number, { wrong, notAfter, notBefore, onlyAfter, onlyBefore }: Typo): boolean {
  if (!text.startsWith(wrong, at)) return false;
  const end = at + wrong.length;
  if (at > 0 && notAfter?.includes(text[at - 1] as string)) return false;
  if (end < text.length && notBefore?.includes(text[end] as string)) return false;
  if (onlyAfter !== undefined && !text.endsWith(onlyAfter, at)) return false;
  const behind = onlyBefore === undefined ? undefined : BEHIND.get(onlyBefore);
  if (behind === undefined) return true;
  behind.lastIndex = end;
  return behind.test(text);
}

function pairHash(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
}
