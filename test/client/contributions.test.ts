import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { REPORT_LANGUAGE } from '../../client/src/language';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const keys = (path: string) => Object.keys(JSON.parse(read(path)) as object).sort();

/** Everything that runs in the extension host, as one text. */
function clientSource(): string {
  const files = readdirSync(new URL('client/src', ROOT), { recursive: true }).map(String);
  return files.flatMap((file) => (file.endsWith('.ts') ? [read(`client/src/${file}`)] : [])).join('\n');
}

test('every text of the manifest is there in both languages, and none too many', () => {
  const used = [
    ...new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map((match) => match[1] as string)),
  ].sort();
  assert.deepEqual(keys('package.nls.json'), used);
  assert.deepEqual(keys('package.nls.zh-cn.json'), used);
});

test('every text of the client is translated, and none too many', () => {
  const used = [...clientSource().matchAll(/l10n\.t\(\s*'([^']+)'/g)].map((match) => match[1] as string);
  assert.ok(used.length > 5, `only ${used.length} texts found`);
  assert.deepEqual(keys('client/l10n/bundle.l10n.zh-cn.json'), [...new Set(used)].sort());
});

interface Manifest {
  readonly capabilities: object;
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly firstLine: string }[];
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: object };
  };
}
const { capabilities, contributes } = JSON.parse(read('package.json')) as Manifest;

test('nothing is withheld in workspaces that are not trusted or on no disk', () => {
  assert.deepEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
});

test('the language that the client looks for is the one that is contributed', () => {
  assert.deepEqual(
    contributes.languages.map(({ id }) => id),
    [REPORT_LANGUAGE],
  );
});

test('the first line of a report is told from a sentence', () => {
  const firstLine = new RegExp(contributes.languages[0]?.firstLine ?? '');
  for (const title of ['云岭县青禾镇2023年政府信息公开工作年度报告', '# 2016 年政务信息公开年度报告'])
    assert.match(title, firstLine);
  const sentence = '云岭县2023年政府信息公开工作年度报告已经公布。';
  assert.doesNotMatch(sentence, firstLine);
});

test('every contributed command is registered', () => {
  const source = clientSource();
  for (const { command } of contributes.commands) assert.ok(source.includes(`'${command}'`), command);
});

test('every setting is read somewhere', () => {
  // `trace.server` is read by the protocol library, `edition` by the server.
  const sources = `${clientSource()}${read('server/src/lsp/settings.ts')}trace.server`;
  for (const setting of Object.keys(contributes.configuration.properties)) {
    assert.ok(sources.includes(setting.slice('nianbao.'.length)), setting);
  }
});
