import type { Heading, Report } from '../../recognition/report';
import { withPlainGlyphs } from '../../text/glyphs';
import type { Fix, Rule, RuleFinding } from '../rule';
import { type Announced, type AnnouncedParts, announceable, announcedParts } from '../support/announcedParts';
import { paired } from '../support/pairing';
import { proseOf } from '../support/prose';
import { rewriteList, statedCount } from '../support/rewriteList';
import { compact } from '../support/sectionText';

/** Wordings in a preface are loose; less alike than this is another part. */
const LEAST_SIMILARITY = 0.25;
/** A list of which fewer parts, or less than half, are headings is a list of something else. */
const FEWEST_MATCHES = 2;
/** Shorter pieces of a title may belong to any part. */
const SHORTEST_HALF = 6;
/** How a title ends that is not cut off. */
const WHOLE = /(?:情况|概述|问题|措施|事项)$/;
/** Annexes are files of their own. */
const ANNEX = /附[表件录图]/;
/** 其他需要报告的事项 is announced as 其他事项. */
const LOOSE = /(?:需要|应当?|应该)?报告的?(?=事项)/g;
/** A line that may be a heading without its number, and how much alike it must be to a part. */
const LONE_LINE = /^\s*[^。，；：、！？\d|\s]{4,24}\s*$/;
const LONE_SIMILARITY = 0.5;
const MOST_LINES = 200;
/** More headings than this are no report. */
const MOST_HEADINGS = 60;

/**
 * # 前言所列内容与正文不一致
 *
 * 前言说明了报告由哪几部分组成，与正文的标题对不上。
 *
 * ## 检查什么
 *
 * 前言里“本报告包括……”“由……共×部分组成”所列各项，与正文各部分标题逐一对应，文字略有不同的、标题漏了编号的算对应。列了而正文没有的，
 * 和正文有而没有列的，分别指出。所列各项与正文一致，而“共七个部分”的数目不对的，也指出。
 *
 * ## 依据
 *
 * 前言是对正文的说明，不一致说明沿用了旧稿或者漏写了内容。
 *
 * ## 示例
 *
 * 前言列了“5.建议提案办理结果公开情况”，正文没有这一部分。
 *
 * ## 怎样修改
 *
 * 补写缺少的部分，或者修改前言。快速修复按正文的标题重写前言里的清单。
 *
 * # List of contents differs from the report
 *
 * The preface tells which parts the report has, and the headings do not agree.
 *
 * ## What it finds
 *
 * Each part listed behind 本报告包括 or before 共×部分组成 is paired with a heading, in loose wording, also with one that
 * lacks its number. Parts that are announced but absent, and headings that are not announced, are reported; where both
 * agree, so is a number of parts (共七个部分) that does not.
 *
 * ## Why
 *
 * The preface describes the report; a difference shows an old draft or something forgotten.
 *
 * ## Example
 *
 * The preface lists 5.建议提案办理结果公开情况, and there is no such heading.
 *
 * ## How to fix
 *
 * Write the missing part or correct the preface. The quick fix writes the list in the preface anew from the headings.
 */
export const rule: Rule = {
  id: 'section/contents-list',
  severity: 'warning',
  reads: 'prose',
  *check(report) {
    const list = announcedParts(report);
    const headings = list === null ? [] : announceable(report);
    if (list === null || headings.length > MOST_HEADINGS) return;
    const parts = list.parts.map(({ title }) => title);
    const pairs = paired(
      parts,
      headings.map(({ title }) => title),
      LEAST_SIMILARITY,
    );
    const matches = pairs.filter((index) => index >= 0).length;
    if (matches < FEWEST_MATCHES || matches * 2 < Math.max(parts.length, headings.length)) return;
    const fixes = rewriting(report, list, headings);
    const absent = [...absentParts(report, list, headings, pairs, fixes)];
    yield* absent;
    const unannounced = headings.filter(({ title }, i) => !pairs.includes(i) && !isListed(title, parts));
    if (!list.isOpen && unannounced.length > 0) yield { ...unannouncedFinding(list, unannounced), fixes };
    const miscounted = absent.length + unannounced.length > 0 ? null : countFinding(report, list, headings.length);
    if (miscounted !== null) yield { ...miscounted, fixes };
  },
};

function rewriting(report: Report, list: AnnouncedParts, headings: readonly Heading[]): readonly Fix[] {
  const title = { key: 'fix.rewrite-contents', args: { count: headings.length } };
  return [{ title, safety: 'suggestion', edits: rewriteList(report, list, headings) }];
}

function* absentParts(
  report: Report,
  { parts, end }: AnnouncedParts,
  headings: readonly Heading[],
  pairs: readonly number[],
  fixes: readonly Fix[],
): Iterable<RuleFinding> {
  const body = compact(withPlainGlyphs(report.source.slice({ start: end.end, end: report.span.end })));
  const titles = headings.map(({ title }) => compact(title));
  for (const [i, { title, span }] of parts.entries()) {
    const name = compact(title);
    // Half of a title with a pause mark in it, an annex, or a topic of some section is there all the same.
    const isThere = pairs[i] !== -1 || titles.some((other) => other.includes(name)) || body.includes(name);
    if (!isThere && isHalf(report, parts, headings, pairs, i)) continue;
    if (!isThere && !ANNEX.test(name) && !isUnnumbered(report, title, end.end))
      yield { message: { key: 'section/contents-list', args: { part: title } }, span, fixes };
  }
}

/** True when a 、 parts it from its other half, and the two together are more like the heading of that half. */
function isHalf(
  { source }: Report,
  parts: AnnouncedParts['parts'],
  headings: readonly Heading[],
  pairs: readonly number[],
  i: number,
): boolean {
  return [i - 1, i].some((first) => {
    const [one, other] = [parts[first], parts[first + 1]];
    const half = first === i ? i + 1 : first;
    const heading = headings[pairs[half] ?? -1];
    if (one === undefined || other === undefined || heading === undefined || WHOLE.test(one.title)) return false;
    const between = source.slice({ start: one.span.end, end: other.span.start });
    const titles = [(parts[half] as Announced).title, one.title + other.title];
    return between.trim() === '、' && paired(titles, [heading.title], LEAST_SIMILARITY)[1] === 0;
  });
}

/** True when a line of its own behind the preface is much like the part's title. */
function isUnnumbered(report: Report, title: string, from: number): boolean {
  const lines = proseOf(report).filter(({ span, text }) => span.start > from && LONE_LINE.test(text));
  const texts = lines.slice(0, MOST_LINES).map(({ text }) => text);
  return paired([title], texts, LONE_SIMILARITY)[0] !== -1;
}

function unannouncedFinding({ end }: AnnouncedParts, headings: readonly Heading[]): RuleFinding {
  const args = { parts: headings.map(({ mark, title }) => mark + title).join('、'), count: headings.length };
  return {
    message: { key: 'section/contents-list.unannounced', args },
    span: end,
    related: headings.map(({ span, title }) => ({
      span,
      message: { key: 'section/contents-list.heading', args: { part: title } },
    })),
  };
}

/** A number that is neither that of the parts listed nor of the sections, nor between them; an annex may count as one. */
function countFinding({ source }: Report, list: AnnouncedParts, sections: number): RuleFinding | null {
  const stated = statedCount(source, list);
  const listed = list.parts.length;
  const start = list.parts[0]?.span.start ?? list.end.start;
  if (stated === null || ANNEX.test(source.slice({ start, end: list.end.end }))) return null;
  if (Math.min(listed, sections) <= stated.value && stated.value <= Math.max(listed, sections)) return null;
  const args = { stated: stated.value, count: sections };
  return { message: { key: 'section/contents-list.count', args }, span: stated.span };
}

/** As a whole or, behind a pause mark that parted it, by half. */
function isListed(title: string, parts: readonly string[]): boolean {
  const list = compact(parts.join('、')).replace(LOOSE, '');
  // 其他 for 其他需要报告的事项.
  if (/^其[他它]/.test(title) && parts.some((part) => /^其[他它]$/.test(part))) return true;
  const halves = compact(title).replace(LOOSE, '').split('、');
  return halves.some((half) => (halves.length === 1 || half.length >= SHORTEST_HALF) && list.includes(half));
}
