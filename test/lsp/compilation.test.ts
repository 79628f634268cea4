import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Diagnostic, DocumentSymbol, Range } from 'vscode-languageserver';
import { SourceText } from '../../server/src/core/text/sourceText';
import { bundle, SERVER } from '../bundles';
import { compilation } from '../support/compilation';
import { PULL_CLIENT, PUSH_CLIENT, TestClient } from './testClient';

const SERVER_JS = join(bundle({ server: SERVER }), 'server.js');
const URI = 'file:///汇编.txt';
const { text, parts, models } = compilation(21, 4);
// A wrong total in the third report.
const third = text.indexOf(parts[2] as string);

describe('a document with several reports', () => {
  test('edits in one report leave the rest as it was, and give what a fresh look gives', async () => {
    const client = await TestClient.start(SERVER_JS, { capabilities: PUSH_CLIENT });
    const fresh = await TestClient.start(SERVER_JS, { capabilities: PUSH_CLIENT });
    try {
      let current = text;
      await client.open(URI, current);
      for (const [i, { at, put, length }] of EDITS.entries()) {
        const range = rangeOf(current, at, length);
        current = current.slice(0, at) + put + current.slice(at + length);
        await client.change(URI, i + 2, { range, text: put });
        const told = await client.publishedFor(URI, i + 2);
        await fresh.open(`${URI}${i}`, current);
        const expected = await fresh.publishedFor(`${URI}${i}`, 1);
        assert.deepEqual(told.map(withoutData), expected.map(withoutData).map(renamed(`${URI}${i}`)));
      }
    } finally {
      await client.stop();
      await fresh.stop();
    }
  });

  test('the outline has a level for the reports', async () => {
    const client = await TestClient.start(SERVER_JS, { capabilities: PULL_CLIENT });
    try {
      await client.open(URI, text);
      const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri: URI },
      });
      assert.deepEqual(
        symbols.map(({ name }) => name),
        models.map(({ organisation, year }) => `${organisation}${year}年政府信息公开工作年度报告`),
      );
      const source = new SourceText(text);
      symbols.forEach(({ range }, i) => {
        assert.equal(source.offsetAt(range.start), text.indexOf(parts[i] as string));
        assert.ok((symbols[i]?.children?.length ?? 0) >= 5);
      });
    } finally {
      await client.stop();
    }
  });
});

const EDITS = [
  { at: third + 60, put: '\n', length: 0 },
  { at: third + 400, put: '，，', length: 0 },
  { at: 20, put: '，，', length: 0 },
  { at: 0, put: '\n\n', length: 0 },
  { at: third + 30, put: '', length: 900 },
];

function rangeOf(whole: string, at: number, length: number): Range {
  return new SourceText(whole).rangeOf({ start: at, end: at + length });
}

function withoutData({ data: _, ...rest }: Diagnostic): Diagnostic {
  return rest;
}

function renamed(uri: string) {
  return (diagnostic: Diagnostic): Diagnostic => JSON.parse(JSON.stringify(diagnostic).replaceAll(uri, URI));
}
