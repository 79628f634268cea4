import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './freePort.mjs';
import { VSCODE_NODE, VSCODE_SERVER } from './paths.mjs';
import { temporaryFolder } from './workspace.mjs';

/** Nothing that pops up, phones out or changes between runs. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.agentHost.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'editor.minimap.enabled': false,
};

/** A real VS Code with private folders, served on this machine only. `vsix` is installed first, `env` reaches the extension host. */
export async function startVsCode({ vsix, env: extra = {} } = {}) {
  const data = temporaryFolder();
  for (const folder of ['user/User', 'extensions', 'xdg']) mkdirSync(join(data, folder), { recursive: true });
  writeFileSync(join(data, 'user/User/settings.json'), JSON.stringify(SETTINGS));
  const xdg = join(data, 'xdg');
  const env = { ...process.env, XDG_CONFIG_HOME: xdg, XDG_DATA_HOME: xdg, XDG_CACHE_HOME: xdg, ...extra };
  const args = [
    ...[join(VSCODE_SERVER, 'out', 'server-main.js'), '--accept-server-license-terms'],
    ...['--user-data-dir', join(data, 'user'), '--extensions-dir', join(data, 'extensions')],
    ...['--server-data-dir', join(data, 'server')],
  ];
  if (vsix !== undefined) install(vsix, args, env);

  const port = await freePort();
  // Without the smoke test driver a built VS Code ignores the payload that names the tests.
  const serve = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--enable-smoke-test-driver',
  ];
  const quiet = ['--telemetry-level', 'off', '--disable-telemetry', '--disable-workspace-trust'];
  const server = spawn(VSCODE_NODE, [...args, ...serve, ...quiet], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(data, 'server.log'));
  for (const output of [server.stdout, server.stderr]) output.pipe(process.env.NIANBAO_VERBOSE ? process.stderr : log);
  // Its children are the extension hosts: end the group, and do it before its folders are removed.
  process.prependOnceListener('exit', () => signal(server.pid, 'SIGKILL'));
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => process.exit(130));

  const authority = `127.0.0.1:${port}`;
  await answering(`http://${authority}/version`, server);
  return { authority };
}

/** Address of the workbench with a folder open; `payload` are pairs that it understands, see `remote` for their paths. */
export function workbenchUrl(authority, folder, payload) {
  return `http://${authority}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** A path on this machine as the browser's workbench names it. */
export function remote(authority, path) {
  return `vscode-remote://${authority}${encodeURI(path)}`;
}

function install(vsix, args, env) {
  const { status, stderr, stdout } = spawnSync(VSCODE_NODE, [...args, '--install-extension', vsix], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0 || !/successfully installed/.test(stdout))
    throw new Error(`the .vsix was not installed: ${stdout}${stderr}`);
}

async function answering(url, server) {
  const end = Date.now() + 30_000;
  while (Date.now() < end && server.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`VS Code's server does not answer (exit code ${server.exitCode})`);
}

function signal(group, name) {
  try {
    process.kill(-group, name);
  } catch {
    // gone already
  }
}
