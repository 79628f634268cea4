/** Locations are URIs or absolute paths, with `/` between folders. A folder's location has no slash at its end. */
export function folderOf(location: string): string {
  return location.slice(0, Math.max(0, location.lastIndexOf('/')));
}

/** The folder and those above it, up to `root`; up to the top when `root` is none of them. */
export function foldersUpTo(folder: string, root: string | null): string[] {
  const folders = [folder];
  const top = topOf(folder);
  for (let at = folder; at.length > top.length && at !== root; ) {
    at = folderOf(at);
    folders.push(at);
  }
  return folders;
}

/** `file:///a/b` and `../c` give `file:///a/c`; a path cannot lead above the top. */
export function resolvePath(folder: string, path: string): string {
  const top = topOf(folder);
  const steps = folder.slice(top.length).split('/');
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  const below = steps.filter((step) => step !== '').join('/');
  return below === '' ? top : `${top}/${below}`;
}

/** What no folder is above: `scheme://authority` of a URI, the empty text of an absolute path. */
function topOf(location: string): string {
  return /^[a-z][a-z\d+.-]*:\/\/[^/]*/i.exec(location)?.[0] ?? '';
}
