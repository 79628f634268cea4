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
  readonly source: SourceText;
  readonly span: Span;
  readonly titles: readonly TitleHit[];
  readonly organisation: string | null;
  readonly year: number | null;
  readonly edition: Edition;
  readonly headings: readonly Heading[];
  readonly tables: readonly RecognisedTable[];
  readonly furniture: readonly Furniture[];
  readonly skeleton: ReportView | null;
  readonly prose: ReportView | null;
  private byId: ReadonlyMap<string, Fact> | null = null;

  constructor(parts: Omit<Report, 'title' | 'facts'>) {
    this.source = parts.source;
    this.span = parts.span;
    this.titles = parts.titles;
    this.organisation = parts.organisation;
    this.year = parts.year;
    this.edition = parts.edition;
    this.headings = parts.headings;
    this.tables = parts.tables;
    this.furniture = parts.furniture;
    this.skeleton = parts.skeleton;
    this.prose = parts.prose;
  }

  get title(): TitleHit | null {
    return this.titles.find(({ year }) => year !== null && year === this.year) ?? this.titles[0] ?? null;
  }

  get facts(): ReadonlyMap<string, Fact> {
    this.byId ??= new Map(
      this.tables.flatMap(({ rows }) => rows.flatMap((row) => row.facts.map((fact) => [fact.id, fact] as const))),
    );
    return this.byId;
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
