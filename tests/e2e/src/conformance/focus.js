// 2.4.7, 2.4.11: whatever takes the focus shows it, and isn't hidden by what stays in view. Asks for a keyboard to have been
// used last; in the end nothing has the focus.
const done = arguments[arguments.length - 1];
const root = document.querySelector('dialog:modal') || document.body;
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';
const before = document.activeElement;
const tell = e => e.outerHTML.slice(0, 160);
const around = e => [e, ...(e.labels || []), e.parentElement, e.parentElement?.parentElement].filter(Boolean);
const look = e => around(e).map(one => {
  const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } = getComputedStyle(one);
  return [outlineStyle === 'none' ? '' : outlineWidth + outlineColor, boxShadow, borderColor, backgroundColor].join();
}).join(' ');
const painted = () => new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));

// The middle, and points near each end: one that can be seen is enough.
const points = box => [[.5, .5], [.1, .5], [.9, .5], [.5, .15], [.5, .85]]
  .map(([x, y]) => [box.left + box.width * x, box.top + box.height * y]);
const hit = (e, at) => {
  const top = document.elementFromPoint(...at);
  return top && around(e).slice(0, 1 + (e.labels?.length || 0)).some(one => one.contains(top));
};

(async () => {
  const findings = [];
  const stops = [...root.querySelectorAll(FOCUSABLE)].filter(e => e.tabIndex >= 0 && !e.matches(':disabled')
    && e.checkVisibility({ visibilityProperty: true }) && !e.closest('[inert]'));
  for (const stop of stops) {
    if (!stop.isConnected) continue;
    before?.blur?.();
    const rest = look(stop);
    stop.focus();
    if (document.activeElement !== stop) continue;
    await painted();
    if (look(stop) === rest) findings.push(`2.4.7: the focus can't be seen on ${tell(stop)}`);
    const own = stop.getBoundingClientRect();
    const seen = own.width <= 2 && stop.labels?.length ? stop.labels[0].getBoundingClientRect() : own;
    if (!points(seen).some(at => hit(stop, at))) findings.push(`2.4.11: hidden while it has the focus: ${tell(stop)}`);
    stop.blur();
  }
  done(findings);
})().catch(error => done([String(error)]));
