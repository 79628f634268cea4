import type { AnalyseOptions } from '../core/analyse';
import { CONFIG_FILE_NAME } from '../core/config/config';
import type { LoadedConfig } from '../workspace/loadedConfig';
import { folderOf } from '../workspace/locations';
import type { Session } from './session';

/** Workspace files and editions, which are no reports. */
export function isJson(uri: string): boolean {
  return /\.json$/i.test(uri);
}

export function isConfigFile(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_FILE_NAME}`);
}

/** The workspace file that holds for a document; null without one, and for documents that are in no folder. */
export async function configOf({ configs, folders, watcher }: Session, uri: string): Promise<LoadedConfig | null> {
  if (!isInFolder(uri)) return null;
  const loaded = await configs.nearest(uri, folders.rootOf(uri));
  for (const file of loaded?.editionFiles ?? []) watcher.watch(file.slice(folderOf(file).length + 1));
  return loaded;
}

/** By the client's settings and the workspace file; what the team wrote into the latter goes first. */
export async function reportOptions(session: Session, uri: string): Promise<AnalyseOptions> {
  const { edition } = await session.configuration.settingsFor(uri);
  const loaded = await configOf(session, uri);
  if (loaded === null) return { edition };
  const own = loaded.config.edition;
  return { edition: own === 'auto' ? edition : own, config: session.configs.reportConfig(loaded, uri) };
}

/** Where a workspace file for the document would be made. */
export function newConfigUri({ folders }: Session, uri: string): string | null {
  return isInFolder(uri) ? `${folders.rootOf(uri) ?? folderOf(uri)}/${CONFIG_FILE_NAME}` : null;
}

/** False for unsaved documents such as `untitled:Untitled-1`. */
function isInFolder(uri: string): boolean {
  return /^[a-z][a-z\d+.-]*:\//i.test(uri);
}
