import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyseDocument } from '../../server/src/core/document';
import type { DiagnosticMember } from '../../server/src/features/diagnostics';
import { diagnostics } from '../../server/src/features/diagnostics';
import { parseFixData } from '../../server/src/features/fixData';
import { movedDiagnostics } from '../../server/src/features/movedDiagnostics';
import { quickFixes } from '../../server/src/features/quickFixes';
import { compilation } from '../support/compilation';
import { finding, handmade } from './handmade';

const URI = 'file:///a.txt';
const TEXT = '甲\n\u{20000}乙丙\n';
const FIX = { safety: 'safe', edits: [{ span: { start: 5, end: 6 }, newText: '丁' }] } as const;
const ALL = new Set<DiagnosticMember>(['data', 'codeDescription', 'relatedInformation']);

function made(version: number) {
  const found = finding(TEXT, '丙', [{ ...FIX, safety: 'suggestion' }, FIX, FIX]);
  return diagnostics(handmade(TEXT, {}, [found]), { uri: URI, version, locale: 'en', members: ALL });
}

describe('diagnostics', () => {
  test('count characters in UTF-16 units', () => {
    assert.deepEqual(made(1)[0]?.range, { start: { line: 1, character: 3 }, end: { line: 1, character: 4 } });
  });

  test('carry their fixes in a form that survives the way to the client and back', () => {
    const data = parseFixData(JSON.parse(JSON.stringify(made(7)[0]?.data)));
    assert.equal(data?.version, 7);
    assert.deepEqual(
      data.fixes.map(({ safety }) => safety),
      ['suggestion', 'safe', 'safe'],
    );
    assert.deepEqual(data.fixes[0]?.edits, [
      { range: { start: { line: 1, character: 3 }, end: { line: 1, character: 4 } }, newText: '丁' },
    ]);
  });
});

describe('quick fixes', () => {
  test('only the first safe one of a diagnostic is preferred', () => {
    const actions = quickFixes(made(3), { uri: URI, version: 3, editForm: 'plain' }, () => 3);
    assert.deepEqual(
      actions.map(({ isPreferred }) => isPreferred),
      [undefined, true, undefined],
    );
  });

  test('of another version are none', () => {
    assert.deepEqual(
      quickFixes(made(3), { uri: URI, version: 4, editForm: 'plain' }, () => 4),
      [],
    );
  });

  for (const data of [
    null,
    1,
    {},
    { version: 3 },
    { version: 3, fixes: [{ title: 'x', safety: 'safe', edits: [{}] }] },
    { version: 3, fixes: [{ title: 'x', safety: 'safe', edits: [[0, 1, 0, 2]] }] },
    { version: 3, fixes: [{ title: 'x', safety: 'safe', edits: [[0, 1, 0.5, 2, '']] }] },
  ]) {
    test(`foreign data is not trusted: ${JSON.stringify(data)}`, () => {
      const foreign = made(3).map((diagnostic) => ({ ...diagnostic, data }));
      assert.deepEqual(
        quickFixes(foreign, { uri: URI, version: 3, editForm: 'plain' }, () => 3),
        [],
      );
    });
  }
});

describe('diagnostics of a report behind others', () => {
  test('are those it has at its place', () => {
    const { parts } = analyseDocument(compilation(2, 3).text);
    for (const { analysis, apart } of parts) {
      const context = { uri: URI, version: 5, locale: 'en', members: ALL } as const;
      const moved = movedDiagnostics(diagnostics(apart, { ...context, version: 1 }), analysis.source.origin, 5);
      assert.deepEqual(moved, diagnostics(analysis, context));
    }
  });
});
