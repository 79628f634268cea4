import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { analyseDocument } from '../../server/src/core/document';
import { CITATIONS } from '../../server/src/core/guide/citations';
import { SourceText } from '../../server/src/core/text/sourceText';
import { documentLinks } from '../../server/src/features/documentLinks';
import { ROOT } from '../bundles';
import { WELL_FORMED } from '../support/wellFormed';

const OFFICIAL = 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm';

function linksOf(preface: string, year = '2022') {
  const text = WELL_FORMED.replace('\n\n一、', `\n\n${preface}\n\n一、`).replace('2022', year);
  const source = new SourceText(text);
  return documentLinks(analyseDocument(text), 'zh-CN').map((link) => ({
    text: source.slice({ start: source.offsetAt(link.range.start), end: source.offsetAt(link.range.end) }),
    target: link.target,
    tooltip: link.tooltip,
  }));
}

describe('document links', () => {
  test('lead to the official text where its address is certain, with the article in the link', () => {
    const [link, ...more] = linksOf('根据《中华人民共和国政府信息公开条例》第五十条编制。');
    assert.deepEqual(more, []);
    assert.equal(link?.text, '《中华人民共和国政府信息公开条例》第五十条');
    assert.equal(link?.target, OFFICIAL);
    assert.match(link?.tooltip ?? '', /国务院令第711号/);
  });

  test('lead to our list for other notices, in whatever brackets their number stands', () => {
    const links = linksOf('按照国办公开办函[2021] 30 号和国办函〔2020〕109号的要求编制。');
    assert.deepEqual(
      links.map(({ text, target }) => [text, target?.replace(/^.*\//, '')]),
      [
        ['国办公开办函[2021] 30 号', 'citations.md#form-2021'],
        ['国办函〔2020〕109号', 'citations.md#fees-2020'],
      ],
    );
  });

  test('mean the regulation of the report’s time', () => {
    const [link] = linksOf('根据《政府信息公开条例》编制。', '2016');
    assert.match(link?.target ?? '', /#regulations-2007$/);
  });

  test('are absent for documents that nobody listed', () => {
    assert.deepEqual(linksOf('根据《云岭县政务公开办法》和国办发〔2018〕99号编制。'), []);
  });

  test('find every listed document on the page', () => {
    const page = readFileSync(join(ROOT, 'docs/citations.md'), 'utf8');
    for (const { id, address } of CITATIONS) {
      assert.ok(page.includes(`<a id="${id}"></a>`), id);
      if (address !== undefined) assert.ok(page.includes(address), address);
    }
  });
});
