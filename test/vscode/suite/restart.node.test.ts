import { readdirSync, readFileSync } from 'node:fs';
import { Position, WorkspaceEdit, workspace } from 'vscode';
import { closeAll, equal, findings, open, SAMPLE, theFinding, until } from './support';

/** Server processes that this extension host started; needs Linux's /proc. */
function servers(): number[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.map(Number).filter((id) => {
    try {
      const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
      return parent === process.pid && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dist/server.js');
    } catch {
      return false; // ended meanwhile
    }
  });
}

if (process.platform === 'linux') {
  suite('restart', () => {
    teardown(closeAll);

    test('a server that dies is replaced, and findings come back', async () => {
      const document = await open(SAMPLE.wrongFigure);
      await theFinding(document, 'table/row-total');
      const [old, ...more] = servers();
      equal([typeof old, more.length], ['number', 0], 'exactly one server');
      process.kill(old as number, 'SIGKILL');
      await until('another server', () => servers().some((id) => id !== old));
      // What nobody saved, and what was written while no server was there, is known to the new one.
      const mark = '[bookmark: _GoBack]';
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, new Position(4, 0), mark);
      await workspace.applyEdit(edit);
      const debris = await theFinding(document, 'layout/debris');
      equal([document.isDirty, document.getText(debris.range)], [true, mark], 'finding in the unsaved text');
      await theFinding(document, 'table/row-total');
      const fresh = await open(SAMPLE.missingSection);
      await until('findings', () => findings(fresh).length > 0);
    });
  });
}
