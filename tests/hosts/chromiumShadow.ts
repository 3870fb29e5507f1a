import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import * as v from 'valibot';
import { axeViolations } from './axe.ts';

/** What stands in a closed shadow root, which no script of the page can see: read with the rights of the debugger. */
export interface ShadowSight {
  readonly html: string;
  readonly text: string;
  readonly css: string;
  /** Class of the element that has the focus in it. */
  readonly focus: string;
}

const ShadowSightSchema: v.GenericSchema<unknown, ShadowSight> = v.object({
  html: v.string(),
  text: v.string(),
  css: v.string(),
  focus: v.string(),
});

const READ = `function () {
  const css = this.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\\n');
  const card = this.querySelector('.card');
  return {
    html: this.innerHTML,
    text: card.hidden ? '' : card.innerText,
    css,
    focus: this.activeElement?.className ?? '',
  };
}`;

function shadowIn(node: Protocol.DOM.Node): Protocol.DOM.Node | undefined {
  const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
  if (root !== undefined && node.attributes?.includes('dutybook-marks')) return root;
  for (const child of node.children ?? []) {
    const found = shadowIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function read(client: CDPSession): Promise<ShadowSight | undefined> {
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  const shadow = shadowIn(root);
  if (shadow === undefined) return undefined;
  const { object } = await client.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  const { result } = await client.send('Runtime.callFunctionOn', {
    ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
    functionDeclaration: READ,
    returnByValue: true,
  });
  return v.parse(ShadowSightSchema, result.value);
}

/** What the marks show on a page; nothing where there are none. */
export async function shadowSight(page: Page): Promise<ShadowSight | undefined> {
  const client = await page.createCDPSession();
  try {
    return await read(client);
  } finally {
    await client.detach();
  }
}

/** What axe finds in a closed shadow: its content and style, put into an open one on an empty page. */
export async function axeInShadow(page: Page, { html, css }: ShadowSight): Promise<unknown> {
  await page.evaluate(
    (content, style) => {
      document.body.replaceChildren();
      const main = document.body.appendChild(document.createElement('main'));
      const shadow = main.attachShadow({ mode: 'open' });
      const parsed = new DOMParser().parseFromString(content, 'text/html');
      shadow.append(...parsed.body.childNodes);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style.replaceAll(':host', '.none'));
      shadow.adoptedStyleSheets = [sheet];
    },
    html,
    css,
  );
  return axeViolations(page);
}
