// Milliseconds from a keystroke (didChange) to its findings (publishDiagnostics), over stdio with a real server.
// usage: node test/bench/keystroke.mjs [FILE] [--server dist/server.js] [--strokes 300]
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    server: { type: 'string', default: 'dist/server.js' },
    strokes: { type: 'string', default: '300' },
  },
});
const file = positionals[0];
if (file === undefined) {
  console.error('usage: node test/bench/keystroke.mjs FILE [--server dist/server.js] [--strokes 300]');
  process.exit(2);
}
const text = readFileSync(file, 'utf8');
const uri = 'file:///keystroke.txt';
const server = spawn(process.execPath, [values.server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const waiting = new Map();
read(server.stdout, (message) => {
  const key = message.method === 'textDocument/publishDiagnostics' ? `v${message.params.version}` : message.id;
  waiting.get(key)?.(message);
});

await request(1, 'initialize', { processId: process.pid, rootUri: null, capabilities: {} });
notify('initialized', {});
const opened = answer('v1');
notify('textDocument/didOpen', { textDocument: { uri, languageId: 'annual-report', version: 1, text } });
await opened;

// Typing and deleting a character, by turns, in the middle of the text: prose or table, as the file has it.
const place = positionAt(text, text.length >> 1);
const times = [];
const warmUp = 50;
for (let stroke = 0; stroke < warmUp + Number(values.strokes); stroke++) {
  const version = stroke + 2;
  const typed = stroke % 2 === 0;
  const end = typed ? place : { line: place.line, character: place.character + 1 };
  const published = answer(`v${version}`);
  const started = performance.now();
  notify('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: place, end }, text: typed ? '1' : '' }],
  });
  await published;
  if (stroke >= warmUp) times.push(performance.now() - started);
}
await request(2, 'shutdown', null);
notify('exit', null);

times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2);
const kilobytes = (Buffer.byteLength(text) / 1024).toFixed(1);
console.log(`${file} (${kilobytes} KB, ${text.length} UTF-16 units): ${times.length} keystrokes`);
console.log(`didChange → publishDiagnostics: median ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`);

function positionAt(whole, offset) {
  const before = whole.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}

function answer(key) {
  return new Promise((resolve) => {
    waiting.set(key, (message) => {
      waiting.delete(key);
      resolve(message);
    });
  });
}

function request(id, method, params) {
  const response = answer(id);
  write({ id, method, params });
  return response;
}

function notify(method, params) {
  write({ method, params });
}

function write(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  server.stdin.write(body);
}

function read(stream, onMessage) {
  let buffer = Buffer.alloc(0);
  stream.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      const length = head === -1 ? null : Number(/Content-Length: (\d+)/.exec(buffer.toString('latin1', 0, head))?.[1]);
      if (length === null || buffer.length < head + 4 + length) return;
      onMessage(JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length)));
      buffer = buffer.subarray(head + 4 + length);
    }
  });
}
