import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import { HAN } from './characters';
import words from './placeWords.json';
import { plainTextOf } from './plainText';
import { firstOverlapping, type Segment } from './prose';

/** One mention of a body of the report's own kind that is not the report's. */
export interface Mention {
  readonly name: string;
  readonly span: Span;
  readonly line: number;
  /** Inside 《》, where it may belong to the name of somebody else's document. */
  readonly quoted: boolean;
  /** The words around show that a name starts or a body acts here. */
  readonly strong: boolean;
  /** The words behind show that a body acts here. */
  readonly acts: boolean;
}

interface Kind {
  /** The own place, such as 青禾镇. */
  readonly own: string;
  readonly pattern: RegExp;
  readonly notBefore: string;
  /** What has to follow the place: the department's own name, or a word for government. */
  readonly followed: RegExp | null;
}

const COMMON = new Set(words.common);
/** Characters of a place name without its kind. */
export const NAME_LENGTH = 2;
const NAME = new RegExp(`^[${HAN}]{${NAME_LENGTH}}$`);
const AROUND = 10;
const VISIT = new RegExp(words.visits);
const FOLLOWED = new RegExp(`^(?:${words.followed})`);
const PRECEDED = new RegExp(`(?:^|[^${HAN}]|${words.preceded})$`);
/** A road or river that leads there, a mutual inspection. */
const WAY_BEFORE = /(?:通往|前往|开往|途经|往返|至)$/;
const WAY_BEHIND = /^(?:方向|籍|境|界|段|路段|至|往|交界|接壤)|交叉|互查|互检|互评/;
const GOVERNMENT = /^(?:人民政府|政府办|政府(?!信息|网|门户|采购|部|性|购|数))/;

/** Mentions of other bodies of the same kind, in text order; those in lists, comparisons and visits are left out. */
export function otherBodies(report: Report): readonly Mention[] {
  const kind = kindOf(report.organisation);
  if (kind === null) return [];
  return plainTextOf(report).flatMap((segment) => {
    const isTitle = firstOverlapping(report.titles, segment.span) !== undefined;
    return isTitle && segment.text.length < 100 ? [] : mentionsIn(segment, kind);
  });
}

function kindOf(organisation: string | null): Kind | null {
  const name = (organisation ?? '').replace(/(?:人民政府|党政办公室|办公室|办事处|办)$/, '');
  const township = new RegExp(`[${HAN}]{2,8}(?:${words.townships.kinds.join('|')})$`).exec(name);
  if (township !== null) return kind(township[0], words.townships, null);
  const county = new RegExp(`^([${HAN}]{2,12}(?:${words.counties.kinds.join('|')}))([${HAN}]{0,20})$`).exec(name);
  if (county === null || /(?:开发|新|园|实验|示范|高新|自治)区$/.test(county[1] as string)) return null;
  const department = county[2] ?? '';
  return kind(county[1] as string, words.counties, department === '' ? GOVERNMENT : new RegExp(`^${department}`));
}

function kind(own: string, { kinds, notBefore }: typeof words.townships, followed: RegExp | null): Kind {
  return { own, notBefore, followed, pattern: new RegExp(`(?:${kinds.join('|')})`, 'g') };
}

function mentionsIn({ text, span, line }: Segment, kind: Kind): Mention[] {
  const mentions: Mention[] = [];
  let opened = -1;
  let scanned = 0;
  for (const match of text.matchAll(kind.pattern)) {
    for (; scanned < match.index; scanned++) {
      if (text[scanned] === '《') opened = scanned;
      else if (text[scanned] === '》') opened = -1;
    }
    const start = match.index - NAME_LENGTH;
    const end = match.index + match[0].length;
    if (!isOther(text, start, end, match[0], kind)) continue;
    const acts = FOLLOWED.test(text.slice(end, end + AROUND));
    mentions.push({
      name: text.slice(start, end),
      span: { start: span.start + start, end: span.start + end },
      line,
      quoted: opened >= 0,
      strong: acts || PRECEDED.test(text.slice(Math.max(0, start - 2), start)),
      acts,
    });
  }
  return mentions;
}

function isOther(text: string, start: number, end: number, word: string, kind: Kind): boolean {
  const name = text.slice(Math.max(0, start), end - word.length);
  if (start < 0 || !NAME.test(name)) return false;
  if (kind.own.includes(name) || COMMON.has(name) || /[我本全各该每此]/.test(name)) return false;
  const notBefore = word === '县' ? words.counties.notBeforeCounty : kind.notBefore;
  if (notBefore.includes(name.at(-1) as string)) return false;
  const behind = text.slice(end, end + AROUND);
  if (words.notAfter.includes(behind[0] ?? ' ') || kind.followed?.test(behind) === false) return false;
  const before = text.slice(Math.max(0, start - AROUND), start);
  if (WAY_BEFORE.test(before) || WAY_BEHIND.test(behind)) return false;
  return !VISIT.test(before) && !VISIT.test(behind.slice(0, 4)) && !isListed(before, behind);
}

/** A longer name of which the mentions show the end only: what stands before all of them, from a mark on. */
export function fullName(
  report: Report,
  mentions: readonly Mention[],
): { readonly name: string; readonly more: number } {
  const { source, organisation } = report;
  const before = mentions.map(({ span }) => source.text.slice(Math.max(report.span.start, span.start - 3), span.start));
  const short = mentions[0]?.name ?? '';
  for (const more of [2, 1]) {
    const [first, ...others] = before.map((text) => (text.length > more ? text.slice(-more - 1) : ` ${text}`));
    const extra = first?.slice(-more) ?? '';
    const isName =
      new RegExp(`^[${HAN}]{${more}}$`).test(extra) && !COMMON.has(extra) && !/[县市区州省由在与和及对将]/.test(extra);
    const starts = [first, ...others].some((text) => !new RegExp(`^[${HAN}]`).test(text ?? '')) && others.length > 0;
    const isSame = others.every((text) => text.endsWith(extra));
    if (isName && starts && isSame && organisation?.includes(extra) !== true) return { name: extra + short, more };
  }
  return { name: short, more: 0 };
}

/** The signs of documents of a body with this name: 白政发 of 白云镇. */
export function documentSigns(
  report: Report,
  name: string,
  own: string,
): readonly { readonly span: Span; readonly line: number }[] {
  const letter = name[0] ?? '';
  if (own.includes(letter)) return [];
  const sign = new RegExp(
    `(?<=^|[、，。；（(《“\\s])${letter}(?:政办|党办|政|党|办|发)(?:发|字|函)?(?=[、，〔\\[（(【等])`,
    'g',
  );
  return plainTextOf(report).flatMap(({ text, span, line }) =>
    text.includes(letter)
      ? [...text.matchAll(sign)].map((match) => {
          const start = span.start + match.index;
          return { span: { start, end: start + match[0].length }, line };
        })
      : [],
  );
}

/** One of several neighbours: `白云镇、青山镇`. */
function isListed(before: string, behind: string): boolean {
  return /(?:镇|乡|街道|[县区旗])、$/.test(before) || /^、[^，。；、]{2,4}(?:镇|乡|街道|[县区旗])/.test(behind);
}
