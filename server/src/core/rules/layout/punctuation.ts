import type { Report } from '../../recognition/report';
import type { Edit, Rule, RuleFinding } from '../rule';
import { halfWidthOf, isHeadingBracket, labelEdits } from '../support/halfWidth';
import { inView } from '../support/inView';
import { type MisusedMark, misusedMarks } from '../support/misusedMarks';

/**
 * # 标点符号
 *
 * 中文里夹杂半角标点，或者标点用得不合规范。
 *
 * ## 检查什么
 *
 * - 汉字旁边的半角逗号、冒号、分号、括号等。全文几乎都是半角的，多半是转换造成，只在第一处提示一次。
 * - 一个部分的文字以逗号结尾。
 * - “……差距：二是”这样用冒号接“二是”的。
 * - 并列的书名号或引号之间加了顿号。
 * - 段落用分号结尾，后面却另起一组条目或换了标题。
 * - “其中自然人1件。商业企业0件”这样把一句话断开的句号。
 *
 * 网址、邮箱、时间、小数、序号后面的点、表格不检查。都只是提示。
 *
 * ## 依据
 *
 * 《标点符号用法》（GB/T 15834—2011）。其中4.5.3.5对并列书名号、引号之间的顿号说的是“通常不用”，是否改由您决定。
 *
 * ## 示例
 *
 * “2022年,青禾镇认真贯彻《条例》、《办法》。”
 *
 * ## 怎样修改
 *
 * 快速修复换成全角标点，或换成合适的标点。
 *
 * # Punctuation
 *
 * Half-width punctuation in Chinese text, or a mark in the wrong place.
 *
 * ## What it finds
 *
 * - Half-width commas, colons, semicolons, brackets beside Chinese characters. Where the whole text has hardly any other, one
 *   conversion made them all, and one finding at the first place is enough.
 * - A colon before 二是.
 * - A pause mark between items in book-title marks or quotes.
 * - A paragraph that ends with a semicolon before a new list or a heading, or with a comma at the end of a section.
 * - A full stop in the middle of a breakdown (其中自然人1件。商业企业0件).
 *
 * Addresses, times, decimals, list dots and tables are left alone. All are hints.
 *
 * ## Why
 *
 * GB/T 15834—2011. Its clause 4.5.3.5 calls the pause mark between quoted items merely unusual; the choice is yours.
 *
 * ## Example
 *
 * 2022年,青禾镇认真贯彻《条例》、《办法》。
 *
 * ## How to fix
 *
 * The quick fix writes full-width marks, or the mark that fits.
 */
export const rule: Rule = {
  id: 'layout/punctuation',
  severity: 'hint',
  *check(report) {
    yield* halfWidthFindings(report);
    for (const marks of byLine(report, inView(report, report.prose, misusedMarks))) yield misuse(marks);
  },
};

function* halfWidthFindings(report: Report): Iterable<RuleFinding> {
  const { lines, uniform } = inView(report, report.prose, halfWidthOf);
  if (uniform) {
    const edits = [...lines.flatMap((line) => line.edits), ...labelEdits(report)];
    const first = lines.find(({ marks }) => marks > 0)?.edits.find((edit) => !/[（）]/.test(edit.newText));
    if (first !== undefined) yield halfWidth(report, first, edits, 'layout/punctuation.half-width-file');
    return;
  }
  for (const line of lines) {
    const edits = line.edits.filter((edit) => !isHeadingBracket(report, edit));
    const [first] = edits;
    if (first !== undefined) yield halfWidth(report, first, edits, 'layout/punctuation.half-width');
  }
}

function halfWidth({ source }: Report, first: Edit, edits: readonly Edit[], key: string): RuleFinding {
  const mark = source.slice(first.span).trim();
  return {
    message: { key, args: { mark, count: edits.length } },
    span: { start: first.span.start, end: first.span.start + 1 },
    fixes: [{ title: { key: 'fix.full-width', args: { count: edits.length } }, safety: 'safe', edits }],
  };
}

/** Marks of the same kind in one line. */
function byLine({ source }: Report, marks: readonly MisusedMark[]): readonly (readonly MisusedMark[])[] {
  const groups = new Map<string, MisusedMark[]>();
  for (const mark of marks) {
    const key = `${source.positionAt(mark.mark.start).line} ${mark.kind}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [mark]);
    else known.push(mark);
  }
  return [...groups.values()];
}

function misuse(marks: readonly MisusedMark[]): RuleFinding {
  const [first, ...others] = marks as [MisusedMark, ...MisusedMark[]];
  const message = { key: `layout/punctuation.${first.kind}`, args: { count: marks.length } };
  return {
    message,
    span: first.span,
    related: others.map(({ span }) => ({ span, message })),
    fixes: [
      {
        title: { key: first.newText === '' ? 'fix.remove-mark' : 'fix.replace-mark', args: { mark: first.newText } },
        safety: marks.every(({ isCertain }) => isCertain) ? 'safe' : 'suggestion',
        edits: marks.map(({ mark, newText }) => ({ span: mark, newText })),
      },
    ],
  };
}
