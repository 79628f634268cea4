// The packaged extension in a VS Code in Chinese. NIANBAO_SCREENSHOTS=1 renews the pictures for the Chinese README on the way.
import { openPackaged } from './packaged.mjs';
import { workspaceCopy } from './workspace.mjs';

const WRONG_FIGURE = '水务局2022年政府信息公开工作年度报告.txt';

const { page, workbench, start, step, close } = await openPackaged(workspaceCopy());

// What a VS Code in Chinese says about its language; its own words come with a language pack, ours with us.
await page.addInitScript(() => {
  globalThis._VSCODE_NLS_LANGUAGE = 'zh-cn';
});
await start(WRONG_FIGURE);
await step('the finding, its fixes, the lens and the hint', async () => {
  await workbench.status(/云岭县水务局 2022 · 2021 版格式/);
  await workbench.hideSideBar();
  await workbench.command('Problems: Focus on Problems View');
  await workbench.shown(workbench.problem(/填的是 18，改为 16 后/));
  await workbench.problem(/table\/row-total/).dblclick({ position: { x: 150, y: 10 } });
  await workbench.shown(page.locator('.codelens-decoration', { hasText: '总计应为 16' }));
  await workbench.shown(workbench.text('各项相加为 16'));
  await workbench.shown(page.locator('.editor-instance .monaco-editor.focused'));
  await workbench.lightBulb(/把“（一）予以公开 · 总计”改为 16/);
  await workbench.picture('quick-fix-zh');
  await page.keyboard.press('Escape');
});
await step('the preview', async () => {
  await workbench.hidePanel();
  await page.locator('.editor-actions .action-item:has(.codicon-open-preview)').first().click();
  const preview = await workbench.previewPage('td.marked');
  await preview.locator('[data-table="applications"]').evaluate((table) => table.scrollIntoView());
  await preview.locator('td.marked').click();
  await workbench.shown(preview.getByText('复制表格'));
  await workbench.shown(preview.getByText('相关的 2 处合计全部相符'));
  await workbench.restMouse();
  await workbench.picture('preview-zh');
});
await step('the menu, and the walkthrough that it opens', async () => {
  await page.locator('.statusbar-item', { hasText: '云岭县水务局' }).click();
  const entry = (text) => page.locator('.quick-input-list .monaco-list-row', { hasText: text });
  await workbench.shown(entry('应用全部安全修正'));
  await workbench.picture('menu-zh');
  await entry('检查第一份报告').click();
  await workbench.shown(page.locator('.getting-started-step', { hasText: '看看哪里不对' }));
  await workbench.shown(page.locator('.getting-started-step .monaco-button', { hasText: '打开示例' }));
  await workbench.restMouse();
  await workbench.picture('walkthrough-zh');
});

await close();
process.exit(0);
