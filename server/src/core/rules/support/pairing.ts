/** A title with its character pairs. */
interface Title {
  readonly title: string;
  /** What the title is plainly about, by the words for it; empty when it is about something else. */
  readonly matter: string;
  readonly pairs: readonly string[];
}

function withPairs(title: string): Title {
  return { title, matter: MATTERS.find((words) => words.test(title))?.source ?? '', pairs: pairsOf(title) };
}

/** Matters of a report in the order in which their words decide: 申请行政复议 is about disputes, 依申请公开 about applications. */
const MATTERS: readonly RegExp[] = [
  /复议|诉讼/,
  /收费|减免/,
  /申请/,
  /主动公开/,
  /问题|不足/,
  /其[他它]|^报告事项/,
  /总体|概述|概况|基本情况/,
];

/** Share of common character pairs, 0 to 1 (Dice's coefficient), of two titles without their punctuation and digits. */
function titleSimilarity(one: Title, other: Title): number {
  const share = commonPairs(one, other);
  if (one.matter === '' || other.matter === '') return share;
  return one.matter === other.matter ? Math.max(share, SAME_MATTER) : 0;
}

/** As similar as titles in other words for one matter are taken to be. */
const SAME_MATTER = 0.5;

function commonPairs({ title: a, pairs: first }: Title, { title: b, pairs: second }: Title): number {
  if (first.length === 0 || second.length === 0) return plain(a) === plain(b) ? 1 : 0;
  const rest = [...second];
  let common = 0;
  for (const pair of first) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  return (2 * common) / (first.length + second.length);
}

/** Pairs the titles one to one, the most similar first, down to a least similarity. Returns for each of `a` its index in `b` or -1. */
export function paired(a: readonly string[], b: readonly string[], least: number): readonly number[] {
  const others = b.map(withPairs);
  const candidates = a
    .map(withPairs)
    .flatMap((first, i) => others.map((second, j) => ({ i, j, similarity: titleSimilarity(first, second) })))
    .filter(({ similarity }) => similarity >= least)
    .sort((x, y) => y.similarity - x.similarity || x.i - y.i || x.j - y.j);
  const result = new Array<number>(a.length).fill(-1);
  const taken = new Set<number>();
  for (const { i, j } of candidates) {
    if (result[i] !== -1 || taken.has(j)) continue;
    result[i] = j;
    taken.add(j);
  }
  return result;
}

function plain(title: string): string {
  return title.replace(/[^\p{Script=Han}a-zA-Z]/gu, '');
}

function pairsOf(title: string): string[] {
  const text = plain(title);
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
