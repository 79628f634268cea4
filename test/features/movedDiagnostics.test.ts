// Diagnostics are made of a report where it is the whole document, and moved to where it stands.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseDocument } from '../../server/src/core/document';
import { type DiagnosticMember, diagnostics } from '../../server/src/features/diagnostics';
import { movedDiagnostics } from '../../server/src/features/movedDiagnostics';
import { WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';

const members: ReadonlySet<DiagnosticMember> = new Set(['relatedInformation', 'codeDescription', 'data']);
const context = { uri: 'file:///a.txt', version: 3, locale: 'en', members } as const;

test('moved diagnostics are those of the report in its place', () => {
  const text = `${WELL_FORMED}\n${WRONG_FIGURE.replaceAll('柳湾镇', '桐溪乡')}`;
  const { analysis, apart } = analyseDocument(text).parts[1] ?? assert.fail();
  const expected = diagnostics(analysis, context);
  const made = diagnostics(apart, { ...context, version: 1 });
  assert.ok(expected.some(({ data, relatedInformation }) => data !== undefined && relatedInformation !== undefined));
  assert.notDeepEqual(made, expected);
  assert.deepEqual(movedDiagnostics(made, analysis.source.origin, context.version), expected);
});
