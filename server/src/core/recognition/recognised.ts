import type { Edition, Table } from '../editions/schema';
import type { Furniture } from '../text/furniture';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import type {
  CellLayout,
  Fact,
  Heading,
  LabelHit,
  RecognisedRow,
  RecognisedTable,
  Report,
  ReportView,
  TitleHit,
} from './report';

/** A report whose figures are listed by id when somebody asks for them. */
export class RecognisedReport implements Report {
  readonly span: Span;
  readonly titles: readonly TitleHit[];
  readonly organisation: string | null;
  readonly year: number | null;
  readonly edition: Edition;
  readonly headings: readonly Heading[];
  readonly furniture: readonly Furniture[];
  private byId: ReadonlyMap<string, Fact> | null = null;

  constructor(
    readonly source: SourceText,
    found: Omit<Report, 'source' | 'title' | 'tables' | 'facts' | 'skeleton' | 'prose'>,
    readonly tables: readonly RecognisedTable[],
    readonly skeleton: ReportView | null,
    readonly prose: ReportView | null,
  ) {
    this.span = found.span;
    this.titles = found.titles;
    this.organisation = found.organisation;
    this.year = found.year;
    this.edition = found.edition;
    this.headings = found.headings;
    this.furniture = found.furniture;
  }

  get title(): TitleHit | null {
    return this.titles.find(({ year }) => year !== null && year === this.year) ?? this.titles[0] ?? null;
  }

  get facts(): ReadonlyMap<string, Fact> {
    if (this.byId !== null) return this.byId;
    const byId = new Map<string, Fact>();
    for (const { rows } of this.tables) for (const { facts } of rows) for (const fact of facts) byId.set(fact.id, fact);
    this.byId = byId;
    return byId;
  }
}

interface TableParts {
  readonly rows: readonly RecognisedRow[];
  readonly headers: readonly LabelHit[];
}

/** A table whose rows and headers are made when somebody asks for them: most of those that were merely moved are not read. */
export class LazyTable implements RecognisedTable {
  private made: TableParts | null = null;

  constructor(
    readonly table: Table,
    readonly edition: Edition,
    readonly span: Span,
    readonly layout: CellLayout,
    private readonly make: () => TableParts,
  ) {}

  get rows(): readonly RecognisedRow[] {
    return this.parts.rows;
  }

  get headers(): readonly LabelHit[] {
    return this.parts.headers;
  }

  private get parts(): TableParts {
    this.made ??= this.make();
    return this.made;
  }
}
