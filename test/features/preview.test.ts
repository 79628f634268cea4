import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { analyseDocument } from '../../server/src/core/document';
import { preview } from '../../server/src/features/preview';
import type { Preview, PreviewCell } from '../../server/src/features/previewModel';
import { previewTables } from '../../server/src/features/previewTables';
import { WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';

function previewOf(text: string, locale: 'zh-CN' | 'en' = 'zh-CN'): Preview {
  return preview(analyseDocument(text), { version: 1, locale, report: 0 });
}

const cells = ({ tables }: Preview): readonly PreviewCell[] => tables.flatMap(({ rows }) => rows.flat());

function cell(model: Preview, key: string): PreviewCell {
  return cells(model).find((one) => one.key === key) ?? assert.fail(`no cell ${key}`);
}

describe('preview', () => {
  test('marks the wrong cell with the sums that fail and the cells in them, and no other', () => {
    const model = previewOf(WRONG_FIGURE);
    const marked = cells(model).filter(({ notes }) => notes?.some(({ severity }) => severity === 'error'));
    assert.equal(marked.length, 1);
    const [note] = marked[0]?.notes ?? [];
    assert.ok(note !== undefined && note.sums.length > 0);
    for (const sum of note.sums) assert.match(sum, /相加|合计/);
    assert.ok(note.cells.length >= 3);
    for (const key of note.cells) assert.equal(cell(model, key).kind, 'figure');
    assert.ok(!note.cells.includes(marked[0]?.key ?? ''));
    assert.equal(model.findings.error, 1);
  });

  test('speaks the reader’s language', () => {
    const model = previewOf(WRONG_FIGURE, 'en');
    const note = cells(model).flatMap(({ notes = [] }) => notes)[0];
    assert.match(note?.message ?? '', /would make/);
    assert.match(model.form, /form/);
    assert.match(cell(model, 'applications.received.person').figure?.description ?? '', /: \d+$/);
  });

  test('keeps blank, placeholder and missing apart', () => {
    const rows = WELL_FORMED.replace('行政处罚\t7', '行政处罚\t/')
      .replace('规章\t0\t0\t0', '规章\t0\t\t0')
      .replace('行政强制\t2\n', '');
    const model = previewOf(rows);
    const state = (key: string) => cell(model, key).figure?.state;
    assert.equal(state('disclosure.regulations.made'), 'exact');
    assert.equal(state('disclosure.regulations.repealed'), 'blank');
    assert.equal(state('disclosure.penalties.decisions'), 'placeholder');
    assert.equal(cell(model, 'disclosure.penalties.decisions').text, '/');
    const missing = cells(model).filter(({ figure }) => figure?.state === 'missing');
    assert.deepEqual(
      missing.map(({ text, key }) => [text, key]),
      [['', undefined]],
      'a row that is nowhere has nothing to jump to',
    );
    const descriptions = ['disclosure.regulations.repealed', 'disclosure.penalties.decisions'].map(
      (key) => cell(model, key).figure?.description,
    );
    assert.match(descriptions[0] ?? '', /空白/);
    assert.match(descriptions[1] ?? '', /占位符/);
  });

  test('shows figures cut out of glued digits as inferred', () => {
    const label = '一、本年新收政府信息公开申请数量';
    const row = WELL_FORMED.split('\n').find((line) => line.startsWith(label)) ?? assert.fail();
    const glued = WELL_FORMED.replace(row, `${label}${row.slice(label.length).replaceAll('\t', '')}`);
    const figure = cell(previewOf(glued), 'applications.received.total');
    assert.equal(figure.figure?.state, 'inferred');
    assert.equal(figure.text, row.split('\t').at(-1));
  });

  test('tells what each section is in for', () => {
    const text = WELL_FORMED.replace(/五、存在的主要问题及改进情况[^六]*/, '五、存在的主要问题及改进情况\n').replace(
      /四、政府信息公开行政复议[^五]*/,
      '',
    );
    const states = previewOf(text).sections.map(({ title, state, range }) => [title, state, range !== null]);
    assert.deepEqual(states.slice(0, 2), [
      ['一、总体情况', 'found', true],
      ['二、主动公开政府信息情况', 'found', true],
    ]);
    assert.deepEqual(states.slice(3, 5), [
      ['政府信息公开行政复议、行政诉讼情况', 'missing', false],
      ['五、存在的主要问题及改进情况', 'empty', true],
    ]);
  });

  test('counts the findings of a section', () => {
    const section = previewOf(WRONG_FIGURE).sections.find(({ state }) => state === 'findings');
    assert.equal(section?.findings, 1);
    assert.match(section.title, /申请情况/);
  });

  test('says which table of the form is not in the text', () => {
    const model = previewOf(WELL_FORMED.replace(/行政复议\t行政诉讼[^五]*/, ''));
    const absent = model.tables.filter(({ range }) => range === null);
    assert.deepEqual(
      absent.map(({ id, rows }) => [id, rows.length]),
      [['disputes', 0]],
    );
  });

  test('tells each finding about a table once', () => {
    const text = `${WELL_FORMED.replace('行政处罚\t7', '行政处罚\t7\t9').replace('（一）予以公开\t3', '（一）予以公开\t8')}`;
    const analysis = analyse(text);
    const [report] = analysis.reports;
    assert.ok(report !== undefined);
    const tables = previewTables(analysis.source, report, analysis.findings, 'zh-CN');
    const inside = analysis.findings.filter(({ span }) =>
      report.tables.some((table) => table.span.start <= span.start && span.end <= table.span.end),
    );
    assert.ok(inside.length >= 2);
    const told = tables.flatMap(({ rows, notes }) => [...notes, ...rows.flat().flatMap((one) => one.notes ?? [])]);
    assert.equal(told.length, inside.length);
  });

  test('has something to say about any text', () => {
    for (const text of ['', '\n', '购物清单', '一、总体情况']) {
      const model = previewOf(text);
      assert.equal(JSON.stringify(JSON.parse(JSON.stringify(model))), JSON.stringify(model), 'plain data');
    }
  });

  test('shows the report of a compilation that is asked for, and its findings only', () => {
    const second = WRONG_FIGURE.replaceAll('柳湾镇', '桐溪乡');
    const compilation = analyseDocument(`${WELL_FORMED}\n${second}`);
    const shown = (report: number) => preview(compilation, { version: 1, locale: 'en', report });
    assert.deepEqual(
      shown(1).reports.map(({ name }) => name.slice(0, 3)),
      ['柳湾镇', '桐溪乡'],
    );
    assert.deepEqual([shown(0).findings.error, shown(1).findings.error], [0, 1]);
    const line = shown(1).reports[1]?.range.start.line ?? assert.fail();
    assert.ok(line >= WELL_FORMED.split('\n').length - 1, 'positions are those of the document');
    for (const { range } of cells(shown(1))) assert.ok(range === undefined || range.start.line >= line);
    assert.equal(shown(7).report, 0, 'a report that is gone gives the first');
  });
});
