import * as vscode from 'vscode';
import { PROVISION_SCHEME } from './provisionScheme.ts';
import { referenceLinks } from './referenceLink.ts';

/** Makes the titles of related records in a provision's document open them. Nothing but a provision can be opened this way. */
export class ProvisionLinks implements vscode.DocumentLinkProvider {
  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    return referenceLinks(document.getText())
      .map(({ start, end, target }) => ({ start, end, uri: vscode.Uri.parse(target, true) }))
      .filter(({ uri }) => uri.scheme === PROVISION_SCHEME)
      .map(({ start, end, uri }) => {
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        return new vscode.DocumentLink(range, uri);
      });
  }
}
