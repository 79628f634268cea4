/** How busy an office is; decides the order of every figure of its report. */
export type Magnitude = 'none' | 'small' | 'medium' | 'county' | 'ministry';

export const MAGNITUDES: readonly Magnitude[] = ['none', 'small', 'medium', 'county', 'ministry'];

/** Applications by natural persons in a year, lowest and highest. */
export const PERSONS: Readonly<Record<Magnitude, readonly [number, number]>> = {
  none: [0, 0],
  small: [1, 9],
  medium: [10, 99],
  county: [100, 999],
  ministry: [1000, 9999],
};

/** The scale that other counts of the same office grow with. */
export const SCALE: Readonly<Record<Magnitude, number>> = {
  none: 1,
  small: 4,
  medium: 30,
  county: 300,
  ministry: 3000,
};
