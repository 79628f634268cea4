import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';
import { type Stray, straysOf } from '../support/blanks';

/** More lines than this with the same kind of blank are one matter of the whole file. */
const MOST_LINES = 12;

/**
 * # 多余的空格和看不见的字符
 *
 * 汉字之间、标题编号后面的空格，以及不换行空格、零宽字符、转换时丢失的字符（�）。
 *
 * ## 检查什么
 *
 * - 句子、标题、表格项目名称里汉字之间的空格，“一、”“（一）”后面的空格。
 * - 不换行空格、零宽字符、软连字符。
 * - “�”表示原来的字已经丢失，给出警告。
 *
 * 汉字与数字、字母之间的空格，段首缩进，签名栏里对齐用的空格，引号、书名号里口号前后两句之间的空格，邮编、电话等项目前面的空格，表格各列之间的空格都不管。同一行合为一条；涉及的行很多时，全文合为一条。
 *
 * ## 依据
 *
 * 公文标题编号后直接写标题，汉字之间不空格。看不见的字符会妨碍检索和汇总。
 *
 * ## 示例
 *
 * “一、 概述”“统 计 指 标”。
 *
 * ## 怎样修改
 *
 * 快速修复删去这些空格和字符；“�”处请对照原件补字。
 *
 * # Stray blanks and invisible characters
 *
 * Blanks between Chinese characters and behind heading marks, no-break blanks, zero-width characters, lost characters (�).
 *
 * ## What it finds
 *
 * - Blanks between Chinese characters in sentences, headings and table labels, and behind 一、 or （一）.
 * - No-break blanks, zero-width characters, soft hyphens.
 * - � stands for a character that is lost: a warning.
 *
 * Blanks beside digits and Latin letters, indents, aligned signature blocks, blanks between the halves of a slogan in quotes or a title,
 * before fields such as 邮编 and between columns are left alone. One finding for each line, or for the whole file when many
 * lines are affected.
 *
 * ## Why
 *
 * Chinese is written without blanks; invisible characters get in the way of search and aggregation.
 *
 * ## Example
 *
 * 一、 概述 and 统 计 指 标.
 *
 * ## How to fix
 *
 * The quick fix removes them; look up what belongs in the place of �.
 */
export const rule: Rule = {
  id: 'layout/space',
  severity: 'hint',
  reads: 'skeleton',
  *check(report) {
    const strays = straysOf(report);
    for (const kind of ['gap', 'invisible', 'lost'] as const) {
      const lines = byLine(
        report,
        strays.filter((stray) => stray.kind === kind),
      );
      if (lines.length > MOST_LINES) yield findingFor(report, lines.flat(), `layout/space.${kind}-file`);
      else for (const line of lines) yield findingFor(report, line, `layout/space.${kind}`);
    }
  },
};

function byLine({ source }: Report, strays: readonly Stray[]): readonly (readonly Stray[])[] {
  const lines = new Map<number, Stray[]>();
  for (const stray of strays) {
    const { line } = source.positionAt(stray.span.start);
    const known = lines.get(line);
    if (known === undefined) lines.set(line, [stray]);
    else known.push(stray);
  }
  return [...lines.values()];
}

function findingFor(report: Report, strays: readonly Stray[], key: string): RuleFinding {
  const [first, ...others] = strays as [Stray, ...Stray[]];
  const edits = strays.map(({ span, newText }) => ({ span, newText }));
  const isFile = key.endsWith('-file');
  const isLost = first.kind === 'lost';
  const message = { key: `layout/space.${first.kind}-other`, args: {} };
  return {
    severity: isLost ? 'warning' : 'hint',
    message: { key, args: { count: strays.length } },
    span: withNeighbours(report, first.span),
    related: isFile ? [] : others.map(({ span }) => ({ span: withNeighbours(report, span), message })),
    fixes: isLost
      ? []
      : [{ title: { key: 'fix.remove-blanks', args: { count: strays.length } }, safety: 'safe', edits }],
  };
}

/** A blank alone is hard to see: the characters beside it in its line are marked too. */
function withNeighbours({ source }: Report, { start, end }: Span): Span {
  const isText = (character: string | undefined) => character !== undefined && !/[\r\n]/.test(character);
  return {
    start: isText(source.text[start - 1]) ? start - 1 : start,
    end: isText(source.text[end]) ? end + 1 : end,
  };
}
