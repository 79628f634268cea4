const PAIRS = 1 << 12;
const NONE: readonly number[] = [];

/**
 * Where wordings occur in one text. The forms of the editions share most of their wordings, so each is looked for once;
 * and only where its rarest pair of letters stands, which for most of them is nowhere.
 */
export class Places {
  private readonly known = new Map<string, readonly number[]>();
  /** By hash of a pair of letters: how often it occurs, and where first; `next` leads from there to the others. */
  private readonly counts = new Uint32Array(PAIRS);
  private readonly first = new Int32Array(PAIRS);
  private readonly next: Int32Array;

  constructor(readonly text: string) {
    this.next = new Int32Array(text.length);
    let unit = text.charCodeAt(text.length - 1);
    for (let i = text.length - 2; i >= 0; i--) {
      const before = text.charCodeAt(i);
      const pair = pairOf(before, unit);
      this.next[i] = this.first[pair] as number;
      this.first[pair] = i;
      (this.counts[pair] as number)++;
      unit = before;
    }
  }

  /** Start offsets of `pattern`, ascending. */
  of(pattern: string): readonly number[] {
    let places = this.known.get(pattern);
    if (places === undefined) {
      places = pattern.length < 2 ? this.search(pattern) : this.among(pattern);
      this.known.set(pattern, places);
    }
    return places;
  }

  private among(pattern: string): readonly number[] {
    let rarest = 0;
    let rest = Number.POSITIVE_INFINITY;
    let offset = 0;
    let unit = pattern.charCodeAt(0);
    for (let i = 0; i + 1 < pattern.length; i++) {
      const behind = pattern.charCodeAt(i + 1);
      const pair = pairOf(unit, behind);
      const count = this.counts[pair] as number;
      if (count === 0) return NONE;
      if (count < rest) {
        rest = count;
        rarest = pair;
        offset = i;
      }
      unit = behind;
    }
    const places: number[] = [];
    for (let at = this.first[rarest] as number; rest > 0; at = this.next[at] as number, rest--) {
      if (at >= offset && this.text.startsWith(pattern, at - offset)) places.push(at - offset);
    }
    return places.length === 0 ? NONE : places;
  }

  private search(pattern: string): readonly number[] {
    const places: number[] = [];
    for (let at = this.text.indexOf(pattern); at >= 0; at = this.text.indexOf(pattern, at + 1)) places.push(at);
    return places;
  }
}

/** The known ones for the same letters: figures can change without them. */
export function placesIn(text: string, known: Places | null): Places {
  return known?.text === text ? known : new Places(text);
}

function pairOf(first: number, second: number): number {
  return (first * 31 + second * 7) & (PAIRS - 1);
}
