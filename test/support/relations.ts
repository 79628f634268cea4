import { APPLICATION_COLUMNS, applicationRows, outcomeRows } from './forms/applications';
import { DISPUTE_COLUMNS, DISPUTE_GROUPS } from './forms/disputes';
import type { FormId } from './forms/form';

/** Σ left = Σ right over fact ids. */
export interface Relation {
  readonly table: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Every relation that the official form prescribes, spelled out cell by cell (DOMAIN § 3.1, § 3.2, § 3.4). */
export function relationsOf(edition: FormId, applicationsForm: '2019' | '2021'): readonly Relation[] {
  if (edition === '2014') return statisticsRelations();
  return [...rowTotals(applicationsForm), ...columnTotals(applicationsForm), ...disputeTotals()];
}

function rowTotals(form: '2019' | '2021'): readonly Relation[] {
  const parts = APPLICATION_COLUMNS.slice(0, -1);
  return applicationRows(form).flatMap(({ id }) =>
    id === null
      ? []
      : [
          relation(
            'applications',
            [`${id}.total`],
            parts.map((column) => `${id}.${column}`),
          ),
        ],
  );
}

function columnTotals(form: '2019' | '2021'): readonly Relation[] {
  return APPLICATION_COLUMNS.flatMap((column) => [
    relation(
      'applications',
      [`total.${column}`],
      outcomeRows(form).map((row) => `${row}.${column}`),
    ),
    relation(
      'applications',
      [`received.${column}`, `carriedIn.${column}`],
      [`total.${column}`, `carriedOut.${column}`],
    ),
  ]);
}

function disputeTotals(): readonly Relation[] {
  const parts = DISPUTE_COLUMNS.slice(0, -1);
  return DISPUTE_GROUPS.map((group) =>
    relation(
      'disputes',
      [`${group}.total`],
      parts.map((part) => `${group}.${part}`),
    ),
  );
}

function statisticsRelations(): readonly Relation[] {
  const sum = (whole: string, parts: readonly string[]): Relation =>
    relation(
      'statistics',
      [`${whole}.count`],
      parts.map((part) => `${part}.count`),
    );
  const numbered = (whole: string, count: number): Relation =>
    sum(
      whole,
      Array.from({ length: count }, (_, index) => `${whole}-${index + 1}`),
    );
  return [
    numbered('3-1', 4),
    numbered('3-2', 2),
    numbered('3-3', 8),
    sum(
      '3-3-4',
      ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `3-3-4${letter}`),
    ),
    numbered('4', 3),
    numbered('5', 3),
    numbered('8-3', 2),
  ];
}

function relation(table: string, left: readonly string[], right: readonly string[]): Relation {
  const named = (id: string): string => `${table}.${id}`;
  return { table, left: left.map(named), right: right.map(named) };
}
