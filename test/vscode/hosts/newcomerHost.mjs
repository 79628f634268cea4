// As a new user begins: the .vsix in a clean profile, from the walkthrough's sample to a report without findings, by
// nothing but what the page shows. NIANBAO_SCREENSHOTS=1 renews its pictures on the way.
import { openPackaged } from './packaged.mjs';
import { workspaceCopy } from './workspace.mjs';

/** What the sample says after the safe fixes, with what the light bulb offers for it. */
const REMAINING = [
  { rule: 'table/row-total', offer: /^Set “（一）予以公开 · 总计” to 4$/ },
  { rule: 'table/cell-placeholder', offer: /^Replace “\/” by 0/ },
  { rule: 'section/fee-statement', offer: /^Write “本年度未收取政府信息公开信息处理费。”/ },
];
/** Another report with something that is safe to fix. */
const OTHER = '松河乡2021年政府信息公开工作年度报告.txt';

const { page, workbench, start, step, close } = await openPackaged(workspaceCopy());

const walkthroughStep = (title) => page.locator('.getting-started-step', { hasText: title });
const press = async (title, button) => {
  if (!(await walkthroughStep(title).locator('.monaco-button').isVisible())) await walkthroughStep(title).click();
  // A step that unfolds takes the focus once more; nobody is as fast as this.
  await page.waitForTimeout(500);
  await walkthroughStep(title).locator('.monaco-button', { hasText: button }).click();
};
/** A line of the text that is in front under a tab of that name. */
const line = (title, text) =>
  page
    .locator('.editor-group-container', { has: page.locator('.tab.active', { hasText: title }) })
    .locator('.view-line', { hasText: text });
const walkthrough = async () => {
  await workbench.command('Welcome: Open Walkthrough...');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Check your first report' }).click();
  await workbench.shown(walkthroughStep('Open a sample report'));
};
const problemsOf = (file, count) =>
  workbench.shown(
    page
      .locator('.markers-panel .monaco-list-row', { hasText: file })
      .filter({ has: page.locator('.monaco-count-badge', { hasText: RegExp(`^${count}$`) }) }),
  );

await start();
await step('the walkthrough can be found, and opens a sample beside it', async () => {
  await workbench.hideSideBar();
  await walkthrough();
  await workbench.restMouse();
  await workbench.picture('walkthrough');
  await press('Open a sample report', 'Open the Sample');
  await workbench.status(/云岭县桃溪镇人民政府 2023 .*1 .*4/);
});
await step('its next steps list the problems and apply the safe fixes to the sample', async () => {
  await press('See what is wrong', 'Show the Problems');
  await problemsOf(/桃溪镇/, 5);
  await workbench.shown(workbench.text('_Toc153001'));
  await press('Put it right', 'Apply All Safe Fixes');
  await workbench.gone(workbench.text('_Toc153001'));
  await problemsOf(/桃溪镇/, 3);
  await workbench.status(/桃溪镇人民政府 2023 .*1 .*2/);
});
for (const { rule, offer } of REMAINING) {
  await step(`the light bulb settles ${rule}`, async () => {
    await workbench.problem(rule).dblclick({ position: { x: 150, y: 10 } });
    await workbench.shown(page.locator('.editor-instance .monaco-editor.focused'));
    await workbench.lightBulb(offer);
    await page.keyboard.press('Enter');
    await workbench.gone(workbench.problem(rule));
  });
}
await step('no finding is left, and the preview opens beside the text', async () => {
  await workbench.shown(page.locator('.markers-panel', { hasText: 'No problems have been detected' }));
  await workbench.shown(page.locator('.statusbar-item', { hasText: /桃溪镇/, has: page.locator('.codicon-check') }));
  await workbench.hidePanel();
  await press('Read the tables as printed', 'Open the Preview');
  const preview = await workbench.previewPage('[data-table="applications"]');
  if (!(await preview.locator('body').innerText()).includes('no findings')) throw new Error('the preview has findings');
  await workbench.shown(line('桃溪镇', '本年度未收取'));
  await workbench.picture('walkthrough-done');
});

await start(OTHER);
await step('where two reports are in view, the walkthrough fixes the one that was in front last', async () => {
  await workbench.status(/松河乡人民政府 2021/);
  await workbench.command('View: Split Editor Right');
  await walkthrough();
  await press('Open a sample report', 'Open the Sample');
  await workbench.status(/桃溪镇人民政府 2023/);
  const [other, sample] = [line('松河乡', '**一是'), line('桃溪镇', '**政府网站**')];
  await workbench.shown(sample);
  await press('Put it right', 'Apply All Safe Fixes');
  await workbench.gone(sample);
  await workbench.shown(other);
  await line('松河乡', '一、总体情况').click();
  await workbench.status(/松河乡人民政府 2021/);
  await press('Put it right', 'Apply All Safe Fixes');
  await workbench.gone(other);
});

await start(OTHER);
await step('a report behind the walkthrough comes to the front to be fixed', async () => {
  await workbench.status(/松河乡人民政府 2021/);
  await walkthrough();
  await press('Put it right', 'Apply All Safe Fixes');
  await workbench.status(/松河乡人民政府 2021/);
  await workbench.shown(line('松河乡', '一是明确责任'));
  await workbench.gone(line('松河乡', '**一是'));
});

await close();
process.exit(0);
