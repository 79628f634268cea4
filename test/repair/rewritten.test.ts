// Reports that were rewritten, each by itself, make a document only as long as it is read as the same reports.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseDocument, textOf } from '../../server/src/core/document';
import { rewrittenDocument, unchangedDocument } from '../../server/src/core/repair/rewritten';
import { compilation } from '../support/compilation';

const { text, parts: texts } = compilation(7, 3);
const { parts } = analyseDocument(text);
const asTheyAre = parts.map((part) => ({ text: textOf(part), edits: [] }));

test('reports that stay as they are make the document they were', () => {
  assert.equal(parts.length, 3);
  assert.deepEqual(rewrittenDocument(parts, asTheyAre), unchangedDocument(parts));
  assert.equal(unchangedDocument(parts).text, texts.join(''));
});

test('edits come with the analysis of their report', () => {
  const edits = [{ span: { start: 0, end: 0 }, newText: '\n' }];
  const rewritten = asTheyAre.map((report, i) => (i === 1 ? { text: report.text, edits } : report));
  assert.deepEqual(rewrittenDocument(parts, rewritten)?.changes, [{ analysis: parts[1]?.analysis, edits }]);
});

test('reports of which one would be read as a part of another make none', () => {
  const rewritten = asTheyAre.map((report, i) => (i === 1 ? { text: '这一份报告没有了标题。\n', edits: [] } : report));
  assert.equal(rewrittenDocument(parts, rewritten), null);
});
