import { STATISTICS_TITLE } from './forms/statistics';
import type { Grid } from './grid';
import { applicationsGrid } from './grids/applications';
import { disclosureGrid } from './grids/disclosure';
import { disputesGrid } from './grids/disputes';
import { statisticsGrid } from './grids/statistics';
import type { ReportModel } from './model';
import { NUMERALS, type SectionModel, type TableId } from './sections';

/** The report as printed matter, before a layout turns it into characters. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly number: number; readonly official: boolean; readonly text: string }
  | { readonly kind: 'topic'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Web-page lines around the report. */
  | { readonly kind: 'chrome'; readonly text: string }
  /** Caption, reporting office and the like around an annexed table. */
  | { readonly kind: 'caption'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Grid };

export type Document = readonly Block[];

export function documentOf(model: ReportModel): Document {
  const title = `${model.organisation}${model.year}年政府信息公开工作年度报告`;
  return [{ kind: 'title', text: title }, ...model.sections.flatMap((section) => sectionBlocks(model, section))];
}

function sectionBlocks(model: ReportModel, section: SectionModel): Document {
  const { number, title, contents } = section;
  const heading: Document =
    number === 0
      ? []
      : [{ kind: 'heading', number, official: model.edition !== '2014', text: `${NUMERALS[number]}、${title}` }];
  return [
    ...heading,
    ...contents.flatMap(
      (content): Document => (content.kind === 'table' ? tableBlocks(model, content.table) : [content]),
    ),
  ];
}

function tableBlocks(model: ReportModel, table: TableId): Document {
  const form = model.edition === '2021' ? '2021' : '2019';
  switch (table) {
    case 'disclosure':
      return [{ kind: 'table', grid: disclosureGrid(model.figures, form) }];
    case 'applications':
      return [{ kind: 'table', grid: applicationsGrid(model.figures, model.applicationsForm) }];
    case 'disputes':
      return [{ kind: 'table', grid: disputesGrid(model.figures) }];
    case 'statistics':
      return [
        { kind: 'caption', text: STATISTICS_TITLE },
        { kind: 'caption', text: `（${model.year}年度）` },
        { kind: 'table', grid: statisticsGrid(model.figures) },
      ];
  }
}

/** Applies a change to every table of the document. */
export function mapGrids(document: Document, change: (grid: Grid) => Grid): Document {
  return document.map((block) => (block.kind === 'table' ? { kind: 'table', grid: change(block.grid) } : block));
}
