import * as z from 'zod/mini';
import type { Edition, Section } from '../editions/schema';
import type { Basis } from './basis';
import sections from './sections.json';

const Duty = z.object({
  editions: z.array(z.string()),
  section: z.string(),
  'zh-CN': z.string(),
  en: z.string(),
  basis: z.array(z.string()),
});

/** What a section of a form has to contain, and why. */
export interface SectionDuty {
  readonly 'zh-CN': string;
  readonly en: string;
  readonly basis: readonly Basis[];
}

const DUTIES = z.parse(z.array(Duty), sections);

/** Null for sections of forms that people made themselves. */
export function sectionDuty(edition: Edition, section: Section): SectionDuty | null {
  return DUTIES.find((duty) => duty.section === section.id && duty.editions.includes(edition.id)) ?? null;
}
