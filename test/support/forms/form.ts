/** Edition of the official form that a report of some year has to use. */
export type FormId = '2014' | '2019' | '2021';

/** A printed row of an official table; `id` is null for group labels, which carry no figures. */
export interface FormRow {
  readonly id: string | null;
  readonly label: string;
  /** 1 一、 · 2 （一） · 3 1. · 4 其中 */
  readonly level: number;
  readonly unit?: string;
}

export const formOfYear = (year: number): FormId => (year >= 2021 ? '2021' : year >= 2019 ? '2019' : '2014');
