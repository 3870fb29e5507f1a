/** Where the page of a card finds what belongs to it, and what it may run. */
export interface CardPageParts {
  readonly script: string;
  readonly style: string;
  /** The source that the host serves the extension's own files from. */
  readonly source: string;
  readonly nonce: string;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The page that shows a card: it runs one script of the extension, reads one style sheet of it, and reaches nothing else. */
export function cardPageHtml({ script, style, source, nonce }: CardPageParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${attribute(style)}">
<title>Dutybook</title>
</head>
<body>
<div id="card"></div>
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}
