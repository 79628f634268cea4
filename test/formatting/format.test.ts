import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { type FormatResult, format } from '../../server/src/core/formatting/format';
import { CLEAN_LAYOUTS, type CleanLayout } from '../../server/src/core/rendering/writeTable';
import documents from '../rules/nearMisses/documents.json';
import { LAYOUTS } from '../support/layouts';
import { realReports } from '../support/realReports';
import { type Case, mangledCase, plainCase } from '../support/render';

const read = (text: string) => analyse(text);
const tidied = (text: string, layout: CleanLayout): FormatResult => format(text, { layout, analyse: read });

/** Every figure with its state and wording, and every section: what must not change. */
function essence(text: string): readonly string[] {
  return read(text).reports.flatMap(({ facts, headings, year, edition }) => [
    `${year} ${edition.id}`,
    ...[...facts.values()].map(({ id, state, raw, value }) => `${id} ${state} ${raw} ${value?.units}e${value?.scale}`),
    ...headings.filter(({ kind }) => kind === 'section').map(({ mark, section }) => `${mark} ${section?.id}`),
  ]);
}

/** Asserts that nothing but layout changed and that a second run finds nothing to do. */
function assertTidied(text: string, layout: CleanLayout, result: FormatResult): void {
  assert.deepEqual(essence(result.text), essence(text));
  const before = letters(text);
  for (const [letter, count] of letters(result.text))
    assert.ok(count <= (before.get(letter) ?? 0), `${letter} came in`);
  assert.deepEqual(tidied(result.text, layout).edits, []);
  assert.equal(applied(text, result), result.text);
}

/** How often each Chinese character stands in a text. */
function letters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [letter] of text.matchAll(/\p{Script=Han}/gu)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

function applied(text: string, { edits }: FormatResult): string {
  return [...edits]
    .reverse()
    .reduce((t, { span, newText }) => t.slice(0, span.start) + newText + t.slice(span.end), text);
}

/** Layouts in which every table of a plain report is known for certain. */
const CERTAIN = [
  'cellLines',
  'tabs',
  'jaggedTabs',
  'pipes',
  'tabCells',
  'pipeLines',
  'boxes',
  'csv',
  'html',
  'oneLine',
];
const SEEDS = 32;

for (const [index, layout] of LAYOUTS.entries()) {
  test(`${SEEDS} models as ${layout.name}: the same facts and sections, and a second run changes nothing`, () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const target = CLEAN_LAYOUTS[(seed + index) % CLEAN_LAYOUTS.length] as CleanLayout;
      for (const example of [plainCase(layout, seed), mangledCase(layout, seed)]) check(example, target);
    }
  });
}

function check({ layout, seed, rendered, mangles }: Case, target: CleanLayout): void {
  const what = `${layout.name} ${seed} ${mangles.join(',')} → ${target}`;
  const result = tidied(rendered.text, target);
  if (result.refused !== null) assert.equal(result.text, rendered.text, what);
  else assertTidied(rendered.text, target, result);
  if (mangles.length > 0) return;
  assert.equal(result.refused, null, what);
  if (!CERTAIN.includes(layout.name)) return;
  assert.deepEqual(result.left, [], what);
  assert.deepEqual([...letters(result.text)].sort(), [...letters(rendered.text)].sort(), what);
}

test('the published reports: the same facts and sections in every layout, and a second run changes nothing', (t) => {
  const reports = realReports();
  if (reports === null) return t.diagnostic('no reports beside the repository');
  for (const { text, file } of reports) {
    for (const layout of CLEAN_LAYOUTS) {
      const result = tidied(text, layout);
      assert.equal(result.refused, null, file);
      assertTidied(text, layout, result);
    }
  }
});

test('texts that are no report are never touched', () => {
  const texts = Object.values(documents).flat();
  for (const text of [...texts, '', 'a\tb\n- 3 -\n\f', '# 说明\n\n| a | b |\n|---|---|\n| 1 | 2 |\n', '一、总体情况']) {
    assert.deepEqual(tidied(text, 'pipes').edits, []);
  }
});

const REPORT = `云岭县青禾镇人民政府2023年政府信息公开工作年度报告
一、总体情况
本报告列明数据。二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t1\t\t/
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t7
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚\t12件
行政强制\t0
第二十条第（八）项
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t0
六、其他需要报告的事项
无。
`;

describe('by example', () => {
  test('pipes', () => {
    const { text, left } = tidied(REPORT, 'pipes');
    assert.deepEqual(left, []);
    assert.equal(
      text,
      `云岭县青禾镇人民政府2023年政府信息公开工作年度报告
一、总体情况
本报告列明数据。
二、主动公开政府信息情况
| 第二十条第（一）项 |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 1 |  | / |
| 第二十条第（五）项 |
| 信息内容 | 本年处理决定数量 |
| 行政许可 | 7 |
| 第二十条第（六）项 |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | 12件 |
| 行政强制 | 0 |
| 第二十条第（八）项 |
| 信息内容 | 本年收费金额（单位：万元） |
| 行政事业性收费 | 0 |
六、其他需要报告的事项
无。
`,
    );
  });

  test('aligned: Chinese characters are two columns wide', () => {
    const lines = tidied(REPORT, 'aligned').text.split('\n').slice(4, 18);
    const width = (line: string) => [...line].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
    assert.deepEqual(new Set(lines.map(width)), new Set([width(lines[0] ?? '')]));
    assert.match(lines[3] ?? '', /\| +1 \| +\| +\/ \|$/);
  });

  test('markdown: a rule below the first line, blank lines around, every line as wide', () => {
    const lines = tidied(REPORT, 'markdown').text.split('\n');
    assert.deepEqual(lines.slice(3, 8), [
      '二、主动公开政府信息情况',
      '',
      '| 第二十条第（一）项 |  |  |  |',
      '| --- | --- | --- | --- |',
      '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
    ]);
    assert.equal(lines[lines.indexOf('六、其他需要报告的事项') - 1], '');
  });

  test('line ends stay what they are', () => {
    const { text } = tidied(REPORT.replaceAll('\n', '\r\n'), 'tabs');
    assert.doesNotMatch(text, /[^\r]\n/);
  });

  test('a table with a word that belongs to no cell is left, the rest is tidied', () => {
    const { text, left } = tidied(REPORT.replace('行政许可\t7', '行政许可\t7\n另有委托事项'), 'pipes');
    assert.deepEqual(
      left.map(({ obstacle }) => obstacle),
      ['other-text'],
    );
    assert.match(text, /\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t/);
  });

  test('a table with a number that belongs to no cell is left', () => {
    const { left, text } = tidied(REPORT.replace('行政许可\t7', '77\n行政许可\t7'), 'pipes');
    assert.deepEqual(
      left.map(({ obstacle }) => obstacle),
      ['other-text'],
    );
    assert.match(text, /\n77\n/);
  });

  test('rules around a table go with its old layout', () => {
    const rule = '+--------+--------+';
    const ruled = REPORT.replace('第二十条第（一）项', `${rule}\n第二十条第（一）项`).replace(
      '六、其他需要报告的事项',
      `${rule}\n六、其他需要报告的事项`,
    );
    assert.equal(tidied(ruled, 'pipes').text, tidied(REPORT, 'pipes').text);
  });

  test('a table with a figure that is not there is left', () => {
    const { left } = tidied(REPORT.replace('规章\t0\t0\t0', '规章 0 0'), 'pipes');
    assert.deepEqual(
      left.map(({ obstacle }) => obstacle),
      ['uncertain-figures'],
    );
  });

  test('wrapped lines are joined over a page mark, paragraphs and lists are not', () => {
    const wrapped = REPORT.replace(
      '本报告列明数据。',
      `${['本镇围绕群众办事中的难点，持续改进公开的内容、形', '式和渠道，把信息公开融入日常业务，推动各项任务逐', '一落地，各站所指定专人负责，按月核对栏目，发现错', '- 3 -', '漏及时更正，全年没有发生逾期，也没有收到群众投诉', '，工作总体平稳有序。', '一是公开及时。', '二是公开准确。'].join('\n')}\n`,
    );
    const lines = tidied(wrapped, 'pipes').text.split('\n');
    assert.match(lines[2] ?? '', /^本镇围绕.*形式和渠道.*逐一落地.*发现错漏及时更正.*平稳有序。$/);
    assert.deepEqual(lines.slice(3, 5), ['一是公开及时。', '二是公开准确。']);
  });

  test('a figure that the width of the page cut in two is whole again, words stay apart', () => {
    const wrapped = REPORT.replace(
      '本报告列明数据。',
      `${['本镇围绕群众办事中的难点，持续改进公开的内容、形', '式和渠道，把信息公开融入日常业务，推动各项任务逐', '一落地并记录，统计期限为2023年1月1日至2023年1', '2月31日，各站所指定专人负责，按月核对栏目，发现', '错漏及时更正，群众可以随时在镇政务公开栏登录Open', 'Data专栏查询，全年没有发生逾期，也没有收到群众投', '诉，各站所按月核对，接受群众监督和评议，工作总体', '平稳有序。'].join('\n')}\n`,
    );
    const line = tidied(wrapped, 'pipes').text.split('\n')[2] ?? '';
    assert.match(line, /至2023年12月31日.*登录Open Data专栏.*平稳有序。$/);
  });

  test('a squeezed report gets its lines back', () => {
    const squeezed = REPORT.trimEnd()
      .replace(/[\n\t]+/g, ' ')
      .replace('行政规范性文件 1 /', '行政规范性文件 1 2 3');
    const { text } = tidied(squeezed, 'pipes');
    const lines = text.split('\n');
    assert.deepEqual(lines.slice(0, 5), [
      '云岭县青禾镇人民政府2023年政府信息公开工作年度报告',
      '一、总体情况',
      '本报告列明数据。',
      '二、主动公开政府信息情况',
      '| 第二十条第（一）项 |',
    ]);
    assert.deepEqual(lines.slice(-2), ['六、其他需要报告的事项', '无。']);
  });

  test('nothing is changed when the reading would change', () => {
    let calls = 0;
    // A reader that loses the title as soon as the text changes.
    const analyseOnce = (text: string) => (calls++ === 0 ? read(text) : read(text.replace('2023年', '')));
    const result = format(REPORT, { layout: 'pipes', analyse: analyseOnce });
    assert.equal(result.text, REPORT);
    assert.deepEqual(result.edits, []);
    assert.equal(result.refused?.what, 'title');
  });
});
