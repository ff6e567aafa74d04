// What axe-core doesn't look for: a page wider than its window, and controls that lie on each other.
const clips = style => [style.overflowX, style.overflowY].some(value => value !== 'visible');
const floats = (at, style) => at.tagName === 'DIALOG' || ['sticky', 'fixed'].includes(style.position);

// The parts of a control that can be seen, and what it floats with: a bar that stays in view lies on the page by intent.
const seen = control => {
  let boxes = [...control.getClientRects()].map(({left, top, right, bottom}) => ({left, top, right, bottom}));
  for (let at = control; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (at !== control && clips(style)) {
      const clip = at.getBoundingClientRect();
      boxes = boxes.map(box => ({
        left: Math.max(box.left, clip.left), top: Math.max(box.top, clip.top),
        right: Math.min(box.right, clip.right), bottom: Math.min(box.bottom, clip.bottom),
      }));
    }
    if (floats(at, style)) return {control, boxes, layer: at};
  }
  return {control, boxes, layer: null};
};
const shared = (a, b) => Math.min(
  Math.min(a.right, b.right) - Math.max(a.left, b.left),
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
);
const overlap = (a, b) => a.layer === b.layer && !a.control.contains(b.control)
  && a.boxes.some(one => b.boxes.some(other => shared(one, other) > 1));
const name = ({control}) => control.outerHTML.slice(0, 200);

const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
  .filter(control => control.checkVisibility({opacityProperty: true, visibilityProperty: true}))
  .filter(control => getComputedStyle(control).clipPath === 'none')
  .map(seen);
const findings = controls.flatMap((control, at) => controls.slice(at + 1)
  .filter(other => overlap(control, other))
  .map(other => `lie on each other: ${name(control)} and ${name(other)}`));
const {scrollWidth, clientWidth} = document.documentElement;
if (scrollWidth > clientWidth) findings.push(`${scrollWidth} px wide in a window of ${clientWidth} px`);
return findings;
