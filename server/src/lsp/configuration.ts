import type { Client } from './client';
import { type ReadSettings, readSettings, SETTINGS_SECTION, type Settings } from './settings';

export interface ConfigurationHost {
  /** Asks the client for a settings section as it holds for one document. */
  fetch(uri: string, section: string): Promise<unknown>;
  /** Takes the name of a setting with an unusable value, without the section. */
  warn(broken: string): void;
}

/** Settings for each document, asked for once and kept until they change. */
export class Configuration {
  private readonly perDocument = new Map<string, Promise<Settings>>();
  private pushed: unknown;

  constructor(
    private readonly client: Client,
    private readonly host: ConfigurationHost,
  ) {
    this.pushed = client.initialSettings;
  }

  /** Never rejects: a client that fails to answer gets the defaults. */
  settingsFor(uri: string): Promise<Settings> {
    let settings = this.perDocument.get(uri);
    if (settings === undefined) {
      settings = this.read(uri).then((read) => this.checked(read));
      this.perDocument.set(uri, settings);
    }
    return settings;
  }

  /** Takes note of a change; `value` is what came with it, of use only for clients that cannot be asked. */
  changed(value: unknown): void {
    if (typeof value === 'object' && value !== null && SETTINGS_SECTION in value) this.pushed = value[SETTINGS_SECTION];
    this.perDocument.clear();
  }

  forget(uri: string): void {
    this.perDocument.delete(uri);
  }

  private async read(uri: string): Promise<ReadSettings> {
    if (this.client.settings === 'push') return readSettings(this.pushed);
    return readSettings(await this.host.fetch(uri, SETTINGS_SECTION).catch(() => undefined));
  }

  private checked({ settings, broken }: ReadSettings): Settings {
    for (const name of broken) this.host.warn(name);
    return settings;
  }
}
