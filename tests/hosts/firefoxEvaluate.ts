/**
 * The page forbids eval, as it should. The code is run in a sandbox with the rights of the page, by a frame script; the answer comes
 * back as a message. `browser` is an expression for the element that shows the page; the code's arguments are `arguments[0]`, the body of
 * an async function, and `arguments[1]`, its arguments as JSON.
 */
export function evaluateIn(browser: string): string {
  return `
  const browser = ${browser};
  if (!browser) throw new Error('the page is closed');
  const answer = new Promise((resolve, reject) => {
    browser.messageManager.addMessageListener('dutybook:answer', function listen({ data }) {
      browser.messageManager.removeMessageListener('dutybook:answer', listen);
      if ('error' in data) reject(new Error(data.error));
      else resolve(data.json);
    });
  });
  const run = async function (body, args) {
    try {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const code = '(async function () {' + body + '}).apply(null, ' + args + ').then((v) => JSON.stringify(v))';
      sendAsyncMessage('dutybook:answer', { json: await Cu.evalInSandbox(code, sandbox) });
    } catch (error) {
      sendAsyncMessage('dutybook:answer', { error: String(error) });
    }
  };
  const call = '(' + run + ')(' + JSON.stringify(arguments[0]) + ',' + JSON.stringify(arguments[1]) + ')';
  browser.messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(call), false);
  return answer;`;
}
