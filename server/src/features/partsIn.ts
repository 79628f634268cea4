import type { Analysis } from '../core/analyse';
import type { DocumentAnalysis } from '../core/document';
import type { Range } from '../core/text/sourceText';
import type { Span } from '../core/text/span';

/** A report, and the stretch of its own text that was asked for. */
export interface Stretch {
  readonly analysis: Analysis;
  readonly span: Span;
}

/** The reports that a range of the document touches, each with its share; all of them without a range. */
export function partsIn({ parts }: DocumentAnalysis, range?: Range): readonly Stretch[] {
  const analyses = parts.map(({ analysis }) => analysis);
  if (range === undefined) return analyses.map((analysis) => ({ analysis, span: wholeOf(analysis) }));
  return analyses.flatMap((analysis) => {
    const { source } = analysis;
    if (!source.isTouchedBy(range)) return [];
    return [{ analysis, span: { start: source.offsetAt(range.start), end: source.offsetAt(range.end) } }];
  });
}

function wholeOf({ source }: Analysis): Span {
  return { start: 0, end: source.length };
}
