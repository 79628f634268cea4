import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { encode } from '../../server/src/cli/input/encode';
import { type DecodedText, decode, type Encoding } from '../../server/src/workspace/decode';
import { EMPHASISED, WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';
import { checkJson, folder, nianbao } from './nianbao';

const BOM = '\ufeff';
const NO_MARK = { mark: [] as readonly number[] };

function gb18030(text: string): Uint8Array {
  return encode(text, { encoding: 'gb18030', ...NO_MARK }) ?? assert.fail('not encodable');
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

/** Each encoding that files come in, with how a text is written in it. */
const ENCODINGS: readonly (readonly [name: string, encoding: Encoding, write: (text: string) => Uint8Array])[] = [
  ['UTF-8', 'utf-8', (text) => Buffer.from(text)],
  ['UTF-8 with a mark', 'utf-8-bom', (text) => Buffer.from(BOM + text)],
  ['UTF-16 LE with a mark', 'utf-16le', (text) => Buffer.from(BOM + text, 'utf16le')],
  ['UTF-16 BE with a mark', 'utf-16be', (text) => utf16be(BOM + text)],
  ['UTF-16 LE without a mark', 'utf-16le', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 BE without a mark', 'utf-16be', utf16be],
  ['GB18030', 'gb18030', gb18030],
];

describe('encodings', () => {
  const reference = checkJson(['-'], { input: WRONG_FIGURE }).files[0]?.findings;

  for (const [name, encoding, write] of ENCODINGS) {
    test(`${name} is recognised and named; findings and positions are the same`, () => {
      const cwd = folder({ 'a.txt': write(WRONG_FIGURE) });
      const { files, err } = checkJson(['a.txt'], { cwd });
      assert.equal(err, '');
      assert.equal(files[0]?.encoding, encoding);
      assert.deepEqual(files[0].findings, reference);
    });

    test(`${name}: --fix writes the file in its own encoding`, () => {
      const cwd = folder({ 'a.txt': write(EMPHASISED) });
      assert.equal(nianbao(['check', '--fix', 'a.txt'], { cwd }).status, 0);
      assert.deepEqual(readFileSync(join(cwd, 'a.txt')), Buffer.from(write(WELL_FORMED)));
    });
  }

  test('GB18030 holds every character, in the bytes of the standard', () => {
    const hex = (text: string) => Buffer.from(gb18030(text)).toString('hex');
    assert.equal(hex('年A€'), 'c4ea41a2e3');
    assert.equal(hex('\u00ff\u{20000}\u{10ffff}'), '81308b37' + '95328236' + 'e3329a35');
    const units = Array.from({ length: 0x10000 }, (_, i) => String.fromCharCode(i));
    // A handful of private characters has lost its codes to real ones.
    const everything = units.filter((unit) => !/[\0\ud800-\uf8ff]/.test(unit)).join('');
    const decoded = decode(gb18030(everything)) as DecodedText;
    assert.equal(decoded.text, everything);
  });

  test('damaged UTF-8 is read as such, with a warning, and never written back', () => {
    const bytes = Buffer.concat([Buffer.from(EMPHASISED), Buffer.from([0xe5, 0xb9])]);
    const cwd = folder({ 'a.txt': bytes });
    const { files, err, status } = checkJson(['--fix', '--locale', 'en', 'a.txt'], { cwd });
    assert.equal(files[0]?.encoding, 'utf-8');
    assert.match(err, /a\.txt: .*U\+FFFD[\s\S]*not fixed/);
    assert.equal(status, 2);
    assert.deepEqual(readFileSync(join(cwd, 'a.txt')), bytes);
  });
});

describe('files that hold no text', () => {
  const random = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251));
  const cwd = folder({
    'good.txt': WELL_FORMED,
    'report.pdf': '%PDF-1.7\n%âãÏÓ',
    'report.docx': Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]),
    'report.doc': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    'nul.txt': Buffer.alloc(1000),
    'binary.txt': random,
    'latin.txt': Buffer.concat([Buffer.from('caf'), Buffer.from([0xff, 0xfe, 0x20, 0xff])]),
    'empty.txt': '',
  });

  for (const [file, reason] of [
    ['report.pdf', /PDF/],
    ['report.docx', /DOCX/],
    ['report.doc', /DOC/],
    ['nul.txt', /NUL/],
    ['binary.txt', /NUL|encoding/],
    ['latin.txt', /encoding/],
    ['absent.txt', /no such file/],
  ] as const) {
    test(`${file} is named with the reason, and the rest is still checked`, () => {
      const { status, err, files } = checkJson(['--locale', 'en', file, 'good.txt'], { cwd });
      assert.equal(status, 2);
      assert.match(err, new RegExp(`^${file.replace('.', '\\.')}: `));
      assert.match(err, reason);
      assert.deepEqual(
        files.map((checked) => checked.file),
        ['good.txt'],
      );
    });
  }

  test('an empty file is a text', () => {
    assert.equal(checkJson(['empty.txt'], { cwd }).files[0]?.encoding, 'utf-8');
  });

  test('a file beyond the limit is named, not read', () => {
    const large = folder({ 'large.txt': Buffer.alloc(50 * 1024 * 1024 + 1, 0x41) });
    const { status, err } = nianbao(['check', '--locale', 'en', 'large.txt'], { cwd: large });
    assert.equal(status, 2);
    assert.match(err, /large\.txt: larger than 50 MB/);
  });
});
