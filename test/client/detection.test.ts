import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isAnnualReport } from '../../client/src/detection';

const SAMPLES = new URL('../../samples/', import.meta.url);
const TITLE = '云岭县青禾镇人民政府2023年政府信息公开工作年度报告';
const SECTIONS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
const draft = [TITLE, ...SECTIONS.flatMap((section) => [section, '茶园改造的信息已经公开。'])].join('\n');

for (const name of readdirSync(SAMPLES).filter((name) => /\.(?:txt|md)$/.test(name))) {
  test(`sample is a report: ${name}`, () => {
    assert.equal(isAnnualReport(readFileSync(new URL(name, SAMPLES), 'utf8')), true);
  });
}

const reports: Readonly<Record<string, string>> = {
  'draft without tables': draft,
  'draft without line breaks': draft.replaceAll('\n', ' '.repeat(3)).replace('   ', '\n'),
  'title in two lines': draft.replace('2023年', '2023年\n'),
  'Markdown headings': draft.replaceAll(/^(.、)/gm, '## **$1'),
  'table of the 2014 form':
    '三、依申请公开情况\n（一）收到申请数\t件\t12\n（二）申请办结数\t件\t12\n1.按时办结数\t件\t12\n2.延期办结数\t件\t0',
  'HTML table without a title': ['属于国家秘密', '属于行政执法案卷', '结转下年度继续办理']
    .map((label) => `<tr><td>${label}</td>${'<td>0</td>'.repeat(7)}</tr>`)
    .concat('信息公开')
    .join('\n'),
  'comma-separated cells': [
    '公开',
    ...['1.属于国家秘密', '3.要求提供公开出版物', '四、结转下年度继续办理'].map((label) => `${label}${',0'.repeat(7)}`),
  ].join('\n'),
};

for (const [name, text] of Object.entries(reports)) {
  test(`is a report: ${name}`, () => assert.equal(isAnnualReport(text), true));
}

const others: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'meeting notes': '# 周会\n\n一、总体情况\n二、存在的主要问题\n三、下一步打算',
  'notice on how to write reports': `关于编制2023年政府信息公开工作年度报告的通知\n报告应包括：${SECTIONS.join('；')}。各单位请于一月底前报送。`,
  'news that quotes a title': `云岭县发布《${TITLE}》\n全年本年新收政府信息公开申请数量12件，上年结转政府信息公开申请数量1件，属于国家秘密0件，结转下年度继续办理2件。`,
  'title and a list of parts': `${TITLE}\n本文介绍各部分的写法：${SECTIONS.join('、')}。`,
  'table of articles in a handbook':
    '政府信息公开申请\n| 属于国家秘密 | 14, 17 |\n| 保护第三方合法权益 | 15, 32 |\n| 要求提供公开出版物 | 39 |\n| 结转下年度继续办理 | 33 |',
  'empty table in a guide':
    '填报说明：政府信息公开申请表中，“本年新收政府信息公开申请数量”“属于国家秘密”等行按件数填写。',
};

for (const [name, text] of Object.entries(others)) {
  test(`is not a report: ${name}`, () => assert.equal(isAnnualReport(text), false));
}

test('only the head of a large document is looked at', () => {
  assert.equal(isAnnualReport(`${'闲话。'.repeat(100_000)}\n${draft}`), false);
});

test('a large text without a report is turned away quickly', () => {
  const text = '政府信息公开工作年度报告的编写方法、一、二、三、'.repeat(10_000);
  const start = performance.now();
  assert.equal(isAnnualReport(text), false);
  assert.ok(performance.now() - start < 500, 'took longer than half a second');
});
