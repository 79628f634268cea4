// The packaged extension, installed from its .vsix and used as a writer uses it: with mouse and keyboard.
// NIANBAO_SCREENSHOTS=1 renews docs/images/*.png on the way.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackaged } from './packaged.mjs';
import { workspaceCopy } from './workspace.mjs';

const REPORT = '水务局2022年政府信息公开工作年度报告.txt';
const ONE_LINE = '临溪街道2024年政府信息公开工作年报.txt';
const CELL_LINES = '松河乡2021年政府信息公开工作年度报告.txt';
const DRAFT = '水务局2025年政府信息公开工作年度报告.txt';
const UNNAMED = '公开材料.txt';
/** Themes with the mark that they leave on the preview's page. */
const THEMES = [
  { picture: 'preview-dark', theme: 'Default Dark Modern', mark: 'body.vscode-dark' },
  { picture: 'preview-high-contrast', theme: 'Default High Contrast', mark: 'body.vscode-high-contrast' },
];

const workspace = workspaceCopy();
mkdirSync(join(workspace, '.vscode'));
settings({});
writeFileSync(
  join(workspace, DRAFT),
  '云岭县水务局2025年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开\n公开供水水质信息12条。\n\n六、其他需要报告的事项\n无。\n',
);

const { page, workbench, start, step, close } = await openPackaged(workspace);

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
  await workbench.picture('squiggles', [433, 92, 640, 412]);
});
await step('the light bulb offers the right value', async () => {
  await workbench.problem(/table\/row-total/).dblclick();
  await workbench.restMouse();
  await workbench.shown(page.locator('.editor-instance .monaco-editor.focused'));
  await workbench.lightBulb(/to 16/);
  await workbench.picture('quick-fix', [400, 150, 640, 370]);
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
  await workbench.hidePanel();
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
  await workbench.hidePanel();
  await workbench.goTo('64');
  await workbench.shown(workbench.text('法律服务机构:'));
  await workbench.picture('inlay-hints');
});

await start(ONE_LINE);
await step('a report on a single line has the same outline', async () => {
  await workbench.status(/云岭县临溪街道办事处 2024/);
  await workbench.hidePanel();
  await outlined();
  await workbench.shown(workbench.text('总计:'));
  await workbench.picture('outline', [48, 98, 382, 420]);
});
await step('formatting writes its tables in columns, and undo takes that back', async () => {
  await workbench.command('Format Document');
  await workbench.shown(page.locator('.view-line', { hasText: /^\|.第二十条第（一）项/ }));
  await page.keyboard.press('Control+Home');
  await workbench.gone(page.locator('.squiggly-info'));
  await workbench.picture('format');
  await page.keyboard.press('Control+z');
  await workbench.gone(page.locator('.view-line', { hasText: /^\|.第二十条第（一）项/ }));
});

await start(DRAFT);
await step('completion offers what is missing', async () => {
  await workbench.status(/云岭县水务局 2025/);
  await workbench.shown(page.locator('.editor-instance .monaco-editor.focused'));
  await page.keyboard.press('Control+Home');
  for (let line = 0; line < 4; line++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Space');
  await workbench.shown(page.locator('.suggest-widget .monaco-list-row', { hasText: '二、主动公开政府信息情况' }));
  await workbench.picture('completion');
  await page.keyboard.press('Escape');
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

await start(REPORT);
await workbench.status(/云岭县水务局/);
await step('the preview shows the table as printed, and a click on the wrong cell finds it in the text', async () => {
  // Room for the tables.
  await workbench.hidePanel();
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await page.locator('.editor-actions .action-item:has(.codicon-open-preview)').first().click();
  const preview = await workbench.previewPage('td.marked');
  await preview.locator('[data-table="applications"]').evaluate((table) => table.scrollIntoView());
  await preview.locator('td.marked').click();
  // The cursor is in the figure now, and says so to the preview.
  await workbench.shown(preview.locator('td[aria-current]', { hasText: '18' }));
  const layout = await preview.evaluate(() => {
    const cell = (text) => [...document.querySelectorAll('th')].find((one) => one.textContent === text);
    const isWide = ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth;
    return {
      group: cell('三、本年度办理结果')?.rowSpan,
      title: document.querySelector('td.marked')?.title,
      wide: [document.documentElement, ...document.querySelectorAll('.scroll')].filter(isWide).length,
    };
  });
  if (layout.group !== 22 || !layout.title.includes('16') || layout.wide > 0) throw new Error(JSON.stringify(layout));
  await workbench.restMouse();
  await workbench.picture('preview', [665, 68, 611, 700]);
});
await step('the arrow keys go from cell to cell, Enter goes to the text', async () => {
  const preview = await workbench.previewPage('td.marked');
  await preview.locator('td.marked').focus();
  await page.keyboard.press('ArrowUp');
  const above = await preview.evaluate(() => document.activeElement?.textContent);
  if (above !== '2') throw new Error(`the cell above holds ${above}`);
  await page.keyboard.press('Enter');
  await workbench.status(/Ln 50, Col \d+ \(1 selected\)/);
  await workbench.shown(page.locator('.editor-instance .monaco-editor.focused'));
});
await step('“Copy table” gives Excel a grid of cells, and Word the merged cells of the form', async () => {
  const preview = await workbench.previewPage('td.marked');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await preview.locator('[data-copy="applications"]').click();
  await workbench.shown(preview.getByText('Paste it into Word or Excel'));
  const { text, cells } = await preview.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type) => (await item.getType(type)).text();
    const { body } = new DOMParser().parseFromString(await read('text/html'), 'text/html');
    const cells = [...body.querySelectorAll('th, td')].map((cell) => [cell.textContent, cell.colSpan, cell.rowSpan]);
    return { text: await read('text/plain'), cells };
  });
  const rows = text.split(/\r?\n/).map((line) => line.split('\t'));
  const granted = rows.find((row) => row.includes('（一）予以公开'));
  const sizes = new Set(rows.map(({ length }) => length));
  const area = cells.reduce((sum, [, across, down]) => sum + across * down, 0);
  const group = cells.find(([name]) => name === '三、本年度办理结果');
  const found = { rows: rows.length, columns: [...sizes], area, group, granted };
  const expected = {
    rows: 28,
    columns: [10],
    area: 280,
    group: ['三、本年度办理结果', 1, 22],
    granted: ['三、本年度办理结果', '（一）予以公开', '', '12', '3', '0', '0', '0', '1', '18'],
  };
  if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error(JSON.stringify(found));
});
for (const { picture, theme, mark } of THEMES) {
  await step(`the preview follows the theme ${theme}`, async () => {
    settings({ 'workbench.colorTheme': theme });
    const preview = await workbench.previewPage(`${mark} td.marked`);
    await preview.locator('td.marked').click();
    await workbench.restMouse();
    await workbench.picture(picture);
  });
}
await step('the item of the status bar opens a menu', async () => {
  settings({});
  await workbench.previewPage('body.vscode-light');
  await page.locator('.statusbar-item', { hasText: '云岭县水务局' }).click();
  await workbench.shown(page.locator('.quick-input-list .monaco-list-row', { hasText: 'Apply all safe fixes' }));
  await workbench.picture('menu', [340, 0, 604, 240]);
  await page.keyboard.press('Escape');
});

await close();
process.exit(0);

async function outlined() {
  for (const title of ['总体情况', '收到和处理政府信息公开申请情况', '其他需要报告的事项']) {
    await workbench.shown(page.locator('.outline-tree .monaco-list-row', { hasText: title }));
  }
}

function settings(more) {
  const all = { 'nianbao.recogniseByContent': 'ask', 'nianbao.format.layout': 'aligned', ...more };
  writeFileSync(join(workspace, '.vscode', 'settings.json'), JSON.stringify(all));
}
