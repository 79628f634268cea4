import type { Message } from '../core/rules/rule';

/** Names as `check` reports them; `utf-8-bom` is UTF-8 with a byte order mark. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  /** Without the byte order mark, as editors hold it: positions do not count the mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Bytes before the text that belong to no character of it. */
  readonly mark: readonly number[];
  /** `damaged` when bytes that are no text had to be replaced by U+FFFD. */
  readonly state: 'sound' | 'damaged';
}

interface Candidate {
  readonly encoding: Encoding;
  readonly mark: readonly number[];
}

const MARKED: readonly Candidate[] = [
  { encoding: 'utf-8-bom', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
  { encoding: 'gb18030', mark: [0x84, 0x31, 0x95, 0x33] },
];

/** First bytes of files that hold no plain text, with the name that tells people what they have. */
const FORMATS: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['DOCX / XLSX / OFD / ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['DOC / XLS / WPS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['GZIP', [0x1f, 0x8b]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
];

/** A stray NUL may get into a text; more than one in so many bytes does not. */
const BYTES_FOR_EACH_NUL = 200;
/** UTF-8 with so few broken bytes is damaged UTF-8, not some other encoding. */
const CHARACTERS_FOR_EACH_BREAK = 50;

/** Recognises the encoding of a text file; a message says why when there is no text in it. */
export function decode(bytes: Uint8Array): DecodedText | Message {
  const marked = MARKED.find(({ mark }) => startsWith(bytes, mark));
  if (marked !== undefined) return decodeAs(bytes, marked) ?? damaged(bytes, marked);
  const format = FORMATS.find(([, start]) => startsWith(bytes, start));
  if (format !== undefined) return { key: 'cli.problem.format', args: { format: format[0] } };
  // Hardly any text has one, and looking for the first is quick.
  return bytes.includes(0) ? decodeWithNuls(bytes) : decodeNarrow(bytes);
}

function decodeWithNuls(bytes: Uint8Array): DecodedText | Message {
  const wide = decodeWide(bytes);
  if (wide !== null) return wide;
  const nuls = bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  return nuls * BYTES_FOR_EACH_NUL > bytes.length ? { key: 'cli.problem.binary', args: {} } : decodeNarrow(bytes);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function decodeAs(bytes: Uint8Array, { encoding, mark }: Candidate): DecodedText | null {
  try {
    const text = decoder(encoding, 'strict').decode(bytes.subarray(mark.length));
    return { text, encoding, mark, state: 'sound' };
  } catch {
    return null;
  }
}

function damaged(bytes: Uint8Array, { encoding, mark }: Candidate): DecodedText {
  const text = decoder(encoding, 'lenient').decode(bytes.subarray(mark.length));
  return { text, encoding, mark, state: 'damaged' };
}

const decoders = new Map<string, TextDecoder>();

/** Kept, because making one takes as long as decoding a short report. */
function decoder(encoding: Encoding, kind: 'strict' | 'lenient'): TextDecoder {
  const key = `${encoding} ${kind}`;
  let known = decoders.get(key);
  if (known === undefined) {
    const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
    known = new TextDecoder(label, { fatal: kind === 'strict', ignoreBOM: true });
    decoders.set(key, known);
  }
  return known;
}

/** UTF-16 without a mark: the reading that looks like Chinese or English prose, if there is one. */
function decodeWide(bytes: Uint8Array): DecodedText | null {
  const readings = (['utf-16le', 'utf-16be'] as const).flatMap((encoding) => {
    const decoded = decodeAs(bytes, { encoding, mark: [] });
    return decoded === null || readability(decoded.text) < 0.9 ? [] : [decoded];
  });
  return readings.sort((a, b) => readability(b.text) - readability(a.text))[0] ?? null;
}

/** Share of characters that one meets in reports. */
function readability(text: string): number {
  const sample = text.slice(0, 10_000);
  return (
    (sample.match(/[\t\n\r\f\x20-\x7e\u2010-\u203b\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0) /
    sample.length
  );
}

function decodeNarrow(bytes: Uint8Array): DecodedText | Message {
  const utf8 = { encoding: 'utf-8', mark: [] } as const;
  const strict = decodeAs(bytes, utf8);
  if (strict !== null) return strict;
  const lenient = damaged(bytes, utf8);
  const breaks = lenient.text.split('\ufffd').length - 1;
  if (breaks * CHARACTERS_FOR_EACH_BREAK < lenient.text.length) return lenient;
  return decodeAs(bytes, { encoding: 'gb18030', mark: [] }) ?? { key: 'cli.problem.encoding', args: {} };
}
