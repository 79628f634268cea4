import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';
import { gate, isOpen } from '../support/gates';
import { skippedLevels } from '../support/levels';
import { plainSheetOf } from '../support/plainText';
import { search } from '../support/sheet';

/** `### 三是…`: an item of an enumeration as a Markdown heading, or as text. */
const ITEM = /(?<=\n)[^\S\n]{0,3}(#{1,6}[^\S\n]+)?([一二三四五六七八九])是/g;
const HASH = gate('#');
const FIRST = '一';

interface Item {
  readonly isHeading: boolean;
  readonly ordinal: string;
  readonly span: Span;
}

/**
 * # 标题层级不一致
 *
 * “一是……二是……三是……”有的是正文，有的做成了标题；或者“一、”下面跳过“（一）”直接用“1.”。
 *
 * ## 检查什么
 *
 * Markdown文本里同一组“×是”，有的行以“#”开头而其余各项是普通段落。全部做成标题或者全部是段落的不管。
 * 其他部分用了“（一）”，某一部分却在“一、”下面直接用“1.”“2.”分条起行的，也作提示；全文都不用“（一）”的不管。
 *
 * ## 依据
 *
 * 层次序数依次为“一、”“（一）”“1.”“（1）”，并列的内容应当处在同一层次（GB/T 9704—2012）。只作提示。
 *
 * ## 示例
 *
 * “一是”“二是”是段落，“### 三是提高解读效能”成了标题。
 *
 * ## 怎样修改
 *
 * 快速修复去掉标题符号；跳级的序号请自行改为“（一）”“（二）”。
 *
 * # Levels that do not fit
 *
 * Of 一是…二是…三是… some are text and some are headings; or a section goes from 一、 to 1. without （一）.
 *
 * ## What it finds
 *
 * In Markdown: items of one enumeration of which some lines start with # while others are paragraphs. All headings or all
 * paragraphs are fine. Also lines numbered 1. and 2. directly below 一、 where other sections use （一）; a report without any
 * （一） may do so.
 *
 * ## Why
 *
 * The order is 一、, （一）, 1., （1）, and parallel items have one level (GB/T 9704—2012). Only a hint.
 *
 * ## Example
 *
 * 一是 and 二是 are paragraphs, ### 三是提高解读效能 is a heading.
 *
 * ## How to fix
 *
 * The quick fix takes the heading mark away; a skipped level has none.
 */
export const rule: Rule = {
  id: 'heading/level',
  severity: 'hint',
  reads: 'prose',
  *check(report) {
    for (const span of skippedLevels(report)) {
      yield { message: { key: 'heading/level.skipped', args: { mark: report.source.slice(span) } }, span };
    }
    if (!isOpen(report, HASH)) return;
    for (const group of groupsOf(itemsOf(report))) {
      if (group.every(({ isHeading }) => isHeading)) continue;
      for (const { isHeading, span, ordinal } of group) {
        if (!isHeading) continue;
        const mark = /^\s*#+\s+/.exec(report.source.slice(span))?.[0].length ?? 0;
        const edit = { span: { start: span.start, end: span.start + mark }, newText: '' };
        yield {
          message: { key: 'heading/level', args: { item: `${ordinal}是` } },
          span,
          fixes: [{ title: { key: 'fix.plain-item', args: {} }, safety: 'suggestion', edits: [edit] }],
        };
      }
    }
  },
};

function itemsOf(report: Report): readonly Item[] {
  return search(plainSheetOf(report), ITEM).map(({ match, segment: { text }, start }) => {
    const end = start + Math.min(text.trimEnd().length, match[0].length + 20);
    return { isHeading: match[1] !== undefined, ordinal: match[2] as string, span: { start, end } };
  });
}

/** 一是 opens a new enumeration. */
function groupsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last === undefined || item.ordinal === FIRST) groups.push([item]);
    else last.push(item);
  }
  return groups;
}
