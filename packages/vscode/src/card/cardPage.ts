import * as v from 'valibot';
import * as vscode from 'vscode';
import type { CardContent } from './cardContent.ts';
import { cardPageHtml } from './cardPageHtml.ts';
import { CardRequestSchema } from './cardRequest.ts';
import type { CardRequest } from './cardRequest.ts';

/** Everything but `ready`, which the page answers by itself. */
export type CardPageRequest = Exclude<CardRequest, { type: 'ready' }>;

/** Cannot be guessed by what a card shows. */
function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a panel with a card may load: the files of its page, and nothing of the workspace. */
export function cardPageOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return {
    enableScripts: true,
    enableCommandUris: false,
    localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'card')],
  };
}

/**
 * The page of a card in a webview panel, for cards of the library and of drafts. Shows what it was told last, also after the editor has
 * thrown the page away while it was hidden. What the page asks is parsed; anything else is dropped.
 */
export class CardPage {
  readonly #panel: vscode.WebviewPanel;
  #content: CardContent | undefined;

  constructor(panel: vscode.WebviewPanel, extensionUri: vscode.Uri, onRequest: (request: CardPageRequest) => void) {
    this.#panel = panel;
    const { webview } = panel;
    webview.options = cardPageOptions(extensionUri);
    webview.onDidReceiveMessage((message: unknown) => {
      const request = v.safeParse(CardRequestSchema, message);
      if (!request.success) return;
      if (request.output.type !== 'ready') onRequest(request.output);
      else if (this.#content !== undefined) void webview.postMessage(this.#content);
    });
    const file = (name: string) =>
      webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'card', name)).toString();
    webview.html = cardPageHtml({
      script: file('card.js'),
      style: file('card.css'),
      source: webview.cspSource,
      nonce: newNonce(),
    });
  }

  /** Shows a card, or why there is none, under a title. */
  show(title: string, content: CardContent): void {
    this.#panel.title = title;
    this.#content = content;
    void this.#panel.webview.postMessage(content);
  }
}
