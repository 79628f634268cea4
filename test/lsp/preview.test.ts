import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Preview, PreviewCell } from '../../server/src/features/previewModel';
import { bundle, SERVER } from '../bundles';
import { LAYOUTS } from '../support/layouts';
import { plainCase } from '../support/render';
import { WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';
import { TestClient } from './testClient';

const URI = 'file:///a.txt';

describe('nianbao/preview', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start(join(bundle({ server: SERVER }), 'server.js'), { locale: 'en' });
  });
  after(async () => assert.equal(await client.stop(), 0));

  const ask = (uri: string, report?: number) =>
    client.request<Preview | null>('nianbao/preview', report === undefined ? { uri } : { uri, report });

  // One year of every form and every layout, so that each form meets each way of setting cells apart.
  for (const year of [2016, 2020, 2023]) {
    test(`shows every figure of the reports on ${year} in its cell, in every layout`, async () => {
      for (const [i, layout] of LAYOUTS.entries()) {
        const { model, rendered } = plainCase(layout, 40 + i, { year });
        const uri = `file:///${year}-${layout.name}.txt`;
        await client.open(uri, rendered.text);
        const shown = (await ask(uri)) ?? assert.fail('no answer');
        assert.equal(shown.version, 1);
        const cells = new Map(figures(shown).map((cell) => [cell.key, cell]));
        for (const [id, value] of model.figures) {
          const cell = cells.get(id);
          // Digits that run together may leave a figure open, but never show a wrong one.
          if (layout.name === 'glued' && (cell === undefined || cell.figure?.state === 'missing')) continue;
          assert.ok(cell?.range !== undefined, `${layout.name}: ${id} is not there`);
          assert.equal(plain(cell.text), plain(value), `${layout.name}: ${id}`);
          assert.equal(textAt(rendered.text, cell), rendered.text.slice(...placeOf(rendered.expected.get(id))), id);
        }
        assert.deepEqual(wrong(shown), [], `${layout.name}: marked cells of a consistent report`);
        await client.close(uri);
      }
    });
  }

  test('follows a change and says which version it shows', async () => {
    await client.open(URI, WELL_FORMED);
    assert.deepEqual(wrong((await ask(URI)) ?? assert.fail()), []);
    await client.change(URI, 2, { text: WRONG_FIGURE });
    const shown = (await ask(URI)) ?? assert.fail();
    assert.equal(shown.version, 2);
    assert.equal(wrong(shown).length, 1);
    await client.close(URI);
  });

  test('answers a document that is not open with null, and a report that is not there with the first', async () => {
    assert.equal(await ask('file:///nowhere.txt'), null);
    await client.open(URI, WELL_FORMED);
    assert.equal((await ask(URI, 9))?.report, 0);
    await client.close(URI);
  });
});

function figures({ tables }: Preview): readonly PreviewCell[] {
  return tables.flatMap(({ rows }) => rows.flat()).filter(({ kind }) => kind === 'figure');
}

function wrong(shown: Preview): readonly PreviewCell[] {
  return figures(shown).filter(({ notes = [] }) => notes.some(({ severity }) => severity === 'error'));
}

/** Without what layouts add to a figure: thousands separators, signs of increase. */
function plain(figure: string): string {
  return figure.replace(/[,，]/g, '').replace(/^\+/, '');
}

function placeOf(expected: { readonly start: number; readonly end: number } | undefined): [number, number] {
  return expected === undefined ? assert.fail() : [expected.start, expected.end];
}

function textAt(text: string, { range }: PreviewCell): string {
  const lines = text.split(/(?<=\n)/);
  const offset = ({ line, character }: { readonly line: number; readonly character: number }) =>
    lines.slice(0, line).join('').length + character;
  return range === undefined ? assert.fail() : text.slice(offset(range.start), offset(range.end));
}
