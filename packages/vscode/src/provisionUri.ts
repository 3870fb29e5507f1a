import * as vscode from 'vscode';
import { provisionPath, readProvisionPath } from './provisionPath.ts';
import type { ProvisionName, ProvisionPlace } from './provisionPath.ts';
import { PROVISION_SCHEME } from './provisionScheme.ts';

/** The URI of a provision's document. */
export function provisionUri(place: ProvisionPlace, name: ProvisionName): vscode.Uri {
  return vscode.Uri.from({ scheme: PROVISION_SCHEME, path: provisionPath(place, name) });
}

/** The provision that a URI stands for, or nothing when it is another kind of document. */
export function placeOf(uri: vscode.Uri): ProvisionPlace | undefined {
  return uri.scheme === PROVISION_SCHEME ? readProvisionPath(uri.path) : undefined;
}

/** The URI as text that people can read: letters of every script as they are. `Uri.parse` reads it back to an equal URI. */
export function readableUri(uri: vscode.Uri): string {
  return `${uri.scheme}:${uri.path.replaceAll('%', '%25')}`;
}
