import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { clientReports } from './findReportsRequest';
import { clientFiles } from './readFileRequest';
import { startServer } from './server';

/** The project compiles with the worker's types beside Node's, so the global scope has to be named. */
declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);
startServer(connection, clientFiles(connection), clientReports(connection));
