import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';

/**
 * Writes each message to a stream in one piece. The writer of the library writes the header first, which wakes the client
 * before there is anything to read.
 */
export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  constructor(private readonly stream: NodeJS.WritableStream) {
    super();
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Rejects when the message has no JSON or the stream fails. */
  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      this.stream.write(framed(message), (error) => (error ? reject(error) : resolve()));
    });
  }

  end(): void {
    this.stream.end();
  }
}

/** Header and content, as the base protocol wants them. */
function framed(message: Message): Buffer {
  const content = contentOf(message);
  const length = content.reduce((sum, piece) => sum + piece.length, 0);
  return Buffer.concat([Buffer.from(`Content-Length: ${length}\r\n\r\n`, 'ascii'), ...content]);
}

/**
 * The JSON of a message in pieces. The items of long answers — diagnostics, symbols — are the same objects from one answer
 * to the next as long as nothing changed in their report; what each came to is kept, so that an edit costs what it changed.
 */
function contentOf(message: Message): Uint8Array[] {
  const list = itemsOf(message);
  if (list === null || list.items.length === 0) return [Buffer.from(JSON.stringify(message), 'utf8')];
  const [head, tail] = JSON.stringify(list.shell).split(HOLE) as [string, string];
  const pieces: Uint8Array[] = [Buffer.from(`${head}[`, 'utf8')];
  list.items.forEach((item, i) => {
    if (i > 0) pieces.push(COMMA);
    pieces.push(json(item));
  });
  pieces.push(Buffer.from(`]${tail}`, 'utf8'));
  return pieces;
}

/** Stands where the items go; a JSON string cannot hold it unescaped. */
const PLACE = '\u0000items\u0000';
const HOLE = JSON.stringify(PLACE);
const COMMA = Buffer.from(',');

interface List {
  readonly items: readonly object[];
  /** The message with `PLACE` for the items. */
  readonly shell: object;
}

type Loose = { readonly [key: string]: unknown };

/** The one list of items that a message carries, if it does. */
function itemsOf(message: Message): List | null {
  const { params, result } = message as unknown as { readonly params?: Loose; readonly result?: unknown };
  if (isItems(params?.diagnostics)) {
    return { items: params.diagnostics, shell: { ...message, params: { ...params, diagnostics: PLACE } } };
  }
  if (isItems(result)) return { items: result, shell: { ...message, result: PLACE } };
  const items = (result as Loose | null | undefined)?.items;
  return isItems(items) ? { items, shell: { ...message, result: { ...(result as Loose), items: PLACE } } } : null;
}

function isItems(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}

const kept = new WeakMap<object, Uint8Array>();

function json(item: object): Uint8Array {
  let bytes = kept.get(item);
  if (bytes === undefined) {
    bytes = Buffer.from(JSON.stringify(item), 'utf8');
    kept.set(item, bytes);
  }
  return bytes;
}
