// How lines end, and blanks behind them, is nothing that a rule looks at.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Analysis, analyse } from '../../server/src/core/analyse';
import { LAYOUTS } from '../support/layouts';
import { mangledCase } from '../support/render';
import { readFixtures } from './fixtures';

/** What is found, without the lines it is broken over. */
function found({ findings }: Analysis): readonly string[] {
  return findings
    .filter(({ rule }) => rule !== 'layout/space')
    .map(({ rule, message }) => `${rule} ${JSON.stringify(message).replace(/(?:\\r|\\n|\s)+/g, '')}`)
    .sort();
}

function compare(text: string): void {
  const plain = text.replaceAll('\r\n', '\n');
  const expected = found(analyse(plain));
  assert.deepEqual(found(analyse(plain.replaceAll('\n', '\r\n'))), expected, 'lines that end with two characters');
  const trailed = plain.replace(/(?<=[^\s|])\n/g, ' \n');
  assert.deepEqual(found(analyse(trailed)), expected, 'lines with a blank behind them');
}

for (const { name, text } of readFixtures()) {
  test(name, () => compare(text));
}

const HOST = readFileSync(join(import.meta.dirname, 'fixtures/clean/tabs-2022.txt'), 'utf8').replace(/\n\n/g, '\n');
const WRAPPED = `及时关停
运行维护薄弱的政务新媒体账号，集中清理失效链接，逐条核对
办事指南，确保公开的信息及时、准确、规范，方便群众查阅政策
文件、办事指南和公开目录，并在每月月底核对专栏内容，发现缺
漏当场补上，由专人负责。
`;

test('a caption of which half is lost, before a table whose cells are lines', () => {
  compare(
    HOST.replace(
      /（本列数据[\s\S]*?商业企业.*\n/,
      '（本列数据的勾稽关系为：第一项加第二项之和，\n申请\n人情\n况\n自然\n人\n法人\n或其\n他组\n织\n总计\n商业\n企业\n科研\n机构\n社会\n公益\n组织\n法律\n服务\n机构\n其他\n',
    ),
  );
});

test('a wrapped paragraph that stands twice', () => {
  const twice = ['加强统筹协调，明确专人负责各项公开工作', '完善工作机制，细化各部门的公开责任分工'].map(
    (opening) => `${opening}。${WRAPPED}`,
  );
  compare(HOST.replace('\n二、', `\n${twice.join('公开审查从严，逐级把关。\n')}二、`));
});

for (const [i, layout] of LAYOUTS.entries()) {
  test(`spoilt reports as ${layout.name}`, () => {
    for (const seed of [i, i + 50, i + 100]) compare(mangledCase(layout, seed).rendered.text);
  });
}
