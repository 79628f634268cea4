// The suite in VS Code's web extension host: everything runs in browser workers, no Node anywhere.
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from '@vscode/test-web';
import { openPage, suiteStatus, verbose } from './browser.mjs';
import { freePort } from './freePort.mjs';
import { EXTENSION, VSCODE_WEB, WEB_SUITE } from './paths.mjs';
import { temporaryFolder, workspaceCopy } from './workspace.mjs';

// @vscode/test-web takes a build from its data folder by commit, and looks into the network only when it is not there.
const COMMIT = '0'.repeat(40);

if (!existsSync(WEB_SUITE)) throw new Error(`no suite at ${WEB_SUITE}`);
const port = await freePort();
const server = await open({
  browserType: 'none',
  host: 'localhost',
  port,
  quality: 'stable',
  commit: COMMIT,
  testRunnerDataDir: dataFolder(),
  extensionDevelopmentPath: EXTENSION,
  extensionTestsPath: WEB_SUITE,
  folderPath: workspaceCopy(),
});
const { page, close } = await openPage();
const status = await suiteStatus(page, `http://localhost:${port}`, (text) =>
  text.startsWith('│') ? console.log(text.slice(1)) : verbose(text),
);
await close();
server.dispose();
process.exit(status);

function dataFolder() {
  const folder = temporaryFolder();
  const build = join(folder, `vscode-web-stable-${COMMIT}`);
  mkdirSync(build);
  for (const part of ['out', 'extensions', 'node_modules', 'package.json']) {
    symlinkSync(join(VSCODE_WEB, part), join(build, part));
  }
  writeFileSync(join(build, 'version'), COMMIT);
  return folder;
}
