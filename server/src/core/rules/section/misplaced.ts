import type { Report } from '../../recognition/report';
import { withPlainGlyphs } from '../../text/glyphs';
import { type Span, shifted } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';
import { isEvidentReport, officialHeadings } from '../support/sections';
import { type WrittenSection, writtenSections } from '../support/sectionText';

/** How far behind a word its figure may stand. */
const REACH = 12;
/** The rest of the clause is marked with the word. */
const CLAUSE = '[^，。；：,;:\\s]{0,20}';

/**
 * # 内容放错了部分
 *
 * 第六部分写了应当放在第一部分的主要数据，或者保留了旧格式才有的内容。
 *
 * ## 检查什么
 *
 * - 主动公开信息的条数只写在第六部分，第一部分没有。
 * - 第六部分还在写机构建设、经费、专职人员等2018年以前格式的内容。
 *
 * ## 依据
 *
 * 2019年以来的统一格式把主动公开情况放在第一、二部分，不再要求报告机构建设和经费。这是一般经验，只作提示。
 *
 * ## 示例
 *
 * “六、其他需要报告的事项”下面写“全年主动公开政府信息129条”，而第一部分没有写数量。
 *
 * ## 怎样修改
 *
 * 把数据移到第一部分；旧格式的内容可以删去。没有自动修复。
 *
 * # Matter in the wrong section
 *
 * Section six holds key figures of section one, or matters that only the older form had.
 *
 * ## What it finds
 *
 * - The number of items published stands in section six only.
 * - Section six still speaks of staff, budget and office building, as reports up to 2018 did.
 *
 * ## Why
 *
 * The unified forms since 2019 put the publication of information into sections one and two and no longer ask for staff and
 * budget. This is experience, so it is a hint.
 *
 * ## Example
 *
 * 主动公开政府信息129条 stands under section six, and section one has no such number.
 *
 * ## How to fix
 *
 * Move the figure to section one; matters of the older form can go. There is no automatic fix.
 */
export const rule: Rule = {
  id: 'section/misplaced',
  severity: 'hint',
  reads: 'prose',
  *check(report) {
    const headings = officialHeadings(report);
    if (!isEvidentReport(report, headings)) return;
    const sections = writtenSections(report);
    for (const written of sections) yield* foreignMatters(report, sections, written);
  },
};

function* foreignMatters(
  report: Report,
  sections: readonly WrittenSection[],
  { section, bodies }: WrittenSection,
): Iterable<RuleFinding> {
  for (const { title, words, home } of section.foreign) {
    const owner = sections.find((other) => other.section.id === home);
    const counted = home !== undefined;
    if (counted && (owner === undefined || find(owner.text, words, counted) !== null)) continue;
    for (const body of bodies) {
      const found = find(withPlainGlyphs(report.source.slice(body)), words, counted);
      if (found === null) continue;
      const span = shifted(found, body.start);
      const args = { section: section.title, matter: title, home: owner?.section.title ?? '' };
      yield { message: { key: counted ? 'section/misplaced.figure' : 'section/misplaced', args }, span };
      break;
    }
  }
}

/** The first of the words, with its figure where one is asked for. */
function find(text: string, words: readonly string[], counted: boolean): Span | null {
  if (!words.some((word) => text.includes(word))) return null;
  const pattern = new RegExp(
    `(?:${words.join('|')})${counted ? `[^\\d，。；\\n]{0,${REACH}}\\d{1,9} ?余?条` : CLAUSE}`,
  );
  const match = pattern.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
