import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import { HAN } from './characters';
import words from './placeWords.json';
import { plainSheetOf } from './plainText';
import { firstOverlapping } from './prose';
import { type Hit, search } from './sheet';

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
  readonly isFollowed: (behind: string) => boolean;
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
/** What a whole county does for openness. */
const COUNTY_ACTS = /^(?:政务公开|政府信息公开|各(?:级|部门|单位|乡|镇)|认真|高度重视|坚持|始终|严格|积极)/;

const OFFICE = /(?:人民政府|党政办公室|办公室|办事处|办)$/;
const TOWNSHIP = new RegExp(`[${HAN}]{2,8}(?:${words.townships.kinds.join('|')})$`);
const COUNTY = new RegExp(`^([${HAN}]{2,12}(?:${words.counties.kinds.join('|')}))([${HAN}]{0,20})$`);
const ZONE = /(?:开发|新|园|实验|示范|高新|自治)区$/;
const TOWNSHIPS = new RegExp(`(?:${words.townships.kinds.join('|')})`, 'g');
const COUNTIES = new RegExp(`(?:${words.counties.kinds.join('|')})`, 'g');

/** Mentions of other bodies of the same kind, in text order; those in lists, comparisons and visits are left out. */
export function otherBodies(report: Report): readonly Mention[] {
  const kind = kindOf(report.organisation);
  if (kind === null) return [];
  const sheet = plainSheetOf(report);
  const hits = search(sheet, kind.pattern).filter((hit) => isOther(hit, kind) && !isInTitle(report, hit));
  let scanned = 0;
  let quoted = false;
  return hits.map((hit) => {
    for (; scanned < hit.match.index; scanned++) {
      const unit = sheet.text.charCodeAt(scanned);
      if (unit === OPENS_NAME) quoted = true;
      else if (unit === CLOSES_NAME || unit === LINE_BREAK) quoted = false;
    }
    return { ...mention(hit), quoted };
  });
}

const OPENS_NAME = 0x300a; // 《
const CLOSES_NAME = 0x300b; // 》
const LINE_BREAK = 0x0a;

function isInTitle({ titles }: Report, { segment: { span, text } }: Hit): boolean {
  return text.length < 100 && firstOverlapping(titles, span) !== undefined;
}

function kindOf(organisation: string | null): Kind | null {
  const name = (organisation ?? '').replace(OFFICE, '');
  const township = TOWNSHIP.exec(name)?.[0];
  if (township !== undefined) {
    return { own: township, pattern: TOWNSHIPS, notBefore: words.townships.notBefore, isFollowed: () => true };
  }
  const [, county, department = ''] = COUNTY.exec(name) ?? [];
  if (county === undefined || ZONE.test(county)) return null;
  const isFollowed = (behind: string) =>
    department === '' ? GOVERNMENT.test(behind) || COUNTY_ACTS.test(behind) : behind.startsWith(department);
  return { own: county, pattern: COUNTIES, notBefore: words.counties.notBefore, isFollowed };
}

function mention({ match, segment: { text, line }, index, start }: Hit): Omit<Mention, 'quoted'> {
  const begin = index - NAME_LENGTH;
  const end = index + match[0].length;
  const acts = FOLLOWED.test(text.slice(end, end + AROUND));
  return {
    name: text.slice(begin, end),
    span: { start: start - NAME_LENGTH, end: start + match[0].length },
    line,
    strong: acts || PRECEDED.test(text.slice(Math.max(0, begin - 2), begin)),
    acts,
  };
}

function isOther({ match: [word], segment: { text }, index }: Hit, kind: Kind): boolean {
  const start = index - NAME_LENGTH;
  const name = text.slice(Math.max(0, start), index);
  if (start < 0 || !NAME.test(name)) return false;
  if (kind.own.includes(name) || COMMON.has(name) || /[我本全各该每此]/.test(name)) return false;
  const notBefore = word === '县' ? words.counties.notBeforeCounty : kind.notBefore;
  if (notBefore.includes(name.at(-1) as string)) return false;
  const behind = text.slice(index + word.length, index + word.length + AROUND);
  if (words.notAfter.includes(behind[0] ?? ' ') || !kind.isFollowed(behind)) return false;
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
    `(?<=[、，。；（(《“\\s])${letter}(?:政办|党办|政|党|办|发)(?:发|字|函)?(?=[、，〔\\[（(【等])`,
    'g',
  );
  return search(plainSheetOf(report), sign).map(({ match, segment: { line }, start }) => ({
    span: { start, end: start + match[0].length },
    line,
  }));
}

/** One of several neighbours: `白云镇、青山镇`. */
function isListed(before: string, behind: string): boolean {
  return /(?:镇|乡|街道|[县区旗])、$/.test(before) || /^、[^，。；、]{2,4}(?:镇|乡|街道|[县区旗])/.test(behind);
}
