import { messagesTaken } from './turn';

/** However fast changes come in, findings are never older than this. */
const MAX_DELAY_MS = 200;

/**
 * Decides when to publish diagnostics for clients that do not ask for them: at once when the server is idle, and once for
 * a burst of changes that wait in the message queue together.
 */
export class Publisher {
  private readonly changed = new Set<string>();
  private changedSince = 0;
  private touches = 0;

  /** `publish` is to publish the newest version of the document; it must not reject. */
  constructor(private readonly publish: (uri: string) => Promise<void>) {}

  touch(uri: string): void {
    if (this.changed.size === 0) this.changedSince = performance.now();
    this.changed.add(uri);
    void this.settle(++this.touches);
  }

  forget(uri: string): void {
    this.changed.delete(uri);
  }

  /** Without another touch by then, no more changes were waiting. */
  private async settle(touch: number): Promise<void> {
    await messagesTaken();
    const late = performance.now() - this.changedSince > MAX_DELAY_MS;
    if (touch !== this.touches && !late) return;
    const uris = [...this.changed];
    this.changed.clear();
    for (const uri of uris) await this.publish(uri);
  }
}
