import * as z from 'zod/mini';

/** A printed label: the official wording, and other wordings that are accepted as the same label. */
const Label = z.strictObject({
  text: z.string(),
  /** Accepted in silence: the official form circulates with these wordings too. */
  variants: z._default(z.array(z.string()), []),
  /** Recognised, but the official wording is recommended (`table/label` says so). */
  discouraged: z._default(z.array(z.string()), []),
});

const Column = z.strictObject({
  id: z.string(),
  label: z.string(),
  kind: z._default(z.enum(['count', 'amount', 'change']), 'count'),
  unit: z.optional(z.string()),
});

/** A row with figures, or a `group`: a label above rows, without figures of its own. */
const Row = z.strictObject({
  id: z.optional(z.string()),
  label: Label,
  /** Depth in the form's own hierarchy, 1 = outermost. */
  level: z._default(z.int(), 1),
  unit: z.optional(z.string()),
});

/** Rows under one printed header. Header labels stand in reading order. */
const Band = z.strictObject({
  heading: z.optional(Label),
  header: z.array(z.array(z.string())),
  columns: z.array(Column),
  rows: z.array(Row),
});

/**
 * Σ left = Σ right (or ≤), once for each column (`per: 'column'`, the names are rows) or each row (`per: 'row'`, the
 * names are columns). Certainty decides the severity: official → error, convention → warning, heuristic → information.
 */
const Relation = z.strictObject({
  rule: z.enum(['table/row-total', 'table/column-total', 'table/balance', 'table/subtotal', 'table/of-which']),
  certainty: z.enum(['official', 'convention', 'heuristic']),
  per: z.enum(['row', 'column']),
  left: z.array(z.string()),
  op: z._default(z.enum(['=', '<=']), '='),
  right: z.array(z.string()),
  /** Message key of a remark that belongs to this relation (for example that pending cases may explain it). */
  note: z.optional(z.string()),
});

/** A greater figure than `above` in a cell deserves a second look when the report is that of such a body. */
const Limit = z.strictObject({
  row: z.string(),
  columns: z.array(z.string()),
  bodies: z.array(z.enum(['township', 'county'])),
  above: z.int(),
  reason: z.enum(['authority', 'scale', 'unit']),
});

const Stock = z.strictObject({ row: z.string(), total: z.string(), added: z.string(), removed: z.string() });

const Table = z.strictObject({
  id: z.string(),
  /** Section that holds the table; absent for an annex. */
  section: z.optional(z.string()),
  title: z.optional(Label),
  /** `down`: one printed line for each row. `across`: the rows stand side by side in one printed line of figures. */
  orientation: z._default(z.enum(['down', 'across']), 'down'),
  /** Labels above rows stand on a line of their own (`above`), or in one cell beside all the rows they head. */
  groups: z._default(z.enum(['above', 'beside']), 'above'),
  bands: z.array(Band),
  relations: z._default(z.array(Relation), []),
  /** Ids of rows and columns whose figures the form computes from the others. */
  derived: z._default(z.array(z.string()), []),
  /** Figures that are hard to believe of small bodies. */
  limits: z._default(z.array(Limit), []),
  /** Rows in which `total − added + removed`, the number at the end of last year, cannot be negative. */
  stocks: z._default(z.array(Stock), []),
});

/** Something a section has to speak of, known by any of its words; `title` is what people call it. */
const Matter = z.strictObject({
  title: z.string(),
  words: z.array(z.string()),
});

/** A matter that mostly has a heading of its own. */
const Topic = z.strictObject({
  ...Matter.shape,
  /** Words that mean nothing else, so that they count in any sentence, not in headings and first words alone. */
  plain: z._default(z.array(z.string()), []),
});

const Section = z.strictObject({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  variants: z._default(z.array(z.string()), []),
  /** Words that together identify a heading with a freely worded title. */
  keys: z._default(z.array(z.string()), []),
  mandatory: z._default(z.boolean(), true),
  /** Topics that the notice of the form prescribes for the section, in its order. */
  topics: z._default(z.array(Topic), []),
  /** Results that the report of a government, but not of a department, has to state (article 50 of the regulation). */
  results: z._default(z.array(Matter), []),
  /** A statement that the section has to make even when nothing happened, with a sentence to start from. */
  statement: z.optional(z.strictObject({ ...Matter.shape, sentence: z.string() })),
  /** Matters that writers put here although they belong to another section or to an older form. */
  foreign: z._default(z.array(z.strictObject({ ...Matter.shape, home: z.optional(z.string()) })), []),
});

const Citation = z.strictObject({
  /** Article of the regulation, such as 第二十条. */
  article: z.string(),
  /** Its items that the form names, such as （一）. */
  items: z.array(z.string()),
});

export const Edition = z.strictObject({
  /** For the editor that the file is written in. */
  $schema: z.optional(z.string()),
  id: z.string(),
  name: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
  years: z.strictObject({ from: z.int(), to: z.optional(z.int()) }),
  /** Document number of the notice that issued the form, when it is known for certain. */
  notice: z.optional(z.string()),
  sections: z.array(Section),
  tables: z.array(Table),
  citations: z._default(z.array(Citation), []),
});

export type Label = z.infer<typeof Label>;
export type Column = z.infer<typeof Column>;
export type Row = z.infer<typeof Row>;
export type Band = z.infer<typeof Band>;
export type Relation = z.infer<typeof Relation>;
export type Limit = z.infer<typeof Limit>;
export type Table = z.infer<typeof Table>;
export type Matter = z.infer<typeof Matter>;
export type Topic = z.infer<typeof Topic>;
export type Section = z.infer<typeof Section>;
export type Edition = z.infer<typeof Edition>;
