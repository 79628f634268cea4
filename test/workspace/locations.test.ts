import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderOf, foldersUpTo, resolvePath } from '../../server/src/workspace/locations';

test('the folders above a file, up to the root', () => {
  assert.deepEqual(foldersUpTo(folderOf('/a/b/c.txt'), '/a'), ['/a/b', '/a']);
  assert.deepEqual(foldersUpTo(folderOf('/a/b/c.txt'), '/x'), ['/a/b', '/a', '']);
  assert.deepEqual(foldersUpTo(folderOf('/c.txt'), null), ['']);
  assert.deepEqual(foldersUpTo(folderOf('file:///a/c.txt'), null), ['file:///a', 'file://']);
  assert.deepEqual(foldersUpTo(folderOf('vscode-vfs://host/a/c.txt'), null), [
    'vscode-vfs://host/a',
    'vscode-vfs://host',
  ]);
});

test('paths relative to a folder', () => {
  assert.equal(resolvePath('file:///a/b', 'c/d.json'), 'file:///a/b/c/d.json');
  assert.equal(resolvePath('file:///a/b', './../c.json'), 'file:///a/c.json');
  assert.equal(resolvePath('/a/b', '../../../c.json'), '/c.json');
  assert.equal(resolvePath('/a', '/c.json'), '/a/c.json');
});
