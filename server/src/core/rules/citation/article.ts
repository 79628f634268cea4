import type { Table } from '../../editions/schema';
import { matchesOf } from '../../prose/matches';
import type { RecognisedTable, Report } from '../../recognition/report';
import { LETTERS } from '../../text/glyphs';
import { ordinalText } from '../../text/numerals';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';

/** Blanks, line breaks and invisible characters that may stand inside a citation. */
const GAP = '\\s\\u00a0\\u200b-\\u200f\\u2060\\ufeff';
const ORDINAL = `[〇零一二三四五六七八九十百\\d${GAP}]{1,9}`;
/** 第二十条第（一）项 with any number in either place. */
const CITATION = new RegExp(`第${ORDINAL}条[${GAP}]{0,3}第?[${GAP}]{0,3}[（(]${ORDINAL}[)）][${GAP}]{0,3}项`, 'g');
const BLANKS = new RegExp(`[${GAP}]+`, 'g');
/** Delimiters, line breaks and tags that may stand between a citation and the header cell below it. */
const LONGEST_GAP = 300;

/**
 * # 条款引用错误
 *
 * 第二部分表格里“第二十条第（×）项”的条号或项号与格式不符。
 *
 * ## 检查什么
 *
 * 只看表格里每一小块的标题行，正文里引用的条款不管。应有的项号由这一小块的内容（规章、行政许可、行政处罚、行政事业性收费等）决定。
 *
 * ## 依据
 *
 * 《政府信息公开条例》第二十条：第（一）项规章和规范性文件，第（五）项行政许可，第（六）项行政处罚和行政强制，
 * 第（八）项行政事业性收费，第（九）项政府集中采购（只在2019、2020年度的表里）。
 *
 * ## 示例
 *
 * 行政处罚上面写的是“第二十六条第（六）项”，应为“第二十条第（六）项”。
 *
 * ## 怎样修改
 *
 * 快速修复改成格式规定的条款。
 *
 * # Wrong article in the table of section two
 *
 * A block of the table cites another article or item than the form.
 *
 * ## What it finds
 *
 * The heading line of each block, never a citation in the prose. Which item is right follows from the rows of the block.
 *
 * ## Why
 *
 * Article 20 of the Regulation: item 1 rules and normative documents, item 5 licences, item 6 penalties and compulsory
 * measures, item 8 fees, item 9 central procurement (forms of 2019 and 2020 only).
 *
 * ## Example
 *
 * The block with administrative penalties is headed 第二十六条第（六）项 and must be headed 第二十条第（六）项.
 *
 * ## How to fix
 *
 * The quick fix writes the form's article and item.
 */
export const rule: Rule = {
  id: 'citation/article',
  severity: 'error',
  reads: 'skeleton',
  *check(report) {
    for (const table of report.tables) {
      if (hasCitations(table.table)) yield* wrongCitations(report, table);
    }
  },
};

const hasCitations = once(({ bands }: Table) => bands.some(({ heading }) => heading?.text.includes('条') === true));

function* wrongCitations(report: Report, table: RecognisedTable): Iterable<RuleFinding> {
  const area = { start: areaStart(report, table), end: table.span.end };
  for (const match of matchesOf(withCharacters(report.source.slice(area)), CITATION)) {
    const start = area.start + match.index;
    const span = { start, end: start + match[0].length };
    const expected = expectedAt(report, table, span);
    if (expected === null || sameArticle(match[0], expected)) continue;
    yield {
      message: { key: 'citation/article', args: { found: match[0].replace(BLANKS, ''), expected } },
      span,
      fixes: [
        { title: { key: 'fix.citation', args: { expected } }, safety: 'safe', edits: [{ span, newText: expected }] },
      ],
    };
  }
}

/** The first citation may stand before what was recognised as the table, at most at the section's heading. */
function areaStart(report: Report, { table, span }: RecognisedTable): number {
  const heading = report.headings.find(({ section }) => section !== null && section.id === table.section);
  return heading !== undefined && heading.span.end <= span.start ? heading.span.end : span.start;
}

/** The heading that the form gives to the block below the citation; null when it heads no block. */
function expectedAt(report: Report, table: RecognisedTable, citation: Span): string | null {
  const header = table.headers.find(({ span }) => span.start >= citation.end);
  const gap = header === undefined ? null : report.source.slice({ start: citation.end, end: header.span.start });
  if (gap === null || gap.length > LONGEST_GAP || /[\u4e00-\u9fff\d]/.test(gap.replace(/<[^<>]*>/g, ''))) return null;
  const row = table.rows.find(({ label }) => label !== null && label.span.start >= citation.end);
  return row?.band.heading?.text ?? null;
}

function sameArticle(found: string, expected: string): boolean {
  return found === expected || canonical(found) === canonical(expected);
}

/** Bracket width, blanks and Arabic digits are no other article. */
function canonical(citation: string): string {
  return citation
    .replace(BLANKS, '')
    .replace('(', '（')
    .replace(')', '）')
    .replace('条（', '条第（')
    .replace(/\d{1,2}/g, (digits) => ordinalText(Number(digits)));
}

/** PDF text has radical symbols for 一, 二 and others; each is one unit, so that offsets stay. */
function withCharacters(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (radical) => String.fromCharCode(LETTERS[radical.charCodeAt(0)] as number));
}
