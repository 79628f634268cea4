import { fold } from '../text/fold';

/** The letters of a text, without blanks, digits, punctuation and markup. */
export function lettersOf(text: string): string {
  return fold(text, { start: 0, end: text.length }, []).text;
}
