// The suite in VS Code's Node extension host.
// usage: node nodeHost.mjs [EXTENSION SUITE WORKSPACE], as the stand-in for the desktop program passes them
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPage, suiteStatus, verbose } from './browser.mjs';
import { EXTENSION, NODE_SUITE } from './paths.mjs';
import { remote, startVsCode, workbenchUrl } from './vscodeServer.mjs';
import { temporaryFolder, workspaceCopy } from './workspace.mjs';

const [extension = EXTENSION, suite = NODE_SUITE, workspace = workspaceCopy()] = process.argv.slice(2);
// What the host prints reaches the browser unformatted, so the suite writes its report into a file.
const report = join(temporaryFolder(), 'report.txt');

const { authority } = await startVsCode({ env: { NIANBAO_TEST_REPORT: report } });
const { page, close } = await openPage();
const status = await suiteStatus(
  page,
  workbenchUrl(authority, workspace, [
    ['extensionDevelopmentPath', remote(authority, extension)],
    ['extensionTestsPath', remote(authority, suite)],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
  ]),
  verbose,
);
await close();
if (existsSync(report)) process.stdout.write(readFileSync(report, 'utf8'));
else console.error('the suite reported nothing');
process.exit(existsSync(report) ? status : 1);
