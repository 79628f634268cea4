/** The reports of a workspace that are not open in the client, wherever they are. */
export interface ReportFiles {
  /** Locations of files below a folder that by their names may be reports, no more than `most`; never rejects. */
  find(folder: string, most: number): Promise<readonly string[]>;
  /** Null for a file that is gone, too large or no text; never rejects. */
  read(location: string): Promise<string | null>;
}

/** Larger files are no reports, or are so many that only opening them can be worth the time; in bytes. */
export const LARGEST_REPORT = 2_000_000;

/** The names by which the extension, too, knows reports. */
export function isReportName(name: string): boolean {
  return /(?:年度报告|年报).*\.(?:txt|md)$/i.test(name);
}
