import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPage } from './browser.mjs';
import { EXTENSION } from './paths.mjs';
import { remote, startVsCode, workbenchUrl } from './vscodeServer.mjs';
import { Workbench } from './workbench.mjs';

/** A VS Code with a clean profile and nothing but the packaged extension in it, to be used by hand. */
export async function openPackaged(workspace) {
  const { name, version } = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8'));
  const { authority } = await startVsCode({ vsix: join(EXTENSION, `${name}-${version}.vsix`) });
  const { page, close } = await openPage();
  return {
    page,
    close,
    workbench: new Workbench(page),
    /** Opens the workspace anew, with that file of it. */
    start: (file) => {
      const files = file === undefined ? [] : [['openFile', remote(authority, join(workspace, file))]];
      return page.goto(workbenchUrl(authority, workspace, [...files, ['skipWelcome', 'true']]));
    },
    /** Says what was done; ends the process with a picture when it cannot be. */
    step: async (what, act) => {
      try {
        await act();
        console.log(`  ✔ ${what}`);
      } catch (error) {
        console.error(`  ✘ ${what}\n${error.message}`);
        await page.screenshot({ path: join(EXTENSION, 'test', 'vscode', 'out', 'failed.png') });
        process.exit(1);
      }
    },
  };
}
