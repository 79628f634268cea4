import type { Report } from '../../recognition/report';
import { once } from '../../text/once';
import { isCommonHan } from './characters';

/** Stands for a set of characters of which a rule needs at least one; a bit of a 32-bit number. */
export type Gate = number;

/** By UTF-16 unit, the gates that it opens. */
const OPENS = new Uint32Array(65536);
let made = 0;

/**
 * Spares a rule the work for texts in which it cannot find anything: one pass over a report tells for all gates whether
 * their characters, marks rather than words, occur. To be made when a module loads.
 */
export function gate(characters: string): Gate {
  if (made === 32) throw new Error('all gates are taken');
  const bit = 1 << made++;
  for (let i = 0; i < characters.length; i++) (OPENS[characters.charCodeAt(i)] as number) |= bit;
  return bit;
}

/** True when one of the gate's characters occurs anywhere in the report, tables included. */
export function isOpen(report: Report, bit: Gate): boolean {
  return (openGates(report) & bit) !== 0;
}

const openGates = once(({ source: { text }, span: { start, end } }: Report) => {
  let open = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (!isCommonHan(unit)) open |= OPENS[unit] as number;
  }
  return open;
});
