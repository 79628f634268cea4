import type { Rule, RuleFinding } from '../rule';
import { HAN } from '../support/characters';
import { gate, isOpen } from '../support/gates';
import { ownSheetOf } from '../support/ownText';
import { type Hit, search } from '../support/sheet';

/** Marks in a row behind a word. */
const RUN = new RegExp(`[，。；：、！？,;:](?<=[${HAN}”’》）\\d%].)[，。；：、！？,;:]+`, 'g');
/** Hyphens for a dash. */
const HYPHENS = new RegExp(`-(?<=[${HAN}”》）].)-+(?=[${HAN}“《（])`, 'g');
const HYPHEN = gate('-');
/** ？！ and ！！ are emphasis. */
const EMPHASIS = /^[！？]+$/;
/** From the strongest to the weakest; of conflicting marks the strongest stays. */
const STRENGTH = ['。', '！', '？', '；', ';', '：', ':', '，', ',', '、'];

/**
 * # 标点重复或冲突
 *
 * 两个或更多标点连在一起，或者用几个连字符当破折号。
 *
 * ## 检查什么
 *
 * “。。”“，。”“；。”“、，”之类连用的标点；汉字之间的“--”“---”。省略号、破折号、“？！”和表格里的符号不管。
 *
 * ## 依据
 *
 * 《标点符号用法》（GB/T 15834—2011）。只作提示。
 *
 * ## 示例
 *
 * “全年公开信息86条，。”；“政务平台---微博”。
 *
 * ## 怎样修改
 *
 * 快速修复保留一个标点（冲突时保留语气最强的），连字符改为破折号。
 *
 * # Repeated or conflicting punctuation
 *
 * Two or more marks stand in a row, or hyphens stand for a dash.
 *
 * ## What it finds
 *
 * 。。 ，。 ；。 、， and the like; -- or --- between Chinese characters. Ellipses, dashes, ？！ and marks in tables are fine.
 *
 * ## Why
 *
 * GB/T 15834—2011 on punctuation. Only a hint.
 *
 * ## Example
 *
 * 全年公开信息86条，。
 *
 * ## How to fix
 *
 * The quick fix keeps one mark, the strongest of conflicting ones, and turns hyphens into a dash.
 */
export const rule: Rule = {
  id: 'layout/punctuation-run',
  severity: 'hint',
  reads: 'skeleton',
  *check(report) {
    const sheet = ownSheetOf(report);
    for (const hit of search(sheet, RUN)) {
      const [run] = hit.match;
      if (!isHarmless(run, hit.segment.text)) yield finding(hit, strongest(run));
    }
    if (!isOpen(report, HYPHEN)) return;
    for (const hit of search(sheet, HYPHENS)) yield finding(hit, '——');
  },
};

/** Half-width marks alone part the fields of a comma separated line. */
function isHarmless(run: string, line: string): boolean {
  return EMPHASIS.test(run) || (/^[,;:]+$/.test(run) && !/[，。；]/.test(line));
}

function strongest(run: string): string {
  const mark = STRENGTH.find((candidate) => run.includes(candidate)) ?? '。';
  return mark === '！' || mark === '？' ? (run.match(/[！？]+/)?.[0] ?? mark) : mark;
}

function finding({ match, start }: Hit, mark: string): RuleFinding {
  const place = { start, end: start + match[0].length };
  return {
    message: { key: 'layout/punctuation-run', args: { found: match[0], mark } },
    span: place,
    fixes: [
      { title: { key: 'fix.replace-mark', args: { mark } }, safety: 'safe', edits: [{ span: place, newText: mark }] },
    ],
  };
}
