import type { Document } from '../document';
import type { Random } from '../random';
import type { Mangle } from './mangle';

/** Web-page lines before and after the report, as browsers and crawlers leave them. */
export const chrome: Mangle = {
  name: 'chrome',
  document(document, random) {
    const title = document.find((block) => block.kind === 'title');
    const name = title?.kind === 'title' ? title.text : '政府信息公开年报';
    return [...lines(random.pick([pageHead, crawlerHead])(name, random)), ...document, ...lines(pageFoot(random))];
  },
};

const lines = (texts: readonly string[]): Document => texts.map((text) => ({ kind: 'chrome', text }));

function pageHead(_name: string, random: Random): readonly string[] {
  const views = random.int(10, 4000);
  return [
    '政府信息公开',
    `发布时间：2024-01-${random.int(10, 28)} 09:3${random.int(0, 9)} 浏览次数：${views} 字体：[ 大 中 小 ]`,
  ];
}

function crawlerHead(name: string, random: Random): readonly string[] {
  return [
    `标题: ${name}`,
    `发布时间: 2024-01-${random.int(10, 28)} 15:07`,
    '文号: ',
    '栏目: 政府信息公开年报',
    `原文链接: https://www.example.invalid/zwgk/nb/20240${random.int(1, 9)}/t2024_${random.int(1000, 90000)}.htm`,
    '==================== 正文 ====================',
  ];
}

function pageFoot(random: Random): readonly string[] {
  return random.chance(0.5)
    ? ['【打印本页】 【关闭窗口】', '上一篇：没有了', `版权所有 网站标识码：${random.int(1e8, 9e8)}0`]
    : [];
}

export const titleTwice: Mangle = {
  name: 'titleTwice',
  document: (document) => document.flatMap((block): Document => (block.kind === 'title' ? [block, block] : [block])),
};

export const titleMissing: Mangle = {
  name: 'titleMissing',
  document: (document) => document.filter((block) => block.kind !== 'title'),
};

/** Drops one section with everything in it. */
export const sectionMissing: Mangle = {
  name: 'sectionMissing',
  document(document, random) {
    const headings = document.flatMap((block, index) => (block.kind === 'heading' ? [index] : []));
    const at = random.int(0, headings.length - 1);
    const start = headings[at] ?? 0;
    const end = headings[at + 1] ?? endOfLastSection(document, start);
    return [...document.slice(0, start), ...document.slice(end)];
  },
};

/** An annex is no part of the last section. */
function endOfLastSection(document: Document, start: number): number {
  const after = document.findIndex((block, index) => index > start && ['caption', 'chrome'].includes(block.kind));
  return after < 0 ? document.length : after;
}

/** Loses a heading but keeps what stood under it. */
export const headingMissing: Mangle = {
  name: 'headingMissing',
  document(document, random) {
    const lost = random.int(2, 4);
    return document.filter((block) => block.kind !== 'heading' || block.number !== lost);
  },
};
