import type { Edition, Section } from '../editions/schema';
import type { Duty } from './schema';
import sections from './sections.json';

const DUTIES: readonly Duty[] = sections;

/** Null for sections of forms that people made themselves. */
export function sectionDuty(edition: Edition, section: Section): Duty | null {
  return DUTIES.find((duty) => duty.section === section.id && duty.editions.includes(edition.id)) ?? null;
}
