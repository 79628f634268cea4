import { Uri, type Webview } from 'vscode';

/** Where the page's script and style lie. */
export function resourceFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist');
}

/** The page without content: nothing may be loaded but its own style and its own script. */
export function pageHtml(webview: Webview, extension: Uri): string {
  const resource = (name: string) => webview.asWebviewUri(Uri.joinPath(resourceFolder(extension), name)).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nianbao</title>
<link rel="stylesheet" href="${resource('preview.css')}">
</head>
<body>
<main></main>
<script nonce="${nonce}" src="${resource('preview.js')}"></script>
</body>
</html>`;
}
