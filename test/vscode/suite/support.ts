import * as vscode from 'vscode';

export const SAMPLE = {
  clean: '青禾镇2023年政府信息公开工作年度报告.txt',
  wrongFigure: '水务局2022年政府信息公开工作年度报告.txt',
  missingSection: '松河乡2021年政府信息公开工作年度报告.txt',
  oneLine: '临溪街道2024年政府信息公开工作年报.txt',
  markdown: '白石镇2020年政府信息公开工作年度报告.md',
} as const;

/** Opens a file of the workspace folder in an editor. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('no folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

export async function openUntitled(content: string, language = 'plaintext'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Throws away every edit and closes every editor, so that no test sees another's. */
export async function closeAll(): Promise<void> {
  // An output panel with the focus would be taken for the active editor.
  await vscode.commands.executeCommand('workbench.action.closePanel');
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** Polls until `probe` gives something; fails with what was waited for. */
export async function until<T>(
  what: string | (() => string),
  probe: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${typeof what === 'string' ? what : what()}`);
    await pause(50);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export function equal(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what}: ${is}, expected ${should}`);
}

export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'nianbao');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The document's only finding of a rule, as soon as it is there. */
export async function theFinding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  const found = await until(`${rule} in ${document.uri.path}`, () => {
    const those = findings(document).filter((finding) => ruleOf(finding) === rule);
    return those.length > 0 && those;
  });
  equal(found.length, 1, `number of ${rule} findings`);
  return found[0] as vscode.Diagnostic;
}

/** Waits until the server has looked at a document, also when it has nothing to say about it. */
export async function outline(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return until('the outline', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return symbols !== undefined && symbols.length > 0 && symbols;
  });
}
