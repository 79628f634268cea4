import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { URI_PATHS } from './readFileRequest';

/** Has the client tell when files of some name change on disk, in whatever folder; each name is registered once. */
export class Watcher {
  private readonly names = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly ability: 'able' | 'unable',
  ) {}

  /** The name as it stands in a URI. */
  watch(name: string): void {
    if (this.ability === 'unable' || this.names.has(name)) return;
    this.names.add(name);
    // Names with wildcards of their own are watched loosely.
    const globPattern = `**/${URI_PATHS.decode(name).replace(/[{}[\]*]/g, '?')}`;
    const watchers = [{ globPattern }];
    this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
  }
}
