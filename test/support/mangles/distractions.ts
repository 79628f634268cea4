import type { Block, Document } from '../document';
import type { Random } from '../random';
import type { Mangle } from './mangle';

/** Clauses of prose that use the words of the table; none of their figures belongs to a cell. */
const TALK: readonly ((random: Random) => string)[] = [
  (random) =>
    `从办理结果看，予以公开${random.int(1, 90)}件，部分公开${random.int(1, 9)}件，不予公开${random.int(1, 9)}件，无法提供${random.int(1, 9)}件，不予处理${random.int(1, 9)}件，其他处理${random.int(1, 9)}件。`,
  (random) =>
    `本年新收政府信息公开申请数量较上年增加${random.int(1, 90)}%，上年结转政府信息公开申请数量有所下降，结转下年度继续办理的均未超期。`,
  (random) =>
    `全年组织行政处罚案卷评查${random.int(1, 9)}次、行政许可专题培训${random.int(1, 9)}次，清理规章和规范性文件各1次。`,
];

export const labelsInProse: Mangle = {
  name: 'labelsInProse',
  document: (document, random) =>
    document.flatMap((block): readonly Block[] => {
      const talk = { kind: 'paragraph', text: random.pick(TALK)(random) } as const;
      if (block.kind === 'heading' && block.number === 2) return [talk, block];
      if (block.kind === 'table' && block.grid.table === 'applications' && random.chance(0.5)) return [talk, block];
      return [block];
    }),
};

/** What the report consists of, in one sentence or as a list with page numbers, before section one. */
export const contents: Mangle = {
  name: 'contents',
  document(document, random) {
    const at = document.findIndex((block) => block.kind === 'heading');
    const titles = document.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    return at < 0
      ? document
      : [...document.slice(0, at), ...random.pick([sentence, pageList])(titles), ...document.slice(at)];
  },
};

const paragraphs = (texts: readonly string[]): Document => texts.map((text) => ({ kind: 'paragraph', text }));

function sentence(titles: readonly string[]): Document {
  return paragraphs([`本报告由${titles.map((title) => title.replace(/^[^、]+、/, '')).join('、')}等部分组成。`]);
}

function pageList(titles: readonly string[]): Document {
  return paragraphs(['目 录', ...titles.map((title, index) => `${title}${'…'.repeat(6)}${index + 1}`)]);
}

/** Unit above a table, note below it. */
export const tableNotes: Mangle = {
  name: 'tableNotes',
  document: (document, random) =>
    document.flatMap((block): readonly Block[] => {
      if (block.kind !== 'table') return [block];
      const note = random.pick([
        '注：以上数据截至12月31日。',
        '说明：本表由办公室2名工作人员填报。',
        '注：本年度无其他情况。',
      ]);
      const above = random.chance(0.5) ? paragraphs(['（单位：件）']) : [];
      return [...above, block, ...(random.chance(0.6) ? paragraphs([note]) : [])];
    }),
};

/** A table that was an image: nothing of it is left. */
export const tableMissing: Mangle = {
  name: 'tableMissing',
  document(document, random) {
    const tables = document.filter((block) => block.kind === 'table');
    const lost = random.pick(tables);
    return document.filter((block) => block !== lost);
  },
};

/** A heading printed twice in a row, as by a page template and by the writer. */
export const headingTwice: Mangle = {
  name: 'headingTwice',
  document(document, random) {
    const twice = random.int(1, 6);
    return document.flatMap((block) => (block.kind === 'heading' && block.number === twice ? [block, block] : [block]));
  },
};

/** Office on one line, year and name of the report on the next. */
export const titleSplit: Mangle = {
  name: 'titleSplit',
  document: (document) =>
    document.flatMap((block): readonly Block[] => {
      const parts = block.kind === 'title' ? /^(.+?)(20\d{2}年.+)$/.exec(block.text) : null;
      if (parts === null) return [block];
      return parts.slice(1).map((text) => ({ kind: 'title', text }));
    }),
};
