// The least that a language server can do: what the protocol itself costs. On a change it splits the text into lines,
// runs one regular expression on each and publishes what it finds; its outline is one regular expression a line.
import {
  createConnection,
  type Diagnostic,
  ProposedFeatures,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  SymbolKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const FINDING = /\*\*|[ \t]{8}/;
const HEADING = /^[#\s]*[一二三四五六七八九十]、/;

const connection = createConnection(
  ProposedFeatures.all,
  new StreamMessageReader(process.stdin),
  new StreamMessageWriter(process.stdout),
);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
  capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, documentSymbolProvider: true },
}));

documents.onDidChangeContent(({ document }) => {
  const diagnostics: Diagnostic[] = [];
  for (const [line, text] of document.getText().split('\n').entries()) {
    const found = FINDING.exec(text);
    if (found !== null) {
      diagnostics.push({ range: rangeIn(line, found.index, found[0].length), message: found[0], source: 'floor' });
    }
  }
  void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
});

connection.onDocumentSymbol(({ textDocument: { uri } }) =>
  (documents.get(uri)?.getText() ?? '').split('\n').flatMap((text, line) => {
    if (!HEADING.test(text)) return [];
    const range = rangeIn(line, 0, text.length);
    return [{ name: text, kind: SymbolKind.Namespace, range, selectionRange: range, children: [] }];
  }),
);

documents.listen(connection);
connection.listen();

function rangeIn(line: number, character: number, length: number): Range {
  return { start: { line, character }, end: { line, character: character + length } };
}
