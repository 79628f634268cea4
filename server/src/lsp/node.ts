import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { jsonEncoder } from './jsonEncoder';
import { nodeFiles } from './nodeFiles';
import { nodeReports } from './nodeReports';
import { startServer } from './server';

const connection = process.argv.includes('--stdio')
  ? stdioConnection()
  : // Other transports (--node-ipc, --socket, --pipe) are read from the command line.
    createConnection(ProposedFeatures.all);
startServer(connection, nodeFiles(connection), nodeReports(connection));

function stdioConnection(): Connection {
  const reader = new StreamMessageReader(process.stdin);
  const writer = new StreamMessageWriter(process.stdout, { contentTypeEncoder: jsonEncoder });
  // A client that is gone has no more requests.
  process.stdin.on('close', () => process.exit(1));
  return createConnection(ProposedFeatures.all, reader, writer);
}
