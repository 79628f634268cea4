import { type BrokenList, brokenLists, ORDINAL_WORDS, WORD_SERIES } from '../../prose/enumerations';
import { type Flow, sourceSpan } from '../../prose/flow';
import { proseModel } from '../../prose/model';
import { ordinalText } from '../../text/numerals';
import type { Fix, Rule, RuleFinding } from '../rule';

/**
 * # 并列序号不连续
 *
 * “一是……二是……”“第一，……第二，……”的序号跳号或重复。
 *
 * ## 检查什么
 *
 * 同一部分里按先后读出“一是、二是”“一要、二要”“第一，第二，”。序号应当逐个递增，也可以从“一”重新开始（例如先写问题、再写措施），
 * 一项里面再分“一是、二是”也可以。“统一是”“万一是”之类不算序号。
 * “首先……再次……”中间缺“其次”（也没有“然后”“同时”等）作提示；“首先”单独用不算。
 *
 * ## 依据
 *
 * 公文并列内容的序号应当连续。
 *
 * ## 示例
 *
 * “一是完善制度；二是加强培训；四是强化考核”：“四是”应为“三是”。
 *
 * ## 怎样修改
 *
 * 快速修复改正序号，后面接着数下去的一并改正。若是漏掉了一项，请补上这一项。
 *
 * # Broken enumeration
 *
 * The ordinals of a list in running text (一是… 二是…, 第一，… 第二，…) skip or repeat a number.
 *
 * ## What it finds
 *
 * Within a section the ordinals have to count up by one; a list may start again with 一 at any time, and an item may have a list
 * of its own. 统一是, 万一是 and the like are no ordinals. 首先 and 再次 without
 * 其次 (or 然后, 同时 and so on) between them are a hint; 首先 alone is fine.
 *
 * ## Why
 *
 * Items of a list are numbered without gaps in official documents.
 *
 * ## Example
 *
 * 一是…；二是…；四是…: the last should be 三是.
 *
 * ## How to fix
 *
 * The quick fix renumbers the item and those that count on from it. If an item was lost, put it back instead.
 */
export const rule: Rule = {
  id: 'prose/enumeration',
  severity: 'warning',
  reads: 'prose',
  *check(report) {
    const { flow } = proseModel(report);
    for (const broken of brokenLists(flow)) yield findingFor(flow, broken);
  },
};

function findingFor(flow: Flow, broken: BrokenList): RuleFinding {
  const { mark, previous, expected } = broken;
  const args = { found: withSeries(mark.series, mark.ordinal), expected: withSeries(mark.series, expected) };
  const isWord = mark.series === WORD_SERIES;
  const end = mark.series === '第' || isWord ? mark.end : mark.end + 1;
  const start = mark.series === '第' ? mark.start - 1 : mark.start;
  const isRepeated = mark.ordinal === previous.ordinal;
  return {
    ...(isWord ? { severity: 'hint' as const } : {}),
    message: { key: isRepeated ? 'prose/enumeration.repeated' : 'prose/enumeration', args },
    span: sourceSpan(flow, start, end),
    related: [
      {
        span: sourceSpan(flow, previous.start, previous.end),
        message: { key: 'prose/enumeration.previous', args: { found: withSeries(previous.series, previous.ordinal) } },
      },
    ],
    fixes: [renumbering(flow, broken)],
  };
}

function renumbering(flow: Flow, { mark, expected, following }: BrokenList): Fix {
  const edits = [mark, ...following].map(({ start, end }, i) => ({
    span: sourceSpan(flow, start, end),
    newText: mark.series === WORD_SERIES ? withSeries(mark.series, expected) : ordinalText(expected + i),
  }));
  const args = { expected: withSeries(mark.series, expected), count: edits.length };
  return { title: { key: 'fix.renumber-list', args }, safety: 'suggestion', edits };
}

function withSeries(series: string, ordinal: number): string {
  if (series === WORD_SERIES) return ORDINAL_WORDS[ordinal - 1] as string;
  return series === '第' ? `第${ordinalText(ordinal)}` : `${ordinalText(ordinal)}${series}`;
}
