import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { EDITIONS } from '../../server/src/core/editions/index';
import { newReport } from '../../server/src/core/writing/newReport';
import { completions } from '../../server/src/features/completion';
import { continueList } from '../../server/src/features/continueList';

const edition = EDITIONS.find(({ id }) => id === '2021') ?? assert.fail();
const REPORT = newReport({ edition, organisation: '云岭县水务局', year: 2025, lastYear: null, layout: 'pipes' });

/** The text without its cursor mark, and the position of the mark. */
function at(marked: string) {
  const before = marked.slice(0, marked.indexOf('‸'));
  assert.notEqual(marked.indexOf('‸'), -1);
  const lines = before.split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return { analysis: analyse(marked.replace('‸', '')), position };
}

describe('completion', () => {
  const labels = (marked: string) => {
    const { analysis, position } = at(marked);
    return completions(analysis, position, 'zh-CN').map(({ label }) => label);
  };
  const without = (start: string, end: string, typed: string) =>
    `${REPORT.slice(0, REPORT.indexOf(start))}${typed}‸\n${REPORT.slice(REPORT.indexOf(end))}`;

  test('a mark at the start of a line brings the missing section of that number', () => {
    assert.deepEqual(labels(without('五、', '六、', '五、')), ['五、存在的主要问题及改进情况']);
    assert.deepEqual(labels(without('五、', '六、', '存在')), ['五、存在的主要问题及改进情况']);
    assert.deepEqual(labels(REPORT.replace('六、', '六、‸\n六、')), []);
  });

  test('behind an introduction it brings the number that follows the numbers of the report', () => {
    const shifted = REPORT.replace(
      /^([一二三四五六])、(?=总体|主动公开政府|收到和处理|政府信息公开行政|存在的主要|其他需要)/gm,
      (_, mark: string) => `${'二三四五六七'['一二三四五六'.indexOf(mark)]}、`,
    ).replace('二、总体', '一、前言\n本报告根据有关规定编制。\n\n二、总体');
    const typed = `${shifted.slice(0, shifted.indexOf('六、存在'))}六、‸\n${shifted.slice(shifted.indexOf('七、其他'))}`;
    assert.deepEqual(labels(typed), ['六、存在的主要问题及改进情况']);
  });

  test('in section one the missing topics are numbered on', () => {
    const found = labels(without('（三）', '二、', '（'));
    assert.deepEqual(found, ['（三）政府信息管理', '（三）政府信息公开平台建设', '（三）监督保障']);
  });

  test('in a table only labels that it lacks', () => {
    const row = /\| 2\.重复申请.*\n/.exec(REPORT)?.[0] ?? assert.fail();
    assert.deepEqual(labels(REPORT.replace(row, '| ‸\n')), ['2.重复申请']);
    assert.deepEqual(labels(REPORT.replace(row, `${row}| ‸\n`)), []);
  });

  test('the sentences of the section', () => {
    const end = REPORT.indexOf('六、');
    const found = labels(`${REPORT.slice(0, end)}六、其他需要报告的事项\n‸\n`);
    assert.ok(found.includes('本年度未收取信息处理费。'), String(found));
  });

  test('nothing in the middle of a sentence', () => {
    assert.deepEqual(labels(REPORT.replace('对本报告有疑问的', '对本报告‸有疑问的')), []);
    assert.deepEqual(labels(''.concat(REPORT, '本机关今年的‸')), []);
  });

  test('what is typed is replaced', () => {
    const { analysis, position } = at(without('五、', '六、', '## 五、'));
    const [item] = completions(analysis, position, 'en');
    assert.deepEqual(item?.textEdit, {
      range: { start: { line: position.line, character: 3 }, end: position },
      newText: '五、存在的主要问题及改进情况',
    });
  });
});

describe('Enter in a list', () => {
  const entered = (marked: string) => {
    const { analysis, position } = at(marked);
    const edit = continueList(analysis, position);
    if (edit === null) return null;
    const lines = marked.replace('‸', '').split('\n');
    assert.equal(edit.range.start.line, edit.range.end.line);
    lines[edit.range.start.line] = edit.newText;
    return lines.join('\n');
  };

  for (const [marked, expected] of [
    ['（一）主动公开情况。全年公开信息86条。\n‸', '（一）主动公开情况。全年公开信息86条。\n（二）'],
    ['(9)落实责任；\n‸', '(9)落实责任；\n(10)'],
    ['一是更新不及时；\n‸', '一是更新不及时；\n二是'],
    ['一是更新不及时；二是解读少。\n‸', '一是更新不及时；二是解读少。\n三是'],
    ['  1.完善制度。\n  ‸', '  1.完善制度。\n  2.'],
    ['十、完善。\n‸', null],
    ['1.完善制度。\n2.\n‸', '1.完善制度。\n\n'],
    ['2.\n‸', null],
    ['（一）主动公开情况\n‸', null],
    ['（一）完善制度。\n‸\n（二）加强培训。', null],
    ['（一）完善制度，\n‸加强培训。', null],
    ['2025年公开信息1.5万条。\n‸', null],
    ['1.5万条。\n‸', null],
  ] as const) {
    test(JSON.stringify(marked), () => assert.equal(entered(marked), expected));
  }

  test('never in a table', () => {
    assert.equal(entered(REPORT.replace(/(\| 1\.属于国家秘密.*\n)/, '$1‸\n')), null);
  });
});
