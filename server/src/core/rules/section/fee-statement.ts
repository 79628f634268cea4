import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import type { Edit, Rule, RuleFinding } from '../rule';
import { lineBreakOf } from '../support/edits';
import { proseOf } from '../support/prose';
import { isEvidentReport, officialHeadings } from '../support/sections';
import { speaksLooselyOf, type WrittenSection, writtenSections } from '../support/sectionText';

/** 无 or 没有其他需要报告的事项。 — what the statement replaces. */
const NOTHING = /^(?:暂|本[年单]|没有|无|[^，。；]{0,12}[没无])[^，。；]{0,20}[。.]?$/;
const LONGEST_NOTHING = 40;

/**
 * # 缺少信息处理费收取情况
 *
 * 第六部分没有写政府信息公开信息处理费的收取情况。
 *
 * ## 检查什么
 *
 * 2021年度以后的报告，第六部分应当写明收取了多少信息处理费，没有收取的也要写明。写在其他部分的，只给出提示。2020年度及以前不检查。
 *
 * ## 依据
 *
 * 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）自2021年起施行，各地报告均在“其他需要报告的事项”中写明收费情况。
 *
 * ## 示例
 *
 * “六、其他需要报告的事项”下面只有一个“无”字。
 *
 * ## 怎样修改
 *
 * 快速修复写入一句“未收取”，请核实；有收取的，改写为实际金额。
 *
 * # Fee statement missing
 *
 * Section six does not say what was charged for processing information.
 *
 * ## What it finds
 *
 * Reports on 2021 and later: section six has to state the fees, also when there were none. A statement in another section
 * gets a hint only.
 *
 * ## Why
 *
 * The rules on information processing fees (No. 109 of 2020) apply since 2021, and reports state the fees in section six.
 *
 * ## Example
 *
 * Under 六、其他需要报告的事项 stands nothing but 无.
 *
 * ## How to fix
 *
 * The quick fix writes that no fee was charged; please verify, or put in the amount.
 */
export const rule: Rule = {
  id: 'section/fee-statement',
  severity: 'warning',
  reads: 'prose',
  *check(report) {
    const headings = officialHeadings(report);
    if (!isEvidentReport(report, headings)) return;
    for (const written of writtenSections(report)) {
      const finding = findingFor(report, written);
      if (finding !== null) yield finding;
    }
  },
};

function findingFor(report: Report, written: WrittenSection): RuleFinding | null {
  const { section, headings, bodies, text } = written;
  const { statement } = section;
  const [heading, body] = [headings.at(-1), bodies.at(-1)];
  if (statement === undefined || heading === undefined || body === undefined) return null;
  if (speaksLooselyOf(text, statement)) return null;
  const span = firstLineOf(report, body);
  const isShort = span.end - span.start <= LONGEST_NOTHING && NOTHING.test(report.source.slice(span));
  const args = { section: section.title, statement: statement.title };
  const edit: Edit = isShort
    ? { span, newText: statement.sentence }
    : {
        span: { start: heading.span.end, end: heading.span.end },
        newText: lineBreakOf(report.source) + statement.sentence,
      };
  const place = isShort ? span : heading.span;
  if (isElsewhere(report, statement.words[0] ?? '')) {
    return { severity: 'hint', message: { key: 'section/fee-statement.elsewhere', args }, span: place };
  }
  const title = { key: 'fix.write-statement', args: { sentence: statement.sentence } };
  return {
    message: { key: 'section/fee-statement', args },
    span: place,
    fixes: [{ title, safety: 'suggestion', edits: [edit] }],
  };
}

/** The first line with text; a signature may stand below it. */
function firstLineOf({ source }: Report, body: Span): Span {
  const text = source.slice(body);
  const line = /\S[^\r\n]*/.exec(text);
  if (line === null) return body;
  const start = body.start + line.index;
  return { start, end: start + line[0].trimEnd().length };
}

function isElsewhere(report: Report, word: string): boolean {
  return proseOf(report).some(({ text }) => text.includes(word));
}
