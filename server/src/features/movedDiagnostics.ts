import type { Position, Range } from '../core/text/sourceText';
import type { ReportDiagnostic } from './diagnostics';
import type { FixData, SentEdit } from './fixData';

/** The diagnostics of a report, made where it is the whole document, for its place behind others. */
export function movedDiagnostics(
  diagnostics: readonly ReportDiagnostic[],
  origin: Position,
  version: number,
): ReportDiagnostic[] {
  const moved = ({ start, end }: Range): Range => ({ start: movedTo(start, origin), end: movedTo(end, origin) });
  return diagnostics.map((diagnostic) => {
    const { range, severity, code, source, message, codeDescription } = diagnostic;
    const copy: ReportDiagnostic = { range: moved(range), severity, code, source, message };
    if (codeDescription !== undefined) copy.codeDescription = codeDescription;
    if (diagnostic.relatedInformation !== undefined) {
      copy.relatedInformation = diagnostic.relatedInformation.map(({ location: { uri, range }, message }) => ({
        location: { uri, range: moved(range) },
        message,
      }));
    }
    if (diagnostic.data !== undefined) copy.data = movedData(diagnostic.data, origin, version);
    return copy;
  });
}

function movedData({ fixes }: FixData, origin: Position, version: number): FixData {
  const moved = ([startLine, startCharacter, endLine, endCharacter, newText]: SentEdit): SentEdit => {
    const start = movedTo({ line: startLine, character: startCharacter }, origin);
    const end = movedTo({ line: endLine, character: endCharacter }, origin);
    return [start.line, start.character, end.line, end.character, newText];
  };
  return { version, fixes: fixes.map(({ title, safety, edits }) => ({ title, safety, edits: edits.map(moved) })) };
}

function movedTo({ line, character }: Position, origin: Position): Position {
  return { line: line + origin.line, character: line === 0 ? character + origin.character : character };
}
