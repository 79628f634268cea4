import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { hasWildcard, parseGlob } from '../../server/src/core/text/glob';
import { WELL_FORMED } from '../support/wellFormed';
import { checkJson, folder, nianbao } from './nianbao';

const CWD = folder({
  'a.txt': WELL_FORMED,
  '年报[1].txt': WELL_FORMED,
  'notes.txt': '买菜\n',
  'table.csv': 'a,b\n',
  'deep/b.TXT': WELL_FORMED,
  'deep/er/c.md': WELL_FORMED,
  'deep/er/.hidden.txt': WELL_FORMED,
  'node_modules/x/readme.md': WELL_FORMED,
  '.git/description.txt': WELL_FORMED,
});

function checked(...paths: string[]): string[] {
  return checkJson(paths, { cwd: CWD }).files.map(({ file }) => file);
}

describe('paths', () => {
  test('a folder is searched for texts, its own innards and texts that are no reports left out', () => {
    const { files, out } = {
      ...checkJson(['.'], { cwd: CWD }),
      ...nianbao(['check', '--locale', 'en', '.'], { cwd: CWD }),
    };
    assert.deepEqual(
      files.map(({ file }) => file),
      ['a.txt', 'deep/b.TXT', 'deep/er/.hidden.txt', 'deep/er/c.md', '年报[1].txt'],
    );
    assert.match(out, /skipped: 1\n/);
  });

  test('what is named is checked, report or not, whatever its name', () => {
    assert.deepEqual(checked('notes.txt', 'table.csv', 'node_modules/x/readme.md'), [
      'notes.txt',
      'table.csv',
      'node_modules/x/readme.md',
    ]);
  });

  test('a file is checked once, in the place where it comes first', () => {
    assert.deepEqual(checked('deep/er/c.md', 'deep', './deep/b.TXT'), [
      'deep/er/c.md',
      'deep/b.TXT',
      'deep/er/.hidden.txt',
    ]);
  });

  test('patterns are expanded without the help of a shell', () => {
    assert.deepEqual(checked('*.txt'), ['a.txt', 'notes.txt', '年报[1].txt']);
    assert.deepEqual(checked('**/*.{md,TXT}'), ['deep/er/c.md', 'deep/b.TXT']);
    assert.deepEqual(checked('deep/**'), ['deep/b.TXT', 'deep/er/c.md']);
    assert.deepEqual(checked('d??p/[a-c].*'), ['deep/b.TXT']);
    assert.deepEqual(checked(join(CWD, 'de*/b.TXT')), [join(CWD, 'deep/b.TXT')]);
  });

  test('a file of that very name wins over the pattern', () => {
    assert.deepEqual(checked('年报[1].txt'), ['年报[1].txt']);
  });

  test('a pattern or name that matches nothing is an error, the rest is checked', () => {
    const { status, err, files } = checkJson(['--locale', 'en', '*.pdf', 'absent/', 'a.txt'], { cwd: CWD });
    assert.equal(status, 2);
    assert.match(err, /^\*\.pdf: no file matches this pattern\nabsent\/: no such file/);
    assert.equal(files.length, 1);
  });

  // Other systems let no such name be made.
  test('a name that is not in UTF-8 is called so', { skip: process.platform !== 'linux' }, () => {
    const cwd = folder({ 'a.txt': WELL_FORMED });
    // 年报.txt as a Chinese Windows writes it into an archive.
    const bytes = [0xc4, 0xea, 0xb1, 0xa8, ...Buffer.from('.txt')];
    writeFileSync(Buffer.concat([Buffer.from(`${cwd}/`), Buffer.from(bytes)]), WELL_FORMED);
    const { status, err, files } = checkJson(['--locale', 'en', '.'], { cwd });
    assert.equal(status, 2);
    assert.match(err, /\.txt: its name is not in UTF-8/);
    assert.equal(files.length, 1);
  });

  test('standard input is -', () => {
    const { files, status } = checkJson(['-'], { input: WELL_FORMED });
    assert.equal(status, 0);
    assert.deepEqual(
      files.map(({ file, report }) => [file, report?.year]),
      [['-', 2022]],
    );
  });

  test('links that lead nowhere or in a circle do no harm', () => {
    const cwd = folder({ 'a.txt': WELL_FORMED });
    symlinkSync('nowhere', join(cwd, 'broken.txt'));
    symlinkSync('.', join(cwd, 'circle'));
    const { status, files, err } = checkJson(['.'], { cwd });
    assert.equal(status, 2);
    assert.deepEqual(
      files.map(({ file }) => file),
      ['a.txt'],
    );
    assert.match(err, /^broken\.txt/);
  });

  test('many files come out complete and in order', () => {
    const names = Array.from({ length: 60 }, (_, i) => `${String(i).padStart(2, '0')}.txt`);
    const cwd = folder(Object.fromEntries(names.map((name) => [name, WELL_FORMED])));
    assert.deepEqual(
      checkJson(['.'], { cwd }).files.map(({ file }) => file),
      names,
    );
  });
});

describe('patterns', () => {
  const matches = (pattern: string, name: string) =>
    parseGlob(pattern, 'sensitive').some(({ segments: [segment] }) => segment instanceof RegExp && segment.test(name));

  for (const [pattern, name, expected] of [
    ['*.txt', 'a.txt', true],
    ['*.txt', '.txt', false],
    ['.*', '.txt', true],
    ['?', '年', true],
    ['?', '\u{20000}', true],
    ['[!a-c]', 'd', true],
    ['[^a-c]', 'a', false],
    ['[]-]x', ']x', true],
    ['[z-a]*', '[z-a]*', true],
    ['a{b,c{d,e}}*', 'ace', true],
    ['a{b,c{d,e}}*', 'acb', false],
    ['a{b*', 'a{bc', true],
    ['(a|b)+*', '(a|b)+', true],
    ['(a|b)+*', 'aab', false],
  ] as const) {
    test(`${pattern} ${expected ? 'matches' : 'does not match'} ${name}`, () => {
      assert.equal(matches(pattern, name), expected);
    });
  }

  test('are told from plain names', () => {
    assert.deepEqual(['a.txt', 'a(1).txt', '*', 'a?', '[a]', '{a,b}'].map(hasWildcard), [
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});
