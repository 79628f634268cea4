// The suite through @vscode/test-electron, as on a developer's desktop. Where the desktop VS Code cannot be fetched,
// a stand-in takes its arguments; NIANBAO_DESKTOP=1 lets it fetch and run the real one.
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { EXTENSION, NODE_SUITE } from './paths.mjs';
import { workspaceCopy } from './workspace.mjs';

const standIn = fileURLToPath(new URL('electronStandIn.mjs', import.meta.url));
const status = await runTests({
  ...(process.env.NIANBAO_DESKTOP ? {} : { vscodeExecutablePath: standIn }),
  extensionDevelopmentPath: EXTENSION,
  extensionTestsPath: NODE_SUITE,
  launchArgs: [workspaceCopy(), '--disable-workspace-trust'],
}).catch((error) => {
  console.error(error.message);
  return 1;
});
process.exit(status);
