import { applicationFigures } from './figures/applications';
import { disclosureFigures } from './figures/disclosure';
import { disputeFigures } from './figures/disputes';
import { MAGNITUDES, type Magnitude } from './figures/magnitude';
import { statisticsFigures } from './figures/statistics';
import { type FormId, formOfYear } from './forms/form';
import { organisationName } from './organisations';
import { Random } from './random';
import { type SectionModel, sectionsOf } from './sections';

/** A consistent report before it becomes text: every figure of its tables and what its sections say. */
export interface ReportModel {
  readonly seed: number;
  readonly organisation: string;
  readonly year: number;
  readonly edition: FormId;
  /** Form of the table of section three; offices sometimes go on using the older one. */
  readonly applicationsForm: '2019' | '2021';
  /** Plain decimal notation under the fact id. */
  readonly figures: ReadonlyMap<string, string>;
  readonly sections: readonly SectionModel[];
}

export interface ModelWish {
  readonly year?: number;
  readonly magnitude?: Magnitude;
  readonly organisation?: string;
  /** Keep the single （六） row of the 2019 form in a later report. */
  readonly olderRowSix?: 'keep';
}

/** The report of the seed; `wish` fixes what the test cares about. */
export function randomModel(seed: number, wish: ModelWish = {}): ReportModel {
  const random = new Random(seed);
  const year = wish.year ?? (random.chance(0.2) ? random.int(2014, 2018) : random.int(2019, 2025));
  const magnitude = wish.magnitude ?? random.pick(MAGNITUDES);
  const edition = formOfYear(year);
  const applicationsForm = edition === '2021' && wish.olderRowSix !== 'keep' ? '2021' : '2019';
  const drawn = organisationName(random, magnitude);
  const organisation = wish.organisation ?? drawn;
  const figures =
    edition === '2014'
      ? statisticsFigures(random, magnitude)
      : new Map([
          ...disclosureFigures(random, magnitude, edition),
          ...applicationFigures(random, magnitude, applicationsForm),
          ...disputeFigures(random, magnitude),
        ]);
  const sections = sectionsOf(random, { organisation, year, edition, figures });
  return { seed, organisation, year, edition, applicationsForm, figures, sections };
}
