import type { Heading, Report } from '../../recognition/report';
import { withPlainGlyphs } from '../../text/glyphs';
import { ordinalText } from '../../text/numerals';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';
import { brokenRuns, type Numbered, numberedTopics } from '../support/ordinalRuns';
import { ownSheetOf } from '../support/ownText';
import { search } from '../support/sheet';

/** A missing mark is looked for no further back than this. */
const REACH = 20_000;

/**
 * # 小标题编号不连续
 *
 * （一）（二）（三）……的编号跳号、重号或者不从（一）开始。
 *
 * ## 检查什么
 *
 * 在同一部分之内依次检查；另起的（一）算新的一组，组里还可以有组。缺的编号如果就在附近、只是没有单独成行，不算跳号。各部分的编号由
 * “各部分顺序或编号不对”检查，表格里的编号不管。编号后面多一个顿号，如“（一）、”“1.、”，也作提示。
 *
 * ## 依据
 *
 * 《党政机关公文格式》（GB/T 9704—2012）规定的结构层次序数应当连续。
 *
 * ## 示例
 *
 * （一）（二）之后是（四）。
 *
 * ## 怎样修改
 *
 * 快速修复把这一个和后面接着的编号改过来；如果缺的是内容，请补写。多余的顿号直接删去。
 *
 * # Numbering of topics broken
 *
 * The numbers （一）（二）（三）… skip, repeat, or do not start with （一）.
 *
 * ## What it finds
 *
 * The numbers inside each section. A new （一） starts a new run, which may stand inside another one. A missing number that
 * stands near by inside a line is no gap. Sections and labels of tables are other rules' matters. A pause mark too many
 * behind a number, as in （一）、 or 1.、, is a hint.
 *
 * ## Why
 *
 * GB/T 9704—2012: the numbers of headings are consecutive.
 *
 * ## Example
 *
 * （四） follows （二）.
 *
 * ## How to fix
 *
 * The quick fix corrects this number and those that go on from it; if text is missing, write it. A
 * surplus mark is simply removed.
 */
export const rule: Rule = {
  id: 'heading/numbering',
  severity: 'warning',
  reads: 'skeleton',
  *check(report) {
    const breaks = brokenRuns(numberedTopics(report), (before, at, expected) => isThere(report, before, at, expected));
    for (const { at, expected, edits } of breaks) {
      const args = { found: report.source.slice(at.span), expected: `（${ordinalText(expected)}）` };
      yield {
        message: { key: 'heading/numbering', args },
        span: at.span,
        fixes: [{ title: { key: 'fix.renumber-topics', args }, safety: 'suggestion', edits }],
      };
    }
    for (const { mark, surplus } of [...pausedTopics(report), ...pausedItems(report)]) {
      const args = { found: report.source.slice(mark), surplus: report.source.slice(surplus) };
      yield {
        severity: 'hint',
        message: { key: 'heading/numbering.pause', args },
        span: { start: mark.start, end: surplus.end },
        fixes: [
          { title: { key: 'fix.remove-surplus', args }, safety: 'safe', edits: [{ span: surplus, newText: '' }] },
        ],
      };
    }
  },
};

/** A mark that parts itself from its title, and the pause mark behind it. */
interface Paused {
  readonly mark: Span;
  readonly surplus: Span;
}

/** （一）、 */
function pausedTopics({ source, headings }: Report): readonly Paused[] {
  const markEnd = ({ mark, span }: Heading) => span.start + mark.length;
  return headings
    .filter((heading) => heading.kind === 'topic' && /[、.．]/.test(source.text[markEnd(heading)] ?? ''))
    .map((heading) => {
      const end = markEnd(heading);
      return { mark: { start: heading.span.start, end }, surplus: { start: end, end: end + 1 } };
    });
}

/** 1.、 at the beginning of a line. */
const ITEM = /\n[^\S\n]{0,8}(\d{1,2}[.．])、/g;

function pausedItems(report: Report): readonly Paused[] {
  return search(ownSheetOf(report), ITEM).map(({ match: [whole, mark = ''], start }) => {
    const end = start + whole.length - 1;
    return { mark: { start: end - mark.length, end }, surplus: { start: end, end: end + 1 } };
  });
}

/** The expected mark stands in the text before this one, though not as a heading. */
function isThere({ source, span }: Report, before: Numbered | null, at: Numbered, expected: number): boolean {
  const from = before?.span.end ?? span.start;
  const text = withPlainGlyphs(source.text.slice(Math.max(from, at.span.start - REACH), at.span.start));
  return new RegExp(`[（(]\\s?${ordinalText(expected)}\\s?[)）]`).test(text);
}
