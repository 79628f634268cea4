import { sourceSpan } from '../../prose/flow';
import { proseModel } from '../../prose/model';
import { typosIn } from '../../prose/typos';
import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import type { OwnWord, Rule, RuleFinding, Severity } from '../rule';
import { isChrome, matchesInFlow } from '../support/flowMatches';

/** A missing character at the end of a heading or line may be there in the next: 信息公 | 开. */
const CUT_OFF = /[\n\f|]|^$/;

/**
 * # 错别字
 *
 * 年度报告里常见的错字、漏字。
 *
 * ## 检查什么
 *
 * 按词表（以及工作区文件 `.nianbao.json` 里单位自己的词表）查找：条列（条例）、信息公整体（信息公开整体）、行政法复议（行政复议）、建立健制度（建立健全制度）、布署（部署）、
 * 贯策（贯彻）等。词表写明前后出现哪些字时不算错，例如“信息公示”“逐条列出”“合法权益”。被换行断开的词也能查到。
 *
 * ## 依据
 *
 * 通行的规范写法。
 *
 * ## 示例
 *
 * “不断提升信息公整体水平”应为“信息公开整体水平”。
 *
 * ## 怎样修改
 *
 * 快速修复换成正确的写法，由您确认。
 *
 * # Typing errors
 *
 * Wrong and missing characters that are frequent in annual reports.
 *
 * ## What it finds
 *
 * Words of a list, and of the office's own list in `.nianbao.json`: 条列 for 条例, 信息公整体 for 信息公开整体, 行政法复议 for 行政复议, 布署 for 部署 and so on. Each entry names the
 * neighbours between which the wording is right (信息公示, 逐条列出). Words broken over lines are found too.
 *
 * ## Why
 *
 * Standard spelling.
 *
 * ## Example
 *
 * 信息公整体水平 should read 信息公开整体水平.
 *
 * ## How to fix
 *
 * The quick fix writes the right wording; it waits for your confirmation.
 */
export const rule: Rule = {
  id: 'prose/typo',
  severity: 'warning',
  reads: 'prose',
  *check(report, { words }) {
    const { flow } = proseModel(report);
    for (const { typo, start, end } of typosIn(flow.text)) {
      const span = sourceSpan(flow, start, end);
      const isCutOff = typo.right.startsWith(typo.wrong) && CUT_OFF.test(flow.text[end] ?? '');
      if (!isCutOff && !isChrome(report, span))
        yield findingFor(typo.wrong, span, typo.right, typo.severity ?? 'warning');
    }
    yield* ownFindings(report, words);
  },
};

/** Wordings that the workspace file declares wrong. */
function* ownFindings(report: Report, words: readonly OwnWord[]): Iterable<RuleFinding> {
  const rights = new Map(words.map(({ wrong, right }) => [wrong, right]));
  rights.delete('');
  if (rights.size === 0) return;
  const wrongs = [...rights.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
  for (const { match, span } of matchesInFlow(report, new RegExp(wrongs.join('|'), 'gu'))) {
    yield findingFor(match[0], span, rights.get(match[0]) ?? '', 'warning');
  }
}

function findingFor(found: string, span: Span, right: string, severity: Severity): RuleFinding {
  const args = { found, right };
  const edits = [{ span, newText: right }];
  const fix = { title: { key: 'fix.replace-word', args }, safety: 'suggestion', edits } as const;
  return { severity, message: { key: 'prose/typo', args }, span, fixes: [fix] };
}
