import type { StaticFeature } from 'vscode-languageclient';

/** Commands of the extension that the server may put into code lenses. */
const COMMANDS = ['nianbao.openPreview'];

/** Tells the server so, the way rust-analyzer's clients do. */
export const OWN_COMMANDS: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = { ...capabilities.experimental, commands: { commands: COMMANDS } };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};
