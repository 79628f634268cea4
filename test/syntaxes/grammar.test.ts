import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { type IGrammar, parseRawGrammar, Registry } from 'vscode-textmate';

const GRAMMAR = new URL('../../syntaxes/annual-report.tmLanguage.json', import.meta.url);
let grammar: IGrammar;

before(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), 'annual-report.json'),
  });
  const loaded = await registry.loadGrammar('text.annual-report');
  assert.ok(loaded, 'the grammar does not load');
  grammar = loaded;
});

/** The scopes of the token that begins where `part` does, without the root scope. */
function scopesOf(line: string, part: string): string {
  const at = line.indexOf(part);
  const token = grammar.tokenizeLine(line, null).tokens.find(({ startIndex }) => startIndex === at);
  return token?.scopes.slice(1).join(' ') ?? 'no token begins there';
}

const TITLE = '云岭县青禾镇人民政府2023年政府信息公开工作年度报告';
const expectations: readonly (readonly [line: string, part: string, scope: RegExp])[] = [
  [TITLE, TITLE, /markup\.heading\.1/],
  [`# ${TITLE}`, TITLE, /markup\.heading\.1/],
  ['一、总体情况', '总体情况', /markup\.heading\.2/],
  ['## 四、政府信息公开行政复议、行政诉讼情况', '政府信息公开行政复议', /markup\.heading\.2/],
  ['（一）主动公开情况。全年公开信息。', '主动公开情况', /markup\.heading\.3/],
  ['一、本年新收政府信息公开申请数量\t3', '一、本年新收', /tag\.row/],
  ['四、结转下年度继续办理', '四、', /tag\.row/],
  ['（七）总计 | 3 |', '（七）总计', /tag\.row/],
  ['（三）不予公开\t1.属于国家秘密\t0', '1.属于国家秘密', /tag\.row/],
  ['| 行政许可 | 31 |', '行政许可', /tag\.row/],
  ['| 信息内容 | 本年制发件数 |', '本年制发件数', /type\.column/],
  ['规章\t0\t12', '12', /constant\.numeric/],
  ['12', '12', /constant\.numeric/],
  ['| 1,234 | +3 |', '1,234', /constant\.numeric/],
  ['| 1,234 | +3 |', '+3', /constant\.numeric/],
  ['| 0 | / | 0 |', '/', /constant\.language/],
  ['文字[bookmark: _Toc1]文字', '[bookmark', /invalid.*debris/],
  ['- 4 -', '- 4 -', /invalid.*debris/],
  ['**一是加强领导。**', '**', /invalid.*emphasis/],
  ['根据《中华人民共和国政府信息公开条例》', '《', /string\.quoted/],
];

for (const [line, part, scope] of expectations) {
  test(`${part} in “${line}” is ${scope.source}`, () => assert.match(scopesOf(line, part), scope));
}

test('prose has no colours', () => {
  for (const line of ['全年公开信息1913条，其中公报12条。', `${TITLE}已经公布，请到网站查阅。`]) {
    assert.deepEqual(
      grammar.tokenizeLine(line, null).tokens.map(({ scopes }) => scopes),
      [['text.annual-report']],
    );
  }
});
