import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import en from '../../server/src/core/messages/en.json';
import zhCN from '../../server/src/core/messages/zh-CN.json';
import docs from '../../server/src/core/rules/docs.json';
import { RULES } from '../../server/src/core/rules/index';
import type { Finding, Message } from '../../server/src/core/rules/rule';
import { readFixtures } from './fixtures';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'server/src/core/rules');
/** Beside the rules' own folders. */
const SHARED = new Set(['support']);

const FAULT_LIST = /(?:faultTest\(\s*|^ {2})'([a-z]+\/[a-z-]+)'(?:,|: (?:\[|each\())/gm;

const CATALOGUES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['zh-CN', zhCN],
  ['en', en],
];
const fixtures = readFixtures();
const analysed = fixtures.map((fixture) => ({ fixture, findings: analyse(fixture.text).findings }));

test('every rule file is in the list, and every rule of the list has its file', () => {
  const files = readdirSync(FOLDER, { recursive: true })
    .map((file) => String(file).split(sep).join('/'))
    .filter((file) => /^[a-z]+\/.+\.ts$/.test(file) && !SHARED.has(file.split('/')[0] ?? ''))
    .map((file) => file.replace(/\.ts$/, ''));
  assert.deepEqual(RULES.map(({ id }) => id).sort(), files.sort());
});

test('the list is in the order of the ids', () => {
  const ids = RULES.map(({ id }) => id);
  assert.deepEqual(ids, [...ids].sort());
});

test('generated pages are up to date', () => {
  const { status, stderr } = spawnSync(process.execPath, ['.ci/generate.mjs', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});

test('every rule has a list of faults', () => {
  const lists = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('Faults.test.ts'))
    .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'));
  // `faultTest('rule', …)` and the keys of proseFaults; both count their faults themselves.
  const listed = new Set(lists.flatMap((text) => [...text.matchAll(FAULT_LIST)].map((match) => match[1])));
  assert.deepEqual(
    RULES.map(({ id }) => id).filter((id) => !listed.has(id)),
    [],
  );
});

test('every fixture folder is named after a rule', () => {
  const ids = new Set(RULES.map(({ id }) => id));
  assert.deepEqual(
    fixtures.map(({ rule }) => rule).filter((rule) => rule !== null && !ids.has(rule)),
    [],
  );
});

test('both catalogues have the same keys with the same places, sorted', () => {
  assert.deepEqual(Object.keys(zhCN), Object.keys(en));
  assert.deepEqual(Object.keys(zhCN), Object.keys(zhCN).sort());
  const places = (template: string | undefined) => [...(template ?? '').matchAll(/\{\w+\}/g)].map(String).sort();
  for (const key of Object.keys(zhCN)) {
    const [chinese, english] = CATALOGUES.map(([, catalogue]) => new Set(places(catalogue[key])));
    assert.deepEqual(chinese, english, key);
  }
});

for (const { id } of RULES) {
  describe(id, () => {
    const own = analysed.filter(({ fixture }) => fixture.rule === id);

    test('has a page in both languages', () => {
      assert.ok(existsSync(join(ROOT, `docs/rules/${id}.md`)), `docs/rules/${id}.md is missing`);
      const pages: Readonly<
        Record<string, Readonly<Record<string, { readonly title: string; readonly body: string }>>>
      > = docs;
      for (const [locale] of CATALOGUES) assert.ok(pages[id]?.[locale]?.body, `no ${locale} text in the doc comment`);
    });

    test('has at least one fixture with findings and two without', () => {
      const positive = own.filter(({ fixture }) => fixture.marks.some(({ rule }) => rule === id)).length;
      assert.ok(positive >= 1, 'no positive fixture');
      assert.ok(own.length - positive >= 2, `only ${own.length - positive} negative fixtures`);
    });

    test('has its messages in both languages, with every place filled', () => {
      const messages = own.flatMap(({ findings }) => findings.filter(({ rule }) => rule === id).flatMap(messagesOf));
      assert.deepEqual(messages.flatMap(problems), []);
    });

    test('marks something that can be seen', () => {
      for (const { fixture, findings } of own) {
        const invisible = findings.filter(({ rule, span }) => rule === id && span.start === span.end);
        assert.deepEqual(invisible, [], fixture.name);
      }
    });
  });
}

function messagesOf({ message, related, fixes }: Finding): readonly Message[] {
  return [message, ...related.map((place) => place.message), ...fixes.map((fix) => fix.title)];
}

function problems({ key, args }: Message): readonly string[] {
  return CATALOGUES.flatMap(([locale, catalogue]) => {
    const template = catalogue[key];
    if (template === undefined) return [`${locale} has no ${key}`];
    const unfilled = [...template.matchAll(/\{(\w+)\}/g)].filter((place) => args[place[1] ?? ''] === undefined);
    return unfilled.map((place) => `${key}: ${place[0]} is not filled`);
  });
}

test('message keys in the sources exist', () => {
  const sources = readdirSync(FOLDER, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(FOLDER, file), 'utf8'));
  const keys = sources.flatMap((source) => [...source.matchAll(/key: '([^'`]+)'/g)].map((match) => match[1] as string));
  assert.deepEqual(
    keys.filter((key) => !(key in zhCN)),
    [],
  );
});
