import type { DecodedText } from '../../workspace/decode';

/**
 * Bytes of a text in the encoding that the file had, its byte order mark included. Null when the encoding cannot hold
 * the text, or cannot give it back exactly: better no file than a changed one.
 */
export function encode(text: string, { encoding, mark }: Pick<DecodedText, 'encoding' | 'mark'>): Uint8Array | null {
  const body = encodeBody(text, encoding);
  if (body === null) return null;
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  if (new TextDecoder(label, { ignoreBOM: true }).decode(body) !== text) return null;
  return Buffer.concat([Buffer.from(mark), body]);
}

function encodeBody(text: string, encoding: DecodedText['encoding']): Uint8Array | null {
  switch (encoding) {
    case 'utf-8':
    case 'utf-8-bom':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'gb18030':
      return encodeGb18030(text);
  }
}

function encodeGb18030(text: string): Uint8Array | null {
  const codes = gb18030Codes();
  const bytes: number[] = [];
  for (const char of text) {
    const point = char.codePointAt(0) as number;
    if (point < 0x80) bytes.push(point);
    else if (point > 0xffff) bytes.push(...fourBytes(SUPPLEMENTARY_START + point - 0x10000));
    else {
      const code = codes.get(char);
      if (code === undefined) return null;
      bytes.push(...code);
    }
  }
  return Uint8Array.from(bytes);
}

/** Four-byte codes are numbered from 81 30 81 30; those above the basic plane start at 90 30 81 30. */
const SUPPLEMENTARY_START = 189_000;
const BASIC_PLANE_CODES = 39_420;

function fourBytes(index: number): number[] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1_260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

const REPLACEMENT = '\ufffd';
const LINE_FEED = 0x0a;

/** The runtime only decodes GB18030, so its table is turned round: every two- and four-byte code of the basic plane. */
function gb18030Codes(): ReadonlyMap<string, readonly number[]> {
  const all = [...twoByteCodes(), ...Array.from({ length: BASIC_PLANE_CODES }, (_, index) => fourBytes(index))];
  // One line for each code, decoded in one go: a line break is never part of a code.
  const lines = new TextDecoder('gb18030').decode(Uint8Array.from(all.flatMap((code) => [...code, LINE_FEED])));
  // What the decoder gives for anything unknown has a code too.
  const codes = new Map<string, readonly number[]>([[REPLACEMENT, [0x84, 0x31, 0xa4, 0x37]]]);
  lines.split('\n').forEach((char, i) => {
    const code = all[i];
    if (char.length === 1 && code !== undefined && !codes.has(char)) codes.set(char, code);
  });
  return codes;
}

function* twoByteCodes(): Generator<readonly number[]> {
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) yield [lead, trail];
  }
}
