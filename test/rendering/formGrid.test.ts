import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { EDITIONS } from '../../server/src/core/editions/index';
import { Edition, type Table } from '../../server/src/core/editions/schema';
import { type FormGrid, formGrid } from '../../server/src/core/rendering/formGrid';
import { documentOf } from '../support/document';
import type { Grid } from '../support/grid';
import { randomModel } from '../support/model';

describe('the printed form', () => {
  // The model reports print the forms from tables of their own: cells, merged or not, have to be the same.
  for (const year of [2018, 2020, 2023]) {
    const model = randomModel(year, { year });
    const grids = documentOf(model).flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
    assert.ok(grids.length > 0);
    for (const grid of grids) {
      test(`${year}: ${grid.table} has the cells and the merged cells of the form`, () => {
        const table = tableOf(model.edition, grid.table);
        const made = formGrid(table);
        assert.equal(made.width, grid.width);
        assert.equal(made.headerRows, grid.headerRows);
        assert.deepEqual(made.rows.map(shapes), grid.rows.map(modelShapes));
      });
    }
  }

  test('figures stand in their rows and columns', () => {
    const grid = formGrid(tableOf('2021', 'disputes'));
    const ids = (grid.rows.at(-1) ?? []).map(({ row, column }) => `${row?.id}.${column?.id}`);
    assert.equal(ids.length, 15);
    assert.deepEqual(
      [ids[0], ids[4], ids[5], ids[14]],
      ['review.upheld', 'review.total', 'litigation.upheld', 'reviewedLitigation.total'],
    );
  });
});

describe('a form of the user’s own', () => {
  test('whose header says too little gets its columns’ labels', () => {
    const table = ownTable({ header: [['一项', '二项', '三项', '四项', '五项', '六项']] });
    assert.deepEqual(shapes(formGrid(table).rows[0] ?? []), ['一项 1×1', '甲 1×1', '乙 1×1', '丙 1×1']);
  });

  test('with a label over some of its columns', () => {
    const table = ownTable({
      header: [
        ['项目', '甲', '其中'],
        ['乙', '丙'],
      ],
    });
    assert.deepEqual(formGrid(table).rows.slice(0, 2).map(shapes), [
      ['项目 1×2', '甲 1×2', '其中 2×1'],
      ['乙 1×1', '丙 1×1'],
    ]);
  });

  test('whose label would reach over a column that has ended gets its columns’ labels', () => {
    const table = ownTable({ header: [['项目', '左', '乙', '右'], ['中'], ['甲', '丙']] });
    const [head = []] = formGrid(table).rows;
    assert.deepEqual(shapes(head), ['项目 1×1', '甲 1×1', '乙 1×1', '丙 1×1']);
  });

  test('covers every place of its grid once, whatever its header and its levels', () => {
    const words = fc.constantFrom('甲', '乙', '丙', '丁', '项目', '单位', '行一');
    const table = fc.record({
      header: fc.array(fc.array(words, { maxLength: 6 }), { maxLength: 4 }),
      columns: fc.uniqueArray(fc.constantFrom('甲', '乙', '丙', '丁'), { minLength: 1, maxLength: 4 }),
      rows: fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 8 }),
      groups: fc.constantFrom('above', 'beside'),
      orientation: fc.constantFrom('down', 'across'),
    });
    fc.assert(
      fc.property(table, ({ header, columns, rows, groups, orientation }) => {
        const own = parsed({
          groups,
          orientation,
          bands: [
            {
              header,
              columns: columns.map((label, i) => ({ id: `c${i}`, label })),
              rows: rows.map(([hasFigures, level], i) => ({
                ...(hasFigures ? { id: `r${i}` } : {}),
                level,
                label: { text: `行${i}` },
              })),
            },
          ],
        });
        assertCoveredOnce(formGrid(own));
      }),
      { numRuns: 1000 },
    );
  });
});

for (const { id, tables } of EDITIONS) {
  for (const table of tables) {
    test(`${id} ${table.id} covers every place of its grid once and holds every figure`, () => {
      const grid = formGrid(table);
      assertCoveredOnce(grid);
      const figures = grid.rows.flat().filter(({ kind }) => kind === 'figure').length;
      const expected = table.bands.map(
        ({ rows, columns }) => rows.filter((row) => row.id !== undefined).length * columns.length,
      );
      assert.equal(
        figures,
        expected.reduce((a, b) => a + b, 0),
      );
    });
  }
}

function tableOf(edition: string, id: string): Table {
  const table = EDITIONS.find((one) => one.id === edition)?.tables.find((one) => one.id === id);
  return table ?? assert.fail(`no table ${id} in ${edition}`);
}

function ownTable({ header }: { readonly header: readonly (readonly string[])[] }): Table {
  const columns = ['甲', '乙', '丙'].map((label, i) => ({ id: `c${i}`, label }));
  return parsed({ bands: [{ header, columns, rows: [{ id: 'r', label: { text: '行' } }] }] });
}

/** With the defaults that a form read from a file gets. */
function parsed(table: object): Table {
  const edition = Edition.parse({
    id: 'own',
    name: { 'zh-CN': '', en: '' },
    years: { from: 2020 },
    sections: [],
    tables: [{ id: 't', ...table }],
  });
  return edition.tables[0] as Table;
}

function shapes(row: FormGrid['rows'][number]): readonly string[] {
  return row.map(({ kind, text, across, down }) => `${kind === 'figure' ? '#' : text} ${across}×${down}`);
}

/** The bare form has no line breaks in its labels; figures differ from report to report. */
function modelShapes(row: Grid['rows'][number]): readonly string[] {
  return row.map(({ role, text, across, down }) => `${role === 'figure' ? '#' : text} ${across}×${down}`);
}

function assertCoveredOnce({ rows, width }: FormGrid): void {
  const taken = rows.map(() => new Set<number>());
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const { across, down } of row) {
      while (taken[y]?.has(x)) x++;
      for (let j = y; j < y + down; j++) {
        for (let i = x; i < x + across; i++) {
          assert.ok(taken[j] !== undefined && i < width && !taken[j]?.has(i), `row ${y}, column ${x}`);
          taken[j]?.add(i);
        }
      }
      x += across;
    }
  }
  for (const [y, row] of taken.entries()) assert.equal(row.size, width, `row ${y} is not filled`);
}
