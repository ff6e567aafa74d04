// Put into every page before its own code runs. Nothing of it changes what the page does, it only remembers: the stack of the
// first error, which the console's lines lack; every token that was sent, so that a test can search for tokens where none may
// be; what was copied; and, for browsers whose console can't be read, what went wrong. That outlives the page, in its window.
{
  Error.stackTraceLimit = 100;
  // What is still being loaded breaks off when the page is left.
  let leaving = false;
  addEventListener('beforeunload', event => {
    if (!event.isTrusted) return;
    leaving = true;
    setTimeout(() => { leaving = false; }, 1000);
  }, true);
  const complain = what => {
    if (!leaving) window.name += JSON.stringify(String(what).slice(0, 1000)) + '\n';
  };
  const originalError = console.error;
  console.error = (...what) => {
    window.firstErrorStack ||= new Error().stack;
    complain(what.join(' '));
    originalError(...what);
  };
  const originalWarn = console.warn;
  console.warn = (...what) => {
    complain(what.join(' '));
    originalWarn(...what);
  };
  addEventListener('error', event => {
    const from = event.target.src || event.target.href;
    complain(from ? `not loaded: ${from}` : event.message);
  }, true);
  addEventListener('unhandledrejection', event => complain(`not handled: ${event.reason}`));
  addEventListener('securitypolicyviolation', event => {
    complain(`against the policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile} ${event.sample}`);
  });

  window.tokensSent = [];
  const originalFetch = window.fetch;
  window.fetch = (request, more) => {
    const token = request instanceof Request && request.headers.get('x-auth-token');
    if (token && !window.tokensSent.includes(token)) window.tokensSent.push(token);
    return originalFetch(request, more);
  };

  const clipboard = navigator.clipboard;
  if (clipboard) {
    const originalWrite = clipboard.writeText.bind(clipboard);
    clipboard.writeText = text => originalWrite(text).then(() => { window.lastCopied = text; });
  }
}
