import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { REPORT_LANGUAGE } from './language';
import type { Server } from './server';

/** The server's answer to `nianbao/newReport`. */
export interface NewReport {
  readonly text: string;
  readonly lastYear: 'found' | 'absent';
}

interface EditionItem extends QuickPickItem {
  readonly edition: string;
}

const STEPS = 3;
/** Reports that are read in search of last year's. */
const MOST_CANDIDATES = 50;
/** Larger files are no single report. */
const LARGEST_CANDIDATE = 1_000_000;

/** What a new report is about. */
export interface Answers {
  readonly organisation: string;
  readonly year: number;
  /** Edition id, or `auto` for that of the year. */
  readonly edition: string;
}

export interface NewReportParams extends Answers {
  /** Texts among which last year's report may be. */
  readonly candidates: readonly string[];
  /** Folder or document whose settings hold. */
  readonly scope: string;
}

/** Asks whose report it is, the year and the form, unless a keybinding says so, and opens the new report. */
export async function createReport(server: Server, given?: Answers): Promise<void> {
  const answers = given ?? (await ask(server));
  if (answers === undefined) return;
  const candidates = await lastYearTexts(answers.year);
  const { organisation, year, edition } = answers;
  const report = await server.newReport({ organisation, year, edition, candidates, scope: scope() });
  if (report === null) return;
  const document = await workspace.openTextDocument({ language: REPORT_LANGUAGE, content: report.text });
  await window.showTextDocument(document, { preview: false });
  if (report.lastYear === 'found') {
    const message = l10n.t('Figures carried over from the report on {0} are filled in.', String(year - 1));
    void window.showInformationMessage(message);
  }
}

async function ask(server: Server): Promise<Answers | undefined> {
  const title = l10n.t('New annual report');
  const organisation = await askOrganisation(title, server);
  const year = organisation === undefined ? undefined : await askYear(title);
  const edition = year === undefined ? undefined : await askEdition(title, year);
  if (organisation === undefined || year === undefined || edition === undefined) return undefined;
  return { organisation, year, edition };
}

/** The settings of the folder at hand hold for a report that is in no file yet. */
function scope(): string {
  return (
    window.activeTextEditor?.document.uri ??
    workspace.workspaceFolders?.[0]?.uri ??
    Uri.parse('untitled:new')
  ).toString();
}

/** The body of the report in front is the most likely one. */
async function askOrganisation(title: string, server: Server): Promise<string | undefined> {
  const document = window.activeTextEditor?.document;
  const status = document?.languageId === REPORT_LANGUAGE ? await server.status(document) : null;
  const answer = await window.showInputBox({
    title: `${title} (1/${STEPS})`,
    prompt: l10n.t('Full name of the organisation that publishes the report'),
    value: status?.organisation ?? '',
    validateInput: (value) => (value.trim() === '' ? l10n.t('A name is needed.') : undefined),
  });
  return answer?.trim();
}

/** Reports are written in the year after the one they are about. */
async function askYear(title: string): Promise<number | undefined> {
  const answer = await window.showInputBox({
    title: `${title} (2/${STEPS})`,
    prompt: l10n.t('Year that the report is about'),
    value: String(new Date().getFullYear() - 1),
    validateInput: (value) => (/^20\d\d$/.test(value.trim()) ? undefined : l10n.t('A year such as 2025 is needed.')),
  });
  return answer === undefined ? undefined : Number(answer);
}

async function askEdition(title: string, year: number): Promise<string | undefined> {
  const items: EditionItem[] = [
    { edition: 'auto', label: l10n.t('Form of the year {0}', String(year)), description: l10n.t('recommended') },
    ...['2021', '2019', '2014', '2008'].map((edition) => ({ edition, label: l10n.t('form of {0}', edition) })),
  ];
  const picked = await window.showQuickPick(items, {
    title: `${title} (3/${STEPS})`,
    placeHolder: l10n.t('Official form'),
  });
  return picked?.edition;
}

/** Texts of the workspace that by their names may be the report on the year before. */
async function lastYearTexts(year: number): Promise<string[]> {
  const files = await workspace.findFiles(`**/*${year - 1}*{年度报告,年报}*.{txt,md}`, undefined, MOST_CANDIDATES);
  const texts: string[] = [];
  for (const file of files) {
    const text = await textOf(file);
    if (text !== null) texts.push(text);
  }
  return texts;
}

/** As an editor reads it, so that its encoding is right; null for what cannot be read. */
async function textOf(file: Uri): Promise<string | null> {
  try {
    const { size } = await workspace.fs.stat(file);
    return size > LARGEST_CANDIDATE ? null : (await workspace.openTextDocument(file)).getText();
  } catch {
    return null;
  }
}
