import { READING } from '../../text/reading';
import laws from './lawNames.json';

/** A name of the regulation that is not its own. */
export interface WrongName {
  readonly kind: 'misspelt' | 'wrong' | 'abbreviated';
  readonly expected: string;
}

/** Readings that were put in against copying, 国(guó), are left to the rule on debris. */
const BLANKS_AND_READINGS = new RegExp(`[\\s\\u00a0\\u3000]+|${READING}`, 'g');

/**
 * Judges a name between book-title marks; null for the regulation's own name, for other documents and for regulations of
 * a province or city, which have names of their own.
 */
export function wrongLawName(printed: string): WrongName | null {
  const name = printed.replace(BLANKS_AND_READINGS, '');
  const misspelt = laws.misspelt.find((ending) => name.endsWith(ending));
  if (misspelt !== undefined) {
    const known = name === misspelt || name.includes(laws.subject);
    return known ? { kind: 'misspelt', expected: name.slice(0, -misspelt.length) + laws.ending } : null;
  }
  if (!name.endsWith(laws.ending) || !name.includes(laws.subject) || laws.official.includes(name)) return null;
  if (/[《〈关]/.test(name) || laws.local.some((word) => name.includes(word))) return null;
  const expected = (name.startsWith('中华') ? laws.official[1] : laws.official[0]) ?? laws.ending;
  return { kind: laws.abbreviated.includes(name) ? 'abbreviated' : 'wrong', expected };
}
