import type { Problem } from '../input/problem';
import { tell } from '../inputs';
import type { CheckTotals } from '../output/checkFormat';
import type { Terminal } from '../terminal';
import { BaselineRun } from './baseline';
import { type Checked, NOTHING, sum } from './checked';
import { bySeverity, type Checker, type CheckJob } from './checker';

/** Prints what was checked as it comes, and sums it up. */
export class CheckReport {
  private counts = NOTHING;
  private printed: 'nothing' | 'something' = 'nothing';
  private readonly baseline: BaselineRun | null;

  constructor(
    private readonly job: CheckJob,
    private readonly checker: Checker,
    private readonly terminal: Terminal,
  ) {
    this.baseline = job.baseline && new BaselineRun(job.baseline);
  }

  /** Files that were looked at. */
  get done(): number {
    const { files, skipped, unreadable } = this.counts;
    return files + skipped + unreadable;
  }

  start(): Promise<void> {
    return this.terminal.out.write(this.checker.formatting.start);
  }

  async add({ output, counts, complaints, configs, compared }: Checked): Promise<void> {
    await this.print(output);
    for (const complaint of complaints) await tell(this.terminal, this.job.style.locale, complaint);
    for (const config of configs) await this.checker.configs.note(config);
    for (const file of compared) this.baseline?.add(file);
    this.counts = sum(this.counts, counts);
  }

  /** `absent` is how many paths stood for no file. */
  async finish(absent: number): Promise<CheckTotals> {
    const { formatting, configs } = this.checker;
    for (const { name, analyses } of configs.faulty()) {
      await this.print(formatting.file({ name, encoding: 'utf-8', analyses }));
      this.counts = sum(this.counts, { ...NOTHING, findings: bySeverity(analyses) });
    }
    const counts = sum(this.counts, { ...NOTHING, unreadable: absent });
    const told = (problem: Problem) => tell(this.terminal, this.job.style.locale, problem);
    const totals = { ...counts, baseline: (await this.baseline?.finish(told)) ?? null };
    await this.terminal.out.write(formatting.end(totals));
    return totals;
  }

  private async print(text: string): Promise<void> {
    if (text === '') return;
    const { separator } = this.checker.formatting;
    await this.terminal.out.write(this.printed === 'nothing' ? text : separator + text);
    this.printed = 'something';
  }
}
