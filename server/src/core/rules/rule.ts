import type { Report } from '../recognition/report';
import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A message key of the catalogues under core/messages with its arguments; language comes later. */
export interface Message {
  readonly key: string;
  readonly args: Readonly<Record<string, string | number>>;
}

export interface Related {
  readonly span: Span;
  readonly message: Message;
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** `safe` fixes change layout or wording but no figure and may be applied by fix-all; `suggestion`s wait for the writer. */
export interface Fix {
  readonly title: Message;
  readonly safety: 'safe' | 'suggestion';
  readonly edits: readonly Edit[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  /** The smallest offending stretch of text. */
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** What a rule reports; the engine adds its id and default severity. */
export interface RuleFinding {
  readonly severity?: Severity;
  readonly message: Message;
  readonly span: Span;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** A wording that the workspace file declares wrong. */
export interface OwnWord {
  readonly wrong: string;
  readonly right: string;
}

/** What the workspace file knows about the reports; empty without one. */
export interface RuleContext {
  readonly words: readonly OwnWord[];
  /** Each list holds names of one and the same body. */
  readonly organisations: readonly (readonly string[])[];
}

/** One check. It looks at one report and never at other rules. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /**
   * What the rule is shown, and not again as long as an edit leaves that as it was; without it, the whole report.
   * `skeleton`: the report without its plain sentences, for rules that look for nothing in them, neither say where they are nor
   * move them. `prose`: the report without what is in its tables.
   */
  readonly reads?: 'skeleton' | 'prose';
  check(report: Report, context: RuleContext): Iterable<RuleFinding>;
}
