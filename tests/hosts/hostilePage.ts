import type { ServedPage } from './webPage.ts';

/** Nothing but its own style and its own script may run on it. */
const POLICY = "default-src 'none'; style-src 'nonce-own'; script-src 'nonce-own'";

/** What the page does to find out about an element that it did not make: every way in that there is. */
const SCRIPT = `
  window.stolen = [];
  const keep = (what) => window.stolen.push(what);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { keep('attachShadow'); return attach.call(this, init); };
  Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', { set() { keep('sheets'); } });
  Node.prototype.appendChild = function () { keep('appendChild'); };
  Document.prototype.createElement = function () { keep('createElement'); };
  window.getComputedStyle = () => { keep('style'); };
  document.addEventListener('beforetoggle', (event) => event.preventDefault(), true);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node.shadowRoot) keep('shadow root');
        try { if (node.attachInternals().shadowRoot) keep('internals'); } catch {}
        node.style?.setProperty('z-index', '-1', 'important');
        node.style?.setProperty('color', 'transparent', 'important');
      }
    }
  }).observe(document.documentElement, { childList: true });
`;

/** A page about patrols on rivers that does what it can against a stranger's marks; `body` is put in at its end. */
export function hostilePage(body = ''): ServedPage {
  return {
    policy: POLICY,
    html: `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>河道巡查通知</title>
<style nonce="own">
  * { display: none !important; z-index: 2147483647 !important; font-size: 16px; line-height: 1.7; }
  html, body, main, p, h1, b, code, form, input, footer { display: block !important; }
  b, code { display: inline !important; }
  main { max-width: 760px; margin: 24px auto; }
  .fake { position: fixed; top: 0; right: 0; z-index: 2147483647; text-decoration: underline green; }
  footer { height: 2000px; }
  ::highlight(dutybook-missing) { text-decoration: underline green !important; color: white; }
</style></head><body><main>
<h1>河道巡查通知</h1>
<form><input name="firstChild"><input name="nextSibling"><input name="tagName"><input name="shadowRoot"></form>
<img name="createElement"><img name="documentElement">
<p id="first">根据《河道夜巡法》第二条、第三条，以及《河道
晨巡法》第二条的规定，各队应当按时巡查。依照<b>《河道夜</b>巡法》第二条第二款办理，另见《河道午巡法》第五条。</p>
<p id="edited" contenteditable>《河道夜巡法》第一条</p>
<p><code>《河道夜巡法》第一条</code></p>
<p class="fake">《河道夜巡法》第九条 ✓</p>
${body}</main><footer></footer><script nonce="own">${SCRIPT}</script></body></html>`,
  };
}
