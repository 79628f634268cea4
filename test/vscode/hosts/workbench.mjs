import { join } from 'node:path';
import { EXTENSION } from './paths.mjs';

/** Milliseconds; NIANBAO_TIMEOUT gives a busy machine more. */
const TIMEOUT = Number(process.env.NIANBAO_TIMEOUT ?? 60_000);

/** What a writer sees and does in VS Code, in terms of the page that shows it. */
export class Workbench {
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(TIMEOUT);
  }

  /** Runs a command by its name in the command palette. */
  async command(name) {
    const input = this.page.locator('.quick-input-widget input').first();
    // Keys that come before the workbench is there are lost.
    for (const end = Date.now() + TIMEOUT; Date.now() < end && !(await input.isVisible()); ) {
      await this.page.keyboard.press('F1');
      await input.waitFor({ state: 'visible', timeout: 2000 }).catch(() => undefined);
    }
    await this.shown(input);
    await input.fill(`>${name}`);
    const entry = this.page.locator('.quick-input-list .monaco-list-row', { hasText: name });
    await this.shown(entry);
    await this.page.keyboard.press('Enter');
    // Not the input: the command may open the same one for a question of its own.
    await this.gone(entry);
  }

  /** Moves the cursor: line, or line:column. */
  async goTo(place) {
    await this.page.keyboard.press('Control+g');
    const input = this.page.locator('.quick-input-widget input').first();
    await this.shown(input);
    await input.fill(`:${place}`);
    await this.page.keyboard.press('Enter');
    await this.gone(input);
  }

  /** Text in an editor's lines, hints among it. */
  text(part) {
    return this.page.locator('.view-line', { hasText: part });
  }

  status(text) {
    return this.shown(this.page.locator('.statusbar-item', { hasText: text }));
  }

  problem(text) {
    return this.page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();
  }

  /**
   * Opens the menu of the light bulb at the cursor and waits for an offer in it. Findings or a hover that come at the same
   * moment close the menu again; who sees that asks once more.
   */
  async lightBulb(offer) {
    const offered = this.actions(offer).first();
    for (const end = Date.now() + TIMEOUT; Date.now() < end && !(await offered.isVisible()); ) {
      await this.page.keyboard.press('Control+.');
      await offered.waitFor({ state: 'visible', timeout: 3000 }).catch(() => undefined);
    }
    await this.shown(offered);
  }

  actions(text) {
    return this.page.locator('.action-widget .monaco-list-row', { hasText: text });
  }

  /** The page inside the preview panel, as soon as it shows what `selector` names. */
  async previewPage(selector) {
    const end = Date.now() + TIMEOUT;
    while (Date.now() < end) {
      for (const frame of this.page.frames()) {
        const found = await frame
          .locator(selector)
          .count()
          .catch(() => 0);
        if (found > 0) return frame;
      }
      await this.page.waitForTimeout(200);
    }
    throw new Error(`no preview with ${selector}`);
  }

  shown(locator) {
    return locator.first().waitFor({ state: 'visible' });
  }

  gone(locator) {
    return locator.first().waitFor({ state: 'hidden' });
  }

  /** Gives its room to the editors; whether it is there after a reload is not certain. */
  async hidePanel() {
    if (await this.page.locator('.part.panel').isVisible()) await this.command('View: Toggle Panel Visibility');
  }

  async hideSideBar() {
    if (await this.page.locator('.part.sidebar').isVisible()) {
      await this.command('View: Toggle Primary Side Bar Visibility');
    }
  }

  /** Closes the list of files above the outline and widens the side bar. */
  async makeRoomForOutline() {
    await this.page.locator('.explorer-viewlet .pane-header').first().click();
    const edge = await this.page.locator('.part.sidebar').boundingBox();
    const [x, y] = [edge.x + edge.width + 1, edge.y + edge.height / 4];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + 80, y, { steps: 5 });
    await this.page.mouse.up();
    await this.restMouse();
  }

  /** To where nothing reacts to it with a tooltip or a highlight. */
  restMouse() {
    return this.page.mouse.move(250, 18);
  }

  /**
   * Keeps a picture for the README when asked to; otherwise the tree stays as it is. `detail` is the part of the page that
   * a step of the walkthrough shows, where a whole window would be too small to read.
   */
  async picture(name, detail) {
    if (!process.env.NIANBAO_SCREENSHOTS) return;
    const path = (picture) => join(EXTENSION, 'docs', 'images', `${picture}.png`);
    await this.page.waitForTimeout(700);
    await this.page.screenshot({ path: path(name) });
    if (detail === undefined) return;
    const [x, y, width, height] = detail;
    await this.page.screenshot({ path: path(`${name}-detail`), clip: { x, y, width, height } });
  }
}
