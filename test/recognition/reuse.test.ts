// What an edit leaves as it was is not looked at again; the answer has to be that of a first look.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import { type Analysis, analyse, DEFAULT_OPTIONS } from '../../server/src/core/analyse';
import { Memory } from '../../server/src/core/recognition/memory';
import { skeletonOf } from '../../server/src/core/text/skeleton';
import { REPORT_FILES } from '../reportFiles';
import { LAYOUTS } from '../support/layouts';
import { Random } from '../support/random';
import { mangledCase, plainCase } from '../support/render';

const TYPED = [
  ...['的', '\n', '1', '，', '。', '“', '（', '《', ' ', '\u3000', '\r\n', '\t', '|', '、'],
  ...[
    '政府信息',
    '二、',
    '（一）',
    '一是',
    '公开公开',
    '2021年',
    '36件',
    '总计',
    '我镇按季度核对了目录，更新更加及时。\n',
  ],
  ...['行政处罚', '三、收到和处理政府信息公开申请情况\n', '青禾镇人民政府2022年政府信息公开工作年度报告\n'],
];
const EDITS = 24;

/** A text with one edit after the other: something typed, or something deleted, often undone at once. */
function versions(text: string, seed: number): readonly string[] {
  const random = new Random(seed);
  const all = [text];
  for (let i = 0; i < EDITS; i++) {
    const last = all.at(-1) as string;
    const at = random.int(0, last.length);
    const end = Math.min(last.length, at + random.pick([0, 0, 0, 1, 2, 30]));
    all.push(last.slice(0, at) + (end > at + 1 ? '' : random.pick(TYPED)) + last.slice(end));
    if (random.int(0, 2) === 0) all.push(last);
  }
  return all;
}

const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

/** Everything that is seen of an analysis. */
function seen({ reports, findings }: Analysis): string {
  const shown = reports.map(({ title, year, organisation, edition, headings, tables, facts, furniture }) => ({
    ...{ title, year, organisation, edition: edition.id, headings, furniture },
    tables: tables.map(({ rows, headers, span, layout, table }) => ({ rows, headers, span, layout, id: table.id })),
    facts: [...facts.values()],
  }));
  return JSON.stringify({ shown, findings }, plain);
}

function compare(name: string, text: string, seed: number): void {
  const memory = new Memory();
  versions(text, seed).forEach((version, i) => {
    assert.equal(
      seen(analyse(version, DEFAULT_OPTIONS, 'first', memory)),
      seen(analyse(version)),
      `${name}, version ${i}`,
    );
  });
}

describe('an edited report is what it would be at first sight', () => {
  for (const [i, layout] of LAYOUTS.entries()) {
    test(layout.name, () => {
      compare(layout.name, plainCase(layout, 40 + i).rendered.text, 3 * i);
      compare(`spoilt ${layout.name}`, mangledCase(layout, 80 + i).rendered.text, 3 * i + 1);
    });
  }

  for (const [i, file] of REPORT_FILES.entries()) {
    test(basename(file), () => compare(basename(file), readFileSync(file, 'utf8'), i));
  }
});

describe('what an edit changes elsewhere', () => {
  const FILLER = '我镇按季度核对了主动公开目录，集中清理了历史文件。';

  /** The second text, looked at right after the first. */
  const then = (first: string, second: string) => {
    const memory = new Memory();
    const look = (text: string) => analyse(text, DEFAULT_OPTIONS, 'first', memory);
    seen(look(first));
    const again = look(second);
    assert.equal(seen(again), seen(analyse(second)));
    return again.reports[0];
  };

  test('the year and the body that only the prose names', () => {
    const text = (year: number, town: string) =>
      `一、总体情况\n${town}高度重视公开工作，${year}年由办公室牵头，各办所配合。${FILLER}\n二、主动公开政府信息情况\n`;
    assert.equal(then(text(2021, '青禾镇'), text(2023, '青禾镇'))?.year, 2023);
    assert.equal(then(text(2021, '青禾镇'), text(2021, '白石镇'))?.organisation, '白石镇');
  });

  test('glued figures that the prose settles', () => {
    const text = (repealed: number) =>
      `青禾镇人民政府2022年政府信息公开工作年度报告\n一、总体情况\n${FILLER}现行有效行政规范性文件5件，本年制发行政规范性文件1件，废止行政规范性文件${repealed}件。\n二、主动公开政府信息情况\n第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件1${repealed}5第二十条第（五）项信息内容本年处理决定数量行政许可36第二十条第（六）项信息内容本年处理决定数量行政处罚5行政强制0第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费0\n`;
    const stated = text(2);
    const contradicted = stated.replace('废止行政规范性文件2件', '废止行政规范性文件3件');
    assert.equal(then(contradicted, stated)?.facts.get('disclosure.normativeDocuments.repealed')?.raw, '2');
    assert.equal(then(stated, contradicted)?.facts.get('disclosure.normativeDocuments.repealed')?.state, 'missing');
  });

  test('which of two labels alike has the number of the form', () => {
    const { text } = plainCase(LAYOUTS[0] as (typeof LAYOUTS)[number], 7, { year: 2022 }).rendered;
    const row = /3\.其他[^（]*/.exec(text)?.[0] as string;
    const unmarked = row.replace('3.', '');
    const [first, second] = [text.replace(row, row + unmarked), text.replace(row, unmarked + row)];
    const place = (one: string, other: string) => then(one, other)?.facts.get('applications.other-other.person')?.span;
    assert.ok((place(first, second)?.start ?? 0) > (place(second, first)?.start ?? 0) + unmarked.length - 3);
  });
});

describe('the skeleton of a text', () => {
  const PROSE = '我镇按季度核对了主动公开目录，集中清理了历史文件。';
  const lines = (text: string) => skeletonOf(text).text.split('\n');
  const isPlain = (sentence: string) => !skeletonOf(sentence).text.includes(sentence.slice(0, 8));

  test('has the same for all plain sentences', () => {
    const [short, long] = [PROSE, `${PROSE}更新更加及时，群众查找更加方便（见附表）。`];
    assert.deepEqual(skeletonOf(`一、总体情况\n${short}\n二、`).text, skeletonOf(`一、总体情况\n${long}\n二、`).text);
    assert.ok(isPlain('根据《中华人民共和国政府信息公开条例》（以下简称《条例》），现公布2022年1月1日以来的情况。'));
    assert.ok(isPlain('2022年,全镇主动公开政府信息698条,比上年增加12条,更新更加及时。'));
  });

  test('takes blank lines and indents around them along, but for one line break on either side', () => {
    assert.deepEqual(lines(`一、\n\n\u3000\u3000${PROSE}\n\n二、`), lines(`一、\n${PROSE}\n二、`));
    assert.deepEqual(lines(`${PROSE}\n\n\u3000\u3000${PROSE}\n二、`), lines(`${PROSE}\n${PROSE}\n二、`));
    assert.notDeepEqual(lines(`${PROSE}\n二、`), lines(`${PROSE}二、`));
  });

  test('keeps whatever might be a heading, a title, a table or a fault', () => {
    for (const kept of [
      '（一）我镇按季度核对了主动公开目录，集中清理了历史文件。',
      '第一，我镇按季度核对了主动公开目录，集中清理了历史文件。',
      '我镇按季度核对了主动公开目录，三、收到和处理政府信息公开申请情况。',
      '我镇按季度核对了主动公开目录（一）行政规范性文件，集中清理了文件。',
      '我镇按季度核对了主动公开目录，，集中清理了历史文件。',
      '我镇按季度核对了主动公开目录“集中清理了历史文件。',
      '我镇按季度核对了主动公开目录 集中清理了历史文件。',
      '我镇按季度核对了主动公开目录，规章120行政规范性文件230，集中清理了。',
      '我镇按季度核对了主动公开目录，电话13800000000号，集中清理了历史文件。',
      '我镇按季度核对了主动公开目录，集中清理了历史文件',
      '我镇按季度核对了主动公开目录，集中清理了历史文件。。',
      '青禾镇人民政府2022年政府信息公开工作年度报告',
      '存在的主要问题和改进情况。',
    ]) {
      assert.equal(skeletonOf(kept).text, kept);
    }
  });
});
