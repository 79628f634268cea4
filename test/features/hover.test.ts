import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { MarkupContent } from 'vscode-languageserver-types';
import { analyse } from '../../server/src/core/analyse';
import { EDITIONS } from '../../server/src/core/editions/index';
import { cellMeanings, MEANING_KEYS, rowMeaning } from '../../server/src/core/guide/meanings';
import { sectionDuty } from '../../server/src/core/guide/sections';
import type { Locale } from '../../server/src/core/messages/format';
import { hover } from '../../server/src/features/hover/hover';
import { richText, type TextFormat } from '../../server/src/features/richText';
import { WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';

/** The hover's lines at the first occurrence of `on`, `ahead` units further; null without a hover. */
function linesAt(text: string, on: string, ahead = 0, locale: Locale = 'zh-CN', format: TextFormat = 'plaintext') {
  const at = text.indexOf(on);
  assert.ok(at >= 0, `${on} is in the text`);
  const answer = hover(analyse(text), at + ahead, { locale, format });
  return answer === null ? null : (answer.contents as MarkupContent).value.split('\n');
}

describe('hover on a figure', () => {
  test('tells row, column, table, meaning, article and sums', () => {
    const lines = linesAt(WELL_FORMED, '（一）予以公开\t3', '（一）予以公开\t'.length);
    assert.deepEqual(lines, [
      '（一）予以公开 · 自然人：3',
      '收到和处理政府信息公开申请情况 › 三、本年度办理结果',
      '提供了所申请的信息，或者告知了已公开信息的获取途径。',
      '参照：《政府信息公开条例》第三十六条第（一）（二）项（通行的对应关系，条文没有明说）',
      '以个人名义提出的申请。',
      '  ✓ 本行合计：4 = 3 + 1',
      '  ✓ 本列合计：4 = 3 + 1',
    ]);
  });

  test('names the groups that the row stands below, and no others', () => {
    const on = '2.没有现成信息需要另行制作\t';
    const lines = linesAt(WELL_FORMED, on, on.length) ?? assert.fail();
    assert.equal(lines[1], '收到和处理政府信息公开申请情况 › 三、本年度办理结果 › （四）无法提供');
  });

  test('shows what fails and which value would reconcile it', () => {
    const lines = linesAt(WRONG_FIGURE, '数量\t14', 3, 'en') ?? assert.fail();
    assert.ok(lines.includes('4 would make the failing sums around it (2) agree.'), lines.join('\n'));
    assert.ok(lines.includes('  ✗ Row total: 5 ≠ 14 + 1 (15)'), lines.join('\n'));
    assert.ok(lines.includes('  ✗ Balance: 14 + 0 ≠ 4 + 0 (14 ≠ 4)'), lines.join('\n'));
  });

  test('names the sentences that state it', () => {
    const total = '数量\t4\t1\t0\t0\t0\t0\t5';
    const lines = linesAt(WELL_FORMED, total, total.length - 1) ?? assert.fail();
    assert.ok(lines.includes('  文中：“收到政府信息公开申请5件”'), lines.join('\n'));
  });

  test('says of a placeholder that its sums cannot be checked', () => {
    const text = WELL_FORMED.replace('数量\t4\t1\t', '数量\t/\t1\t');
    const lines = linesAt(text, '数量\t/', 3) ?? assert.fail();
    assert.ok(lines.includes('填的是符号，不是数字；含有它的合计无法核对。'));
    assert.ok(lines.includes('  ？ 本行合计：有数缺失，无法核对'));
  });
});

describe('hover on other places', () => {
  test('a category: its meaning, article and figures', () => {
    const lines = linesAt(WELL_FORMED, '5.属于三类内部事务信息', 4) ?? assert.fail();
    assert.equal(lines[0], '5.属于三类内部事务信息');
    assert.ok(lines.includes('依据：《政府信息公开条例》第十六条第一款'));
    assert.ok(lines.includes('  总计: 0'));
  });

  test('a group: its rows with their totals', () => {
    const lines = linesAt(WELL_FORMED, '（四）无法提供') ?? assert.fail();
    assert.deepEqual(lines.slice(3), [
      '  1.本机关不掌握相关政府信息: 0',
      '  2.没有现成信息需要另行制作: 0',
      '  3.补正后申请内容仍不明确: 0',
    ]);
  });

  test('a claim: the readings it is compared with', () => {
    const fitting = linesAt(WELL_FORMED, '收到政府信息公开申请5件');
    assert.deepEqual(fitting?.slice(0, 3), [
      '文字写 5，与表格一致',
      '与表格的比较：',
      '  ✓ 一、本年新收政府信息公开申请数量 · 总计 = 5',
    ]);
    const differing = linesAt(WELL_FORMED.replace('申请5件', '申请7件'), '收到政府信息公开申请7件');
    assert.equal(differing?.[0], '文字写 7，与表格不一致');
  });

  test('a heading: what its section contains and why', () => {
    const lines = linesAt(WELL_FORMED, '五、存在的主要问题') ?? assert.fail();
    assert.deepEqual(lines, [
      '存在的主要问题及改进情况',
      '既写存在的主要问题，也写改进情况。',
      '依据：《政府信息公开条例》第五十条第一款第（四）项',
    ]);
    assert.match(linesAt(WELL_FORMED, '（三）政府信息管理')?.[1] ?? '', /“总体情况”应写明的内容之一/);
  });

  test('nothing on debris and on plain prose', () => {
    const text = WELL_FORMED.replace('公开前逐条', '[bookmark: _Toc187654321]公开前逐条');
    assert.equal(linesAt(text, '187654321'), null);
    assert.equal(linesAt(text, '年底统一归档'), null);
  });

  test('any text and any offset give an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: -5, max: 250 }), (text, at) => {
        hover(analyse(text), at, { locale: 'en', format: 'markdown' });
      }),
    );
  });
});

describe('rich text', () => {
  test('never lets the report be markup', () => {
    const hostile = '1. [x](http://e.org) <b>`a`</b> **z** $(bell) | www.e.org';
    const { value } = richText([{ kind: 'text', text: hostile }], 'markdown');
    assert.equal(
      value,
      '1\\. \\[x\\](http\\://e\\.org) \\<b\\>\\`a\\`\\</b\\> \\*\\*z\\*\\* \\$(bell) \\| www\\.e\\.org',
    );
    assert.equal(richText([{ kind: 'text', text: hostile }], 'plaintext').value, hostile);
  });

  test('keeps a paragraph in one line, so that no line of the report opens a block', () => {
    const { value } = richText([{ kind: 'title', text: 'a\n\n# b' }], 'markdown');
    assert.equal(value, '**a \\# b**');
    for (const mark of ['- 甲', '+ 甲', '=== 甲']) {
      assert.equal(richText([{ kind: 'text', text: mark }], 'markdown').value, `\\${mark}`);
    }
  });
});

describe('the guide', () => {
  test('explains every row of the official tables of 2019 and 2021', () => {
    const tables = EDITIONS.filter(({ years }) => years.from >= 2019).flatMap((edition) => edition.tables);
    const rows = tables.flatMap(({ id, bands }) => bands.flatMap((band) => band.rows.flatMap((row) => [{ id, row }])));
    const silent = rows.filter(({ id, row }) => row.id !== undefined && rowMeaning(id, row.id) === null);
    assert.deepEqual(
      silent.map(({ row }) => row.label.text),
      [],
    );
    assert.ok(rows.length > 60);
  });

  test('has no entry that no form knows', () => {
    const known = new Set(['applications.outcomes']);
    for (const { id, bands } of EDITIONS.flatMap((edition) => edition.tables)) {
      for (const { rows, columns } of bands) {
        for (const row of rows.flatMap((one) => one.id ?? [])) {
          known.add(`${id}.${row}`).add(`${id}.${row.split('-')[0]}`);
          for (const column of columns) known.add(`${id}.${row}.${column.id}`).add(`${id}.*.${column.id}`);
        }
      }
    }
    assert.deepEqual(
      MEANING_KEYS.filter((key) => !known.has(key)),
      [],
    );
  });

  test('tells of every mandatory section what it has to contain', () => {
    for (const edition of EDITIONS) {
      for (const section of edition.sections.filter(({ mandatory }) => mandatory)) {
        assert.ok(sectionDuty(edition, section), `${edition.id} ${section.title}`);
      }
    }
  });

  test('prefers what a cell means to what its row means', () => {
    const [only, other] = cellMeanings({ table: 'disclosure', row: 'fees', column: 'amount' });
    assert.match(only?.['zh-CN'] ?? '', /万元/);
    assert.equal(other, undefined);
  });
});
