import { type Connection, createConnection, ProposedFeatures, StreamMessageReader } from 'vscode-languageserver/node';
import { StreamWriter } from './messageWriter';
import { nodeFiles } from './nodeFiles';
import { nodeReports } from './nodeReports';
import { startServer } from './server';

const connection = process.argv.includes('--stdio')
  ? stdioConnection()
  : // Other transports (--node-ipc, --socket, --pipe) are read from the command line.
    createConnection(ProposedFeatures.all);
startServer(connection, nodeFiles(connection), nodeReports(connection));

function stdioConnection(): Connection {
  // A client that is gone has no more requests.
  process.stdin.on('close', () => process.exit(1));
  return createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamWriter(process.stdout),
  );
}
