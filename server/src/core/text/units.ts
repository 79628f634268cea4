const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
const DECODER = new TextDecoder(IS_LITTLE_ENDIAN ? 'utf-16le' : 'utf-16be', { ignoreBOM: true });

/**
 * The text that UTF-16 units spell, as many as were given; halves of surrogate pairs become U+FFFD. Several times as
 * fast as `String.fromCharCode`, and the whole of a report goes through here.
 */
export function textOfUnits(units: Uint16Array): string {
  return DECODER.decode(units);
}
