import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { temporaryFolder } from './workspace.mjs';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of the browser that shows VS Code; NIANBAO_CHROMIUM names another one. Without a browser the tests fail. */
export function chromium() {
  const named = process.env.NIANBAO_CHROMIUM;
  const found = (named === undefined ? CANDIDATES : [named]).find(existsSync);
  if (found !== undefined) return found;
  console.error(`no browser: ${named ?? CANDIDATES.join(', ')} (Debian: apt-get install chromium fonts-noto-cjk)`);
  process.exit(1);
}

/** The frame around the preview's page is of another origin, and loads by a service worker: both count as third parties. */
const PREFERENCES = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

/** A headless page that reaches nothing but this machine. */
export async function openPage() {
  const playwright = await import('playwright-core');
  const profile = temporaryFolder();
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES));
  const browser = await playwright.chromium.launchPersistentContext(profile, {
    executablePath: chromium(),
    viewport: { width: 1280, height: 800 },
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
    ],
  });
  const page = await browser.newPage();
  return { page, close: () => browser.close() };
}

/** Opens a VS Code that runs an extension test suite; resolves to the suite's exit status. `print` gets what the suite logs. */
export function suiteStatus(page, url, print) {
  return new Promise((resolve, reject) => {
    page.on('crash', () => reject(new Error('the page crashed')));
    // The two functions that VS Code's workbench calls to say what the test run logs and how it ended.
    const exposed = Promise.all([
      page.exposeFunction('codeAutomationLog', (_type, args) => print(format(...args))),
      page.exposeFunction('codeAutomationExit', resolve),
    ]);
    exposed.then(() => page.goto(url)).catch(reject);
  });
}

/** Prints only when asked to: VS Code without its native modules and without a network has much to say. */
export function verbose(text) {
  if (process.env.NIANBAO_VERBOSE) console.log(text);
}
