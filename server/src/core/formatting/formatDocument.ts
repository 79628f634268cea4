import type { Analysis } from '../analyse';
import { type Analyse, type DocumentAnalysis, type Part, textOf } from '../document';
import type { CleanLayout } from '../rendering/writeTable';
import { ComposedText } from '../repair/composedText';
import { type RewrittenDocument, rewrittenDocument, unchangedDocument } from '../repair/rewritten';
import type { Message } from '../rules/rule';
import type { Range } from '../text/sourceText';
import { overlaps, type Span } from '../text/span';
import { type FormatResult, format } from './format';
import { differences } from './kept';
import { formatNotes } from './notes';

export interface FormatChoice {
  readonly layout: CleanLayout;
  /** What to tidy; null for everything. */
  readonly range: Range | null;
}

export interface FormattedDocument extends RewrittenDocument {
  /** What a person has to know: which tables stay as they stand, or why nothing was changed. */
  readonly notes: readonly Message[];
  /** Whether a report had to stay as it was because something in it would have read differently. */
  readonly outcome: 'tidied' | 'refused';
}

/** Tidies every report of a document, each by itself. Nothing is changed where the result would be other reports. */
export function formatDocument(
  { parts, options }: DocumentAnalysis,
  analyser: Analyse,
  choice: FormatChoice,
): FormattedDocument {
  const results = parts.map((part) => {
    const analyse = (text: string) => analyser(text, options, part.scope);
    return within(part, format(textOf(part), { layout: choice.layout, analyse }), analyse, choice.range);
  });
  const document = rewrittenDocument(parts, results);
  if (document === null) {
    const message = { key: 'format.refused.report', args: { name: '' } };
    return { ...unchangedDocument(parts), notes: [message], outcome: 'refused' };
  }
  const isRefused = results.some(({ refused }) => refused !== null);
  return { ...document, notes: results.flatMap(formatNotes), outcome: isRefused ? 'refused' : 'tidied' };
}

/** What of the result touches the range; a part of the edits has to stand the same test as all of them. */
function within(
  part: Part,
  result: FormatResult,
  analyse: (text: string) => Analysis,
  range: Range | null,
): FormatResult {
  if (range === null) return result;
  const { source } = part.analysis;
  const chosen = grown({ start: source.offsetAt(range.start), end: source.offsetAt(range.end) });
  const isTouched = source.isTouchedBy(range);
  const edits = result.edits.filter(({ span }) => isTouched && overlaps(chosen, grown(span)));
  const left = result.left.filter(({ table }) => isTouched && overlaps(chosen, table.span));
  if (edits.length === result.edits.length) return { ...result, left };
  const text = ComposedText.of(textOf(part)).apply(edits).text;
  const [refused = null] = edits.length === 0 ? [] : differences(part.apart, analyse(text));
  return refused === null ? { text, edits, left, refused } : { text: textOf(part), edits: [], left: [], refused };
}

/** A cursor or an insertion touches the character behind it. */
function grown({ start, end }: Span): Span {
  return { start, end: Math.max(end, start + 1) };
}
