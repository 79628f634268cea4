// A fix, applied alone, ends its own finding and brings no new error or warning.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type Analysis, analyse } from '../../server/src/core/analyse';
import { ComposedText } from '../../server/src/core/repair/composedText';
import { below, type Change, replaced } from './hostFaults';

const HOST = readFileSync(join(import.meta.dirname, 'fixtures/clean/pipes-2022.txt'), 'utf8');
const TITLE = '青禾镇人民政府2022年政府信息公开工作年度报告\n';
const FEE_ROW = '行政事业性收费 | 1.25 |\n';

const FAULTS: Readonly<Record<string, readonly [rule: string, fault: Change]>> = {
  'both years of the statistic period': [
    'identity/year',
    replaced(TITLE, `${TITLE}本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。\n`),
  ],
  'a row without others under its header': [
    'table/row-order',
    (host) => host.replace(FEE_ROW, '').replace('行政许可 | 36 |\n', `${FEE_ROW}行政许可 | 36 |\n`),
  ],
  'the last row under its header': [
    'table/row-order',
    (host) => host.replace('行政强制 | 0 |\n', '').replace('行政许可 | 36 |\n', '行政强制 | 0 |\n行政许可 | 36 |\n'),
  ],
  'blanks that HTML has in words': [
    'table/cell-blank',
    (host) =>
      host
        .replace(/^.*\|$/gm, (line) => `<tr>${line.slice(0, -1).replace(/([^|]+)\|?/g, '<td><p>$1</p></td>')}</tr>`)
        .replace('<p> 36 </p>', '<p>&nbsp;</p>'),
  ],
  'a total of figures with a nought behind the point': [
    'table/cell-placeholder',
    replaced('1 | 0 | 0 | 0 | 1 | 0', '1.0 | 0.0 | 0.0 | 0.0 | 无 | 0'),
  ],
  'a no-break blank behind the title in a squeezed text': [
    'layout/space',
    (host) =>
      host
        .replace(TITLE, `${TITLE.trim()}\u00a0根据《中华人民共和国政府信息公开条例》，编制本报告。\n`)
        .replace(/\n/g, ' '),
  ],
  'a wrapped page with a line in the middle of a long clause': [
    'layout/broken-line',
    below(
      [
        '本镇围绕群众办事中的难点，持续改进公开的内容、形',
        '式和渠道，把信息公开融入日常业务，推动各项任务逐',
        '一落地，各站所指定专人按照年初印发的信息公开工作',
        '要点和镇政府办公室的通知（专栏内容更新维护和按月',
        '核对栏目），发现错漏及时更正，全年没有发生逾期，也',
        '没有收到群众投诉，公开的内容得到群众认可，工作总',
        '体平稳有序。',
      ].join('\n'),
    ),
  ],
};

describe('a fix alone', () => {
  for (const [name, [rule, fault]] of Object.entries(FAULTS)) {
    test(name, () => {
      const before = analyse(fault(HOST));
      const findings = before.findings.filter((finding) => finding.rule === rule);
      assert.notEqual(findings.length, 0, 'nothing found');
      for (const { fixes } of findings) {
        assert.notEqual(fixes.length, 0, 'no fix');
        for (const { edits } of fixes) {
          const after = analyse(ComposedText.of(before.source.text).apply(edits).text);
          const left = after.findings.filter((other) => other.rule === rule);
          assert.ok(left.length < findings.length, 'still there');
          assert.deepEqual(
            severe(after).filter((other) => !severe(before).includes(other)),
            [],
          );
        }
      }
    });
  }

  test('where the header is all that is left of a table, nothing is padded', () => {
    const { findings } = analyse(HOST.replace(/^1( \| \d)+ \|\n/m, ''));
    const found = findings.filter(({ rule }) => rule === 'table/cell-missing');
    assert.equal(found.length, 1);
    assert.deepEqual(found[0]?.fixes, []);
  });
});

function severe({ findings }: Analysis): readonly string[] {
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, message }) => `${rule} ${JSON.stringify(message)}`);
}
