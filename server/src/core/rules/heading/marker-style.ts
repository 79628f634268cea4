import { mostFrequent, tally } from '../../text/tally';
import type { Fix, Rule, RuleFinding } from '../rule';
import { bracketMarkers, digitMarkers, inStyle, labelMarkers, type Marker } from '../support/markers';
import { ownSheetOf } from '../support/ownText';

/** Of many deviating marks no more than this are shown one by one. */
const MOST_RELATED = 20;
/** Without one of these marks all are written alike. */
const PAUSE = /\d、/;
/** The dot that GB/T 15834 wants behind Arabic digits. */
const DOT = '.';

/**
 * # 序号样式不统一
 *
 * 同一层次的标题序号写法不一致。
 *
 * ## 检查什么
 *
 * - 小标题的括号有的全角、有的半角：（一）和(一)。
 * - 条目的序号有的用“1.”、有的用“1、”。
 * - 规定表格里的序号写成“1、”。
 *
 * 括号少数服从多数，数字一律用下脚点；每种只报告一次，位置在第一个与众不同的序号上。
 *
 * ## 依据
 *
 * 《标点符号用法》（GB/T 15834—2011）：阿拉伯数字序号后用下脚点，带括号的序号后不用点号；同一文件同一层次应当一致。只作提示。
 *
 * ## 示例
 *
 * (一)(二)(三)之后是（四）。
 *
 * ## 怎样修改
 *
 * 快速修复统一写法。
 *
 * # Mixed styles of numbering
 *
 * Marks of the same level are written in different ways.
 *
 * ## What it finds
 *
 * - Topics with full-width and half-width brackets: （一） and (一).
 * - Items with 1. and 1、.
 * - Labels of official tables with 1、.
 *
 * Brackets follow the majority, digits take the dot; one finding for each kind, at the first mark that differs.
 *
 * ## Why
 *
 * GB/T 15834—2011: a dot follows Arabic numbers, nothing follows bracketed ones; one level has one style. Only a hint.
 *
 * ## Example
 *
 * (一)(二)(三), then （四）.
 *
 * ## How to fix
 *
 * The quick fix writes all marks in one style.
 */
export const rule: Rule = {
  id: 'heading/marker-style',
  severity: 'hint',
  reads: 'skeleton',
  *check(report) {
    yield* mixed(bracketMarkers(report));
    const digits = PAUSE.test(ownSheetOf(report).text) ? digitMarkers(report) : [];
    const pauses = digits.filter(({ style }) => style === '、');
    if (pauses.length > 0 && pauses.length < digits.length) yield findingFor(pauses, DOT, 'heading/marker-style');
    const foreign = labelMarkers(report).filter(({ style }) => style === '、');
    if (foreign.length > 0) yield findingFor(foreign, DOT, 'heading/marker-style.label');
  },
};

function* mixed(markers: readonly Marker[]): Iterable<RuleFinding> {
  const usual = mostFrequent(tally(markers.map(({ style }) => style)));
  const others = markers.filter(({ style }) => style !== usual);
  if (usual !== undefined && others.length > 0) yield findingFor(others, usual, 'heading/marker-style');
}

function findingFor(markers: readonly Marker[], style: string, key: string): RuleFinding {
  const [first, ...rest] = markers as readonly [Marker, ...Marker[]];
  const args = { expected: inStyle(first, style), count: markers.length };
  const fix: Fix = {
    title: { key: 'fix.unify-marks', args },
    safety: 'safe',
    edits: markers.map((marker) => ({ span: marker.span, newText: inStyle(marker, style) })),
  };
  return {
    message: { key, args },
    span: first.span,
    related: rest.slice(0, MOST_RELATED).map((marker) => ({
      span: marker.span,
      message: { key: 'heading/marker-style.other', args: { expected: inStyle(marker, style) } },
    })),
    fixes: [fix],
  };
}
