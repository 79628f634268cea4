import type { Matter, Topic } from '../../editions/schema';
import type { Heading, Report } from '../../recognition/report';
import { ordinalText } from '../../text/numerals';
import { contains, type Span } from '../../text/span';
import type { Fix, Rule, RuleFinding } from '../rule';
import { lineBreakOf } from '../support/edits';
import { leadsOf } from '../support/leads';
import { isEvidentReport, officialHeadings, startOf } from '../support/sections';
import { speaksLooselyOf, speaksOf, titlesOf, type WrittenSection, writtenSections } from '../support/sectionText';
import { lastLine } from '../support/visible';

/** With fewer topics under headings of their own the section is written as one text. */
const FEWEST_HEADINGS = 2;
/** Of a section in one text only a plain gap is worth a remark. */
const FEWEST_GAPS = 3;

/**
 * # 总体情况缺少专题
 *
 * 第一部分没有写全格式规定的五个方面。
 *
 * ## 检查什么
 *
 * 2021年以来的格式要求第一部分写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。小标题、“一是……二是……”、
 * “××方面”都算；标题写法不限，说到即可。有小标题的，别处的句子写到“依申请公开”“平台建设”等名称也算。全文没有分小标题的，只在三个以上方面完全没有提到时给出说明。
 *
 * ## 依据
 *
 * 国办公开办函〔2021〕30号对“总体情况”内容的要求。
 *
 * ## 示例
 *
 * 第一部分只有“（一）主动公开”“（二）依申请公开”“（三）政府信息管理”三个小标题。
 *
 * ## 怎样修改
 *
 * 快速修复在第一部分末尾加上缺少的小标题，内容请您补写。
 *
 * # Topic of section one missing
 *
 * Section one does not cover the five topics of the form.
 *
 * ## What it finds
 *
 * Since 2021 the form asks for 主动公开, 依申请公开, 政府信息管理, 平台建设 and 监督保障. Headings, run-in headings, 一是…二是 and
 * “××方面” count, in any wording; besides headings, sentences with the topic's own name (依申请公开, 平台建设) do. A section in one text gets a remark only when three or more topics are nowhere mentioned.
 *
 * ## Why
 *
 * Notice No. 30 of 2021 on the contents of section one.
 *
 * ## Example
 *
 * Only three of the five topics have a heading, and nothing speaks of the other two.
 *
 * ## How to fix
 *
 * The quick fix adds the missing headings at the end of the section; the text is yours to write.
 */
export const rule: Rule = {
  id: 'section/topic-missing',
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
  const { section, headings, text } = written;
  const [heading] = headings;
  if (section.topics.length === 0 || heading === undefined || text.trim() === '') return null;
  const titles = topicsIn(report, written.bodies)
    .map(({ title }) => title)
    .join('\n');
  const divided = section.topics.filter((topic) => speaksOf(titles, topic)).length >= FEWEST_HEADINGS;
  const leads = divided ? leadsOf(text).join('\n') : '';
  const isThere = (topic: Topic) =>
    divided
      ? speaksOf(leads, topic) || speaksLooselyOf(text, { ...topic, words: topic.plain })
      : speaksLooselyOf(text, topic);
  const missing = section.topics.filter((topic) => !isThere(topic));
  if (missing.length < (divided ? 1 : FEWEST_GAPS)) return null;
  const args = { section: section.title, topics: titlesOf(missing), count: missing.length };
  return {
    severity: divided ? 'warning' : 'information',
    message: { key: 'section/topic-missing', args },
    span: heading.span,
    fixes: divided ? [insertion(report, written, missing)] : [],
  };
}

/** Both lists stand in text order. */
function topicsIn(report: Report, bodies: readonly Span[]): readonly Heading[] {
  let i = 0;
  return report.headings.filter(({ kind, span }) => {
    while ((bodies[i]?.end ?? Number.POSITIVE_INFINITY) < span.end) i++;
    const body = bodies[i];
    return kind === 'topic' && body !== undefined && contains(body, span);
  });
}

function insertion(report: Report, { bodies }: WrittenSection, missing: readonly Matter[]): Fix {
  const newLine = lineBreakOf(report.source);
  const body = bodies.at(-1) ?? lastLine(report);
  const last = topicsIn(report, [body]).at(-1)?.ordinal ?? 0;
  const next = report.headings.find(({ span }) => span.start >= body.end);
  const at = next === undefined ? body.end : startOf(report, next);
  const lines = missing.map(({ title }, i) => `（${ordinalText(last + i + 1)}）${title}`);
  const newText = next === undefined ? `${newLine}${lines.join(newLine)}` : `${lines.join(newLine)}${newLine}`;
  return {
    title: { key: 'fix.insert-topics', args: { topics: titlesOf(missing) } },
    safety: 'suggestion',
    edits: [{ span: { start: at, end: at }, newText }],
  };
}
