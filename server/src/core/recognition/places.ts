/**
 * Where wordings occur in one text. The forms of the editions share most of their wordings, so each is looked for once;
 * and most of them are not there at all, which the pairs of letters of the text tell without looking.
 */
export class Places {
  private readonly known = new Map<string, readonly number[]>();
  private readonly pairs = new Uint8Array(PAIRS);

  constructor(private readonly text: string) {
    for (let i = 0; i + 1 < text.length; i++) this.pairs[pairAt(text, i)] = 1;
  }

  /** Start offsets of `pattern`, ascending. */
  of(pattern: string): readonly number[] {
    let places = this.known.get(pattern);
    if (places === undefined) {
      places = this.mayOccur(pattern) ? this.search(pattern) : NONE;
      this.known.set(pattern, places);
    }
    return places;
  }

  private mayOccur(pattern: string): boolean {
    if (pattern.length < 2) return true;
    return this.pairs[pairAt(pattern, 0)] === 1 && this.pairs[pairAt(pattern, pattern.length - 2)] === 1;
  }

  private search(pattern: string): readonly number[] {
    const places: number[] = [];
    for (let at = this.text.indexOf(pattern); at >= 0; at = this.text.indexOf(pattern, at + 1)) places.push(at);
    return places;
  }
}

const PAIRS = 1 << 15;
const NONE: readonly number[] = [];

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1) * 7) & (PAIRS - 1);
}
