import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { WorkspaceFolders } from '../../server/src/lsp/workspaceFolders';

const folder = (uri: string) => ({ uri, name: '' });
const folders = new WorkspaceFolders({
  workspaceFolders: ['file:///a', 'file:///a/b/', 'file:///%E5%8E%BF'].map(folder),
  rootUri: null,
});

describe('the folder of a document', () => {
  for (const [uri, root] of [
    ['file:///a/report.txt', 'file:///a'],
    ['file:///a/b/c/report.txt', 'file:///a/b'],
    ['file:///a/bc/report.txt', 'file:///a'],
    ['file:///县/report.txt', 'file:///县'],
    ['file:///elsewhere/report.txt', null],
  ] as const) {
    test(`of ${uri} is ${root}`, () => assert.equal(folders.rootOf(uri), root));
  }

  test('changes with the folders of the client', () => {
    const changing = new WorkspaceFolders({ workspaceFolders: null, rootUri: 'file:///a' });
    changing.changed({ added: [folder('file:///c/')], removed: [folder('file:///a/')] });
    assert.deepEqual(changing.all(), ['file:///c']);
    assert.equal(changing.rootOf('file:///a/report.txt'), null);
  });
});
