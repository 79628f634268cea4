import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { SEVERITIES } from '../../server/src/core/rules/severity';
import { parseFixData } from '../../server/src/features/fixData';
import { decode } from '../../server/src/workspace/decode';
import { itemsOf, TestClient } from '../lsp/testClient';
import { REPORT_FILES } from '../reportFiles';
import { CLI_JS, checkJson, type FindingView } from './nianbao';

function findingOf({ code, severity, message, range, relatedInformation, data }: Diagnostic): FindingView {
  return {
    rule: String(code),
    severity: String(SEVERITIES[(severity ?? 0) - 1]),
    message: String(message),
    range,
    related: (relatedInformation ?? []).map((related) => ({ message: related.message, range: related.location.range })),
    fixes: parseFixData(data)?.fixes ?? [],
  };
}

describe('editor and command line agree', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start(CLI_JS, { locale: 'en' }, ['lsp']);
  });
  after(() => client.stop());

  test('on every finding of every sample, fixture and report', async () => {
    const { files } = checkJson(['--locale', 'en', ...REPORT_FILES]);
    assert.deepEqual(
      files.map(({ file }) => file),
      REPORT_FILES,
    );
    assert.ok(files.some(({ findings }) => findings.some(({ related }) => related.length > 0)));
    for (const { file, findings } of files) {
      const decoded = decode(readFileSync(file));
      assert.ok('text' in decoded);
      const uri = pathToFileURL(file).toString();
      await client.open(uri, decoded.text);
      assert.deepEqual(itemsOf(await client.pull(uri)).map(findingOf), findings, file);
      await client.close(uri);
    }
  });
});
