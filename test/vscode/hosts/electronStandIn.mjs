#!/usr/bin/env node
// Stands in for the desktop program `code`: takes the arguments that @vscode/test-electron passes to it and runs the
// same suite in the Node extension host instead.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const value = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const [extension, suite] = [value('extensionDevelopmentPath'), value('extensionTestsPath')];
const workspace = args.find((arg) => !arg.startsWith('-'));
if (extension === undefined || suite === undefined || workspace === undefined) {
  console.error(`unexpected arguments: ${args.join(' ')}`);
  process.exit(2);
}
const host = fileURLToPath(new URL('nodeHost.mjs', import.meta.url));
const child = spawn(process.execPath, [host, extension, suite, workspace], { stdio: 'inherit' });
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => child.kill(name));
child.on('exit', (code) => process.exit(code ?? 1));
