// The packaged extension, installed from its .vsix and used as a writer uses it: with mouse and keyboard.
// NIANBAO_SCREENSHOTS=1 renews docs/images/*.png on the way.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPage } from './browser.mjs';
import { EXTENSION } from './paths.mjs';
import { remote, startVsCode, workbenchUrl } from './vscodeServer.mjs';
import { Workbench } from './workbench.mjs';
import { workspaceCopy } from './workspace.mjs';

const REPORT = '水务局2022年政府信息公开工作年度报告.txt';
const ONE_LINE = '临溪街道2024年政府信息公开工作年报.txt';
const CELL_LINES = '松河乡2021年政府信息公开工作年度报告.txt';
const UNNAMED = '公开材料.txt';

const { name, version } = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8'));
const workspace = workspaceCopy();
mkdirSync(join(workspace, '.vscode'));
writeFileSync(join(workspace, '.vscode', 'settings.json'), JSON.stringify({ 'nianbao.recogniseByContent': 'ask' }));

const { authority } = await startVsCode({ vsix: join(EXTENSION, `${name}-${version}.vsix`) });
const { page, close } = await openPage();
const start = (file) =>
  page.goto(
    workbenchUrl(authority, workspace, [
      ['openFile', remote(authority, join(workspace, file))],
      ['skipWelcome', 'true'],
    ]),
  );
const workbench = new Workbench(page);

await start(REPORT);
await step('the status bar names the report', () => workbench.status(/云岭县水务局 2022 .*form of 2021.*1/));
await step('the outline shows the sections', async () => {
  await workbench.command('Explorer: Focus on Outline View');
  await workbench.makeRoomForOutline();
  await outlined();
});
await step('the Problems panel lists the wrong figure', async () => {
  await workbench.command('Problems: Focus on Problems View');
  await workbench.problem(/table\/row-total/).click();
  await workbench.shown(page.locator('.squiggly-error'));
  await workbench.picture('squiggles');
});
await step('the light bulb offers the right value', async () => {
  await workbench.problem(/table\/row-total/).dblclick();
  await workbench.restMouse();
  await workbench.shown(page.locator('.editor-instance .monaco-editor.focused'));
  await page.keyboard.press('Control+.');
  await workbench.shown(workbench.actions(/to 16/));
  await workbench.picture('quick-fix');
});
await step('choosing it removes the squiggle and the problem', async () => {
  await page.keyboard.press('Enter');
  await workbench.gone(page.locator('.squiggly-error'));
  await workbench.gone(workbench.problem(/table\/row-total/));
  await page.keyboard.press('Control+z');
  await workbench.shown(page.locator('.squiggly-error'));
});

await step('the lens above the table names the wrong figure, a hint beside it what its items add up to', async () => {
  await workbench.goTo('45');
  await workbench.shown(page.locator('.codelens-decoration', { hasText: 'should be 16' }));
  await workbench.shown(workbench.text('adds up to 16'));
  await workbench.command('View: Toggle Panel Visibility');
  await workbench.picture('lens');
});
await step('the hover says what the figure is, with its article and its sums', async () => {
  await workbench.goTo('49:99');
  await workbench.command('Show or Focus Hover');
  await workbench.shown(page.locator('.monaco-hover-content', { hasText: '29 = 24 + 4 + 1' }));
  await workbench.picture('hover');
});

await start(CELL_LINES);
await step('where each cell has its own line, hints name the columns', async () => {
  await workbench.status(/松河乡/);
  await workbench.goTo('64');
  await workbench.shown(workbench.text('法律服务机构:'));
  await workbench.picture('inlay-hints');
});

await start(ONE_LINE);
await step('a report on a single line has the same outline', async () => {
  await workbench.status(/云岭县临溪街道办事处 2024/);
  await outlined();
  await workbench.shown(workbench.text('总计:'));
  await workbench.picture('outline');
});

await start(UNNAMED);
await step('asked, the writer has a report switched', async () => {
  // VS Code keeps questions that come while it starts in its notification centre.
  await workbench.shown(page.locator('.statusbar-item', { has: page.locator('.codicon-bell-dot') }));
  await workbench.command('Notifications: Show Notifications');
  const question = page.locator('.notifications-center', { hasText: 'looks like an annual report' });
  await question.locator('.monaco-button', { hasText: /^Switch$/ }).click();
  await workbench.status(/桐溪乡人民政府 2021/);
});
await close();
process.exit(0);

async function outlined() {
  for (const title of ['总体情况', '收到和处理政府信息公开申请情况', '其他需要报告的事项']) {
    await workbench.shown(page.locator('.outline-tree .monaco-list-row', { hasText: title }));
  }
}

async function step(what, act) {
  try {
    await act();
    console.log(`  ✔ ${what}`);
  } catch (error) {
    console.error(`  ✘ ${what}\n${error.message}`);
    await page.screenshot({ path: join(EXTENSION, 'test', 'vscode', 'out', 'failed.png') });
    process.exit(1);
  }
}
