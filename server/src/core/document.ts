import { type AnalyseOptions, type Analysis, analyse, DEFAULT_OPTIONS, type Scope } from './analyse';
import { Memory } from './recognition/memory';
import { splitReports } from './recognition/split';
import { firstFrom } from './text/firstFrom';
import { isBefore, type Position, type SourceText } from './text/sourceText';

/**
 * Everything known about one document: a part for each report it holds, in text order, never none. The texts of the
 * parts, concatenated, are the document's.
 */
export interface DocumentAnalysis {
  readonly options: AnalyseOptions;
  readonly parts: readonly Part[];
  /** Of the last report that was recognised, which is the one that is being edited; null for the first version of a document. */
  readonly memory: Memory | null;
}

/** One report of a document. The analysis has the positions of the document. */
export interface Part {
  readonly analysis: Analysis;
  /** The same as if its text were the document: what stays when the report moves. */
  readonly apart: Analysis;
  readonly scope: Scope;
}

export type Analyse = typeof analyse;

/**
 * Analyses any text whatever; never throws unless `analyser` does. With an earlier analysis of the document at hand,
 * reports that have not changed are taken over from it; the answer is the same as without it.
 */
export function analyseDocument(
  text: string,
  options: AnalyseOptions = DEFAULT_OPTIONS,
  previous: DocumentAnalysis | null = null,
  analyser: Analyse = analyse,
): DocumentAnalysis {
  const known = previous !== null && isSame(previous.options, options) ? previous.parts : [];
  const texts = splitReports(text, known.map(textOf));
  // Remembering has its price, which a text that is read once need not pay.
  const memory = previous === null ? null : (previous.memory ?? new Memory());
  const parts: Part[] = [];
  let origin: Position = { line: 0, character: 0 };
  let head = 0;
  while (head < known.length && texts[head] === textOf(known[head] as Part)) head++;
  for (const [i, part] of texts.entries()) {
    const old = known[i < head ? i : i + known.length - texts.length];
    const scope = i === 0 ? 'first' : 'further';
    const isKnown = old !== undefined && textOf(old) === part && old.scope === scope;
    const placed = isKnown
      ? movedTo(old, origin)
      : partOf(analyser(texts.length === 1 ? part : detached(part), options, scope, memory), scope, origin);
    parts.push(placed);
    origin = placed.analysis.source.end;
  }
  return { options, parts, memory };
}

/** The report at a position of the document: the last one that starts there or before. */
export function analysisAt(document: DocumentAnalysis, position: Position): Analysis {
  return partAt(document, position).analysis;
}

export function partAt({ parts }: DocumentAnalysis, position: Position): Part {
  const next = firstFrom(parts, ({ analysis: { source } }) => isBefore(position, source.origin));
  return parts[Math.max(0, next - 1)] as Part;
}

export function textOf({ apart }: Part): string {
  return apart.source.text;
}

/** What a workspace file says is the same object as long as it says the same. */
export function isSame(a: AnalyseOptions, b: AnalyseOptions): boolean {
  return a.edition === b.edition && a.config === b.config;
}

function movedTo(part: Part, { line, character }: Position): Part {
  const { origin } = part.analysis.source;
  if (origin.line === line && origin.character === character) return part;
  return partOf(part.apart, part.scope, { line, character });
}

function partOf(apart: Analysis, scope: Scope, origin: Position): Part {
  const isAtTop = origin.line === 0 && origin.character === 0;
  return { apart, scope, analysis: isAtTop ? apart : new PlacedAnalysis(apart, apart.source.movedTo(origin)) };
}

/** Stages stay lazy, and those that were computed stay computed. */
class PlacedAnalysis implements Analysis {
  constructor(
    private readonly apart: Analysis,
    readonly source: SourceText,
  ) {}

  get reports(): Analysis['reports'] {
    return this.apart.reports;
  }

  get findings(): Analysis['findings'] {
    return this.apart.findings;
  }

  get ignored(): NonNullable<Analysis['ignored']> {
    return this.apart.ignored ?? [];
  }

  get scope(): Scope {
    return this.apart.scope ?? 'first';
  }
}

/** A copy: engines keep the whole document alive for a part that was merely cut out of it. */
function detached(part: string): string {
  return ` ${part}`.slice(1);
}
