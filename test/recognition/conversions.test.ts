import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import type { Report } from '../../server/src/core/recognition/report';
import { formatDecimal } from '../../server/src/core/text/decimal';

/** What converters, scanners and spreadsheets make of a report; the places and figures are invented. */
const TITLE = '青竹镇人民政府2022年政府信息公开工作年度报告';
const ROWS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '（七）总计',
  '四、结转下年度继续办理',
] as const;

describe('cells', () => {
  test('parted by escaped pipes are told apart', () => {
    const report = read(rows((label) => `\\| ${label} \\| 5 \\| 0 \\| 0 \\| 0 \\| 0 \\| 1 \\| 6 \\|`));
    assert.equal(figures(report, 'received'), '5 0 0 0 0 1 6');
    assert.equal(figures(report, 'carriedOut'), '5 0 0 0 0 1 6');
  });

  test('in lines of their own that end with a pipe stay in their column when the first ones are empty', () => {
    const row = (label: string): string => `${label} |\n |\n |\n |\n |\n |\n4 |\n4 |\n | |`;
    assert.equal(figures(read(rows(row)), 'refused-otherLaw'), '- - - - - 4 4');
  });

  test('in lines of their own stay in their column when the padding of the header stands before them', () => {
    const [five, pad] = ['结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n', ' | | | | |\n'];
    const header = `行政复议 |\n行政诉讼 |\n${pad}${five}未经复议直接起诉 |\n复议后起诉 |\n${five}${five}${pad}`;
    const row = ' |\n |\n2 |\n |\n2 |\n0 |\n0 |\n0 |\n0 |\n0 |\n0 |\n0 |\n0 |\n1 |\n1 |\n';
    const report = read(`四、政府信息公开行政复议、行政诉讼情况\n${header}${row}五、存在的主要问题及改进情况`);
    assert.equal(value(report, 'disputes.review.other'), '2');
    assert.equal(value(report, 'disputes.reviewedLitigation.pending'), '1');
  });

  test('that a merged cell was copied into hold one figure', () => {
    const table = ['规章\t0\t0\t0', '行政规范性文件\t4\t1\t9', '第二十条第（五）项', '行政许可\t7\t7\t7'].join('\n');
    const report = read(`第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n${table}`);
    assert.equal(value(report, 'disclosure.licences.decisions'), '7');
    const other = read(
      `第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n${table.replace('7\t7\t7', '7\t7\t8')}`,
    );
    assert.equal(value(other, 'disclosure.licences.decisions'), null);
  });

  test('of a row whose label has readings against copying are its own', () => {
    const report = read(
      rows((label) => `${label.replace('信', '信(xìn)').replace('处', '处（chǔ）')} | 5 | 0 | 0 | 0 | 0 | 1 | 6 |`),
    );
    assert.equal(figures(report, 'received'), '5 0 0 0 0 1 6');
    assert.equal(figures(report, 'unavailable-notHeld'), '5 0 0 0 0 1 6');
  });

  for (const [layout, between] of Object.entries({ tabs: '\t', pipes: ' | ', blanks: ' ', lines: '\n' })) {
    test(`with letters for digits are no figures, and leave the others in their columns: ${layout}`, () => {
      const report = read(
        rows((label) => [label, '5', 'O', 'l2', '0', '0', '1', '6'].join(between) + (between === ' | ' ? ' |' : '')),
      );
      assert.equal(figures(report, 'refused-stateSecret'), '5 - - 0 0 1 6');
      const row = report.tables[0]?.rows.find(({ row }) => row.id === 'refused-stateSecret');
      assert.deepEqual(row?.problem?.kind === 'unreadable' && row.problem.cells.map(({ raw }) => raw), ['O', 'l2']);
    });
  }

  test('with letters for digits between the halves of a label leave it whole', () => {
    const report = read(rows((label) => `${label.slice(0, 5)} 5 0 0 0 0 O1 6\n${label.slice(5)}`));
    assert.equal(figures(report, 'received'), '5 0 0 0 0 - 6');
  });
});

describe('figures', () => {
  test('with a blank between their thousands are one in a cell of their own', () => {
    const report = read(rows((label) => `| ${label} | 12 345 | 0 | 0 | 0 | 0 | 1 002 | 13 347 |`));
    assert.equal(figures(report, 'received'), '12345 0 0 0 0 1002 13347');
    const blanks = read(rows((label) => `${label} 1 234 0 0 0 1 235`));
    assert.equal(figures(blanks, 'received'), '1 234 0 0 0 1 235');
  });

  test('are read as spreadsheets and writers decorate them', () => {
    const report = read(rows((label) => [label, "'5", '零', '〇', '0（件）', '0(件)', '‘1', '6 件'].join('\t')));
    assert.equal(figures(report, 'received'), '5 0 0 0 0 1 6');
  });

  test('stay the last of their row when they equal the number of the next label', () => {
    const report = read(rows((label) => `| ${label} | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 2 |`));
    assert.equal(figures(report, 'refused-stateSecret'), '- - - - - - -');
  });

  test('are not shifted into the column of an empty label cell when a column was left out', () => {
    const row = (label: string): string => (/申请数量|总计|其他/.test(label) ? '5\t0\t0\t0\t0\t1' : '0\t0\t0\t0\t0\t0');
    const report = read(rows((label) => `${label}\t\t${row(label)}`));
    assert.equal(figures(report, 'received'), '- - - - - - -');
  });

  for (const mark of ['3', '3 / 9']) {
    test(`are a whole row before a page mark inside their label: ${mark}`, () => {
      const report = read(rows((label) => `${label.slice(0, 6)} 5 0 0 0 0 1 6\n${mark}\n${label.slice(6)}`));
      assert.equal(figures(report, 'received'), '5 0 0 0 0 1 6');
    });
  }
});

describe('sections', () => {
  const numerals = '一二三四五六';
  const titles = [
    '总体情况',
    '主动公开政府信息情况',
    '收到和处理政府信息公开申请情况',
    '政府信息公开行政复议、行政诉讼情况',
    '存在的主要问题及改进情况',
    '其他需要报告的事项',
  ];
  const styles: Record<string, (i: number) => string> = {
    '1.': (i) => `${i + 1}. `,
    '（一）': (i) => `（${numerals[i]}）`,
    第一部分: (i) => `第${numerals[i]}部分　`,
    '一：': (i) => `${numerals[i]}：`,
    一: (i) => `${numerals[i]}`,
    '㈠': (i) => String.fromCharCode('㈠'.charCodeAt(0) + i),
  };
  for (const [style, mark] of Object.entries(styles)) {
    test(`are known when they are marked ${style}`, () => {
      const report = read(titles.map((title, i) => `${mark(i)}${title}\n没有。`).join('\n'));
      assert.deepEqual(sectionsOf(report), titles);
    });
  }

  test('marked 一、 leave （一） and 1. to topics', () => {
    const topics = '（一）主动公开情况\n没有。\n（二）总体情况\n没有。\n3.主动公开情况\n没有。';
    const report = read(
      titles.map((title, i) => `${numerals[i]}、${title}\n${i === 0 ? topics : '没有。'}`).join('\n'),
    );
    assert.deepEqual(sectionsOf(report), titles);
  });

  test('marked （一） under other headings are none', () => {
    assert.deepEqual(sectionsOf(read('（一）主动公开情况\n没有。\n（二）其他需要报告的事项\n没有。')), []);
  });

  test('are none where a line ends inside the mark of a topic', () => {
    const report = read(
      '一、总体情况\n推动各项任务逐一落地。（\n一）主动公开情况。没有。\n二、主动公开政府信息情况\n没有。',
    );
    assert.deepEqual(sectionsOf(report), ['总体情况', '主动公开政府信息情况']);
    assert.deepEqual(report.headings.find(({ kind }) => kind === 'topic')?.mark, '（一）');
  });

  test('with an altered title have all of it', () => {
    const report = analyse('青竹镇人民政府2016年政府信息公开年度报告\n一、工作概览\n没有。\n二、主动公开情况\n没有。')
      .reports[0];
    assert.equal(report?.headings[0]?.title, '工作概览');
  });
});

describe('titles', () => {
  for (const [how, text] of Object.entries({
    'over three lines': '青竹镇人民政府\n2022年政府信息公开工作\n年度报告\n',
    'with the year in Chinese': '青竹镇人民政府二〇二二年政府信息公开工作年度报告\n',
    'with zero-width blanks': `${TITLE.replace('公开', '公\u200b开')}\n`,
    'before a blank that does not break': `${TITLE}\u00a0`,
    'in title marks': `《${TITLE}》\n`,
    'right before the first section': TITLE,
    'in a paragraph of HTML in one line': `<div><a href="/">首页</a><p>${TITLE}</p><p>`,
  })) {
    test(`are read ${how}`, () => {
      const report = analyse(`${text}一、总体情况\n没有。`).reports[0] as Report;
      assert.deepEqual([report.organisation, report.year], ['青竹镇人民政府', 2022]);
    });
  }
});

test('shortened labels are known', () => {
  const short = rows((label) => `${label}\t5\t0\t0\t0\t0\t1\t6`)
    .replaceAll('政府信息公开申请数量', '申请数量')
    .replace('继续办理', '');
  assert.equal(figures(read(short), 'carriedIn'), '5 0 0 0 0 1 6');
  assert.equal(figures(read(short), 'carriedOut'), '5 0 0 0 0 1 6');
});

test('a table begins with the first copy of its merged header', () => {
  const note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
  const header = `| ${note} | ${note} | 申请人情况 | 总计 |\n| ${note} | ${note} | 自然人 | 总计 |`;
  const report = read(`三、收到和处理政府信息公开申请情况\n${header}\n${rows((label) => `| ${label} | 0 |`)}`);
  const table = report.tables.find(({ table }) => table.id === 'applications');
  assert.equal(table?.span.start, report.source.text.indexOf(note.slice(1)));
});

test('a hospital is not measured by the form of governments, unless it fills it in', () => {
  const text =
    '松岭市第一人民医院2023年信息公开工作年度报告\n一、总体情况\n没有。\n二、主动公开情况\n没有。\n三、问题及建议\n没有。';
  const { reports, findings } = analyse(text);
  assert.deepEqual(
    [reports[0]?.edition.id, findings.filter(({ severity }) => severity === 'error')],
    ['institution', []],
  );
  assert.deepEqual(sectionsOf(reports[0] as Report), ['总体情况', '主动公开情况', '问题及建议']);
  assert.equal(analyse(`${text}\n${rows((label) => `${label} 0`)}`).reports[0]?.edition.id, '2021');
});

test('tags are no prose', () => {
  const tag =
    '<p style="margin: 0; padding: 0px 7px; border: 1px solid windowtext; font-family: 仿宋_GB2312; text-indent: 2em; line-height: 28pt;">';
  const { findings } = analyse(`${TITLE}\n<p>一、总体情况</p>\n${tag}制度健全。</p>\n${tag}栏目齐备。</p>`);
  assert.deepEqual(
    findings.filter(({ rule }) => rule.startsWith('duplicate/')),
    [],
  );
});

function sectionsOf({ headings }: Report): readonly string[] {
  return headings.filter(({ kind }) => kind === 'section').map(({ title }) => title);
}

function rows(write: (label: string) => string): string {
  return `三、收到和处理政府信息公开申请情况\n${ROWS.map(write).join('\n')}\n五、存在的主要问题及改进情况\n没有。`;
}

function read(body: string): Report {
  return analyse(`${TITLE}\n${body}`).reports[0] as Report;
}

function figures(report: Report, row: string): string {
  const facts = [...report.facts.values()].filter((fact) => fact.table === 'applications' && fact.row === row);
  return facts.map((fact) => value(report, fact.id) ?? '-').join(' ');
}

function value(report: Report, id: string): string | null {
  const found = report.facts.get(id)?.value ?? null;
  return found === null ? null : formatDecimal(found);
}
