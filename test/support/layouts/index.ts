import { aligned } from './aligned';
import { boxes } from './boxes';
import { cellLines } from './cellLines';
import { csv } from './csv';
import { html } from './html';
import type { Layout } from './layout';
import { markdown } from './markdown';
import { markdownRows } from './markdownRows';
import { glued, oneLine } from './oneLine';
import { pdf } from './pdf';
import { pipeLines } from './pipeLines';
import { pipes } from './pipes';
import { tabCells } from './tabCells';
import { jaggedTabs, tabs } from './tabs';
import { wrapped } from './wrapped';

/** Every layout in which the figures stand apart from each other. */
export const SEPARATED_LAYOUTS: readonly Layout[] = [
  cellLines,
  tabs,
  jaggedTabs,
  pipes,
  tabCells,
  pipeLines,
  markdown,
  markdownRows,
  boxes,
  csv,
  html,
  oneLine,
  wrapped,
  pdf,
  aligned,
];

export const LAYOUTS: readonly Layout[] = [...SEPARATED_LAYOUTS, glued];

export type { Layout } from './layout';
export { glued } from './oneLine';
