import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Analysis, analyse } from '../../server/src/core/analyse';
import { documentSymbols } from '../../server/src/features/documentSymbols';
import { foldingRanges } from '../../server/src/features/folding';
import { type OutlineNode, outline } from '../../server/src/features/outline';
import { ROOT } from '../bundles';
import { WELL_FORMED } from '../support/wellFormed';
import { handmade, heading } from './handmade';

/** What every outline promises, whatever the text. */
function assertSound(nodes: readonly OutlineNode[], within: { start: number; end: number }): void {
  let after = within.start;
  for (const { title, span, selection, children } of nodes) {
    assert.notEqual(title.trim(), '');
    assert.ok(!/[\r\n]/.test(title));
    assert.ok(after <= span.start && span.start <= span.end && span.end <= within.end, 'inside its parent, in order');
    assert.ok(span.start <= selection.start && selection.start <= selection.end && selection.end <= span.end);
    assertSound(children, span);
    after = span.end;
  }
}

const sound = (analysis: Analysis) => assertSound(outline(analysis, 'en'), { start: 0, end: analysis.source.length });

describe('outline', () => {
  test('nests headings by level and ends each before the blank lines that follow', () => {
    const text = '一、甲\n正文\n（一）乙\n正文\n\n二、丙\n';
    const analysis = handmade(text, {
      headings: [heading(text, '一、甲', 1, '二、'), heading(text, '（一）乙', 2, '二、'), heading(text, '二、丙', 1)],
    });
    const [first, second, ...rest] = outline(analysis, 'zh-CN');
    assert.deepEqual(rest, []);
    assert.equal(first?.title, '一、甲');
    assert.equal(analysis.source.slice(first.span), '一、甲\n正文\n（一）乙\n正文');
    assert.deepEqual(
      first.children.map(({ title, kind }) => [title, kind]),
      [['（一）乙', 'topic']],
    );
    assert.equal(second?.title, '二、丙');
    assert.deepEqual(second.children, []);
  });

  test('ends a section where the next one begins, whatever its span says', () => {
    const text = '一、甲\n二、乙\n（一）丙\n';
    const headings = [heading(text, '一、甲', 1), heading(text, '二、乙', 1), heading(text, '（一）丙', 2)];
    const nodes = outline(handmade(text, { headings }), 'en');
    assert.deepEqual(
      nodes.map(({ title, children }) => [title, children.length]),
      [
        ['一、甲', 0],
        ['二、乙', 1],
      ],
    );
  });

  test('shows each table in its section, by the name of that section', () => {
    const [title] = outline(analyse(WELL_FORMED), 'en');
    const tables = title?.children.flatMap(({ children }) => children.filter(({ kind }) => kind === 'table'));
    assert.deepEqual(
      tables?.map((node) => node.title),
      [
        'Table: 主动公开政府信息情况',
        'Table: 收到和处理政府信息公开申请情况',
        'Table: 政府信息公开行政复议、行政诉讼情况',
      ],
    );
  });

  test('is sound for every sample, whole or cut off anywhere', () => {
    const folder = join(ROOT, 'samples');
    for (const file of readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name))) {
      const text = readFileSync(join(folder, file), 'utf8');
      sound(analyse(text));
      for (let end = 0; end < text.length; end += 97) sound(analyse(text.slice(0, end)));
    }
  });

  test('is sound for headings and tables whose spans contradict each other', () => {
    const length = 60;
    const span = fc
      .tuple(fc.nat(length), fc.nat(length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const anyHeading = fc.record({
      level: fc.integer({ min: 1, max: 4 }),
      span,
      bodySpan: span,
      title: fc.constantFrom('甲', '', ' \n'),
    });
    const base = heading('甲', '甲', 1);
    const text = '甲 \n'.repeat(length / 3);
    const real = analyse(WELL_FORMED).reports[0]?.tables[1] ?? assert.fail();
    fc.assert(
      fc.property(fc.array(anyHeading, { maxLength: 8 }), fc.array(span, { maxLength: 3 }), (headings, tables) => {
        const analysis = handmade(text, {
          title: { span: { start: 3, end: 9 }, text: '甲', organisation: null, year: null },
          headings: headings.map((given) => ({ ...base, ...given })),
          tables: tables.map((given) => ({ ...real, span: given, rows: [], headers: [] })),
        });
        sound(analysis);
      }),
    );
  });

  test('gives symbols whose ranges are those of the nodes', () => {
    const analysis = analyse(WELL_FORMED);
    const { source } = analysis;
    const [symbol] = documentSymbols(source, outline(analysis, 'zh-CN'));
    const section = symbol?.children?.[1] ?? assert.fail();
    assert.equal(
      source.slice({
        start: source.offsetAt(section.selectionRange.start),
        end: source.offsetAt(section.selectionRange.end),
      }),
      section.name,
    );
    assert.equal(source.lineSpan(section.range.end.line).end, source.offsetAt(section.range.end));
  });
});

describe('folding', () => {
  const text = '一、甲\n（一）乙\n丙\n（二）丁\n戊\n二、己\n庚\n';
  const analysis = handmade(text, {
    headings: [
      heading(text, '一、甲', 1, '二、'),
      heading(text, '（一）乙', 2, '（二）'),
      heading(text, '（二）丁', 2, '二、'),
      heading(text, '二、己', 1),
    ],
  });
  const folds = (limit: number) =>
    foldingRanges([{ source: analysis.source, nodes: outline(analysis, 'en') }], limit).map(
      ({ startLine, endLine }) => [startLine, endLine],
    );

  test('covers what stands below each heading', () => {
    assert.deepEqual(folds(100), [
      [0, 4],
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
  });

  test('drops the deepest levels first where the client sets a limit', () => {
    assert.deepEqual(folds(2), [
      [0, 4],
      [5, 6],
    ]);
    assert.deepEqual(folds(3), [
      [0, 4],
      [1, 2],
      [5, 6],
    ]);
    assert.deepEqual(folds(0), []);
  });

  test('leaves out the whole document, and a line on which the next heading begins', () => {
    const mixed = '题\n一、甲\n乙 二、丙\n丁';
    const nodes = outline(
      handmade(mixed, {
        title: { span: { start: 0, end: 1 }, text: '题', organisation: null, year: null },
        headings: [heading(mixed, '一、甲', 1, '二、'), heading(mixed, '二、丙', 1)],
      }),
      'en',
    );
    const ranges = foldingRanges([{ source: handmade(mixed).source, nodes }], 10);
    assert.deepEqual(ranges, [{ startLine: 2, endLine: 3 }]);
  });
});
