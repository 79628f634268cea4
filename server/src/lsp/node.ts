import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './nodeFiles';
import { startServer } from './server';

// The transport (--stdio, --node-ipc, --socket, --pipe) is read from the command line.
const connection = createConnection(ProposedFeatures.all);
startServer(connection, nodeFiles(connection));
