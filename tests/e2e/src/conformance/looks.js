// What differs by the circumstances that are played for the page: `what` names the one that is in force now.
const [what] = arguments;
const root = document.querySelector('dialog:modal') || document.body;
const shown = e => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && getComputedStyle(e).clipPath === 'none';
const controls = [...root.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(shown);
const tell = e => e.outerHTML.slice(0, 160);
const seconds = list => Math.max(0, ...list.split(',').map(one => parseFloat(one) * (one.trim().endsWith('ms') ? .001 : 1)));

const checks = {
  // 1.4.12: with more space between letters, words and lines no text is cut off that wasn't before.
  spacing() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
      p { margin-block-end: 2em !important; }`);
    const texts = [...root.querySelectorAll('*')].filter(e => shown(e) && !e.closest('.visually-hidden')
      && [...e.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()));
    const cut = e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + 2;
    const before = texts.filter(cut);
    window.spaced = sheet;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return texts.filter(e => cut(e) && !before.includes(e)).map(e => `1.4.12: cut off: ${tell(e)}`);
  },
  unspaced() {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== window.spaced);
    return [];
  },
  // 1.4.11 where the system chooses the colors: what can be pressed or filled in has an edge, since grounds are gone.
  colors() {
    // A sign that is drawn in lines is an edge, too.
    const edge = e => [null, '::before'].some(part => ['Top', 'Bottom'].some(side => {
      const style = getComputedStyle(e, part);
      return style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) >= 1;
    }));
    return controls.filter(e => e.matches('button, select, textarea, input:not([type=checkbox], [type=radio])'))
      .filter(e => !edge(e) && !edge(e.parentElement) && getComputedStyle(e).textDecorationLine === 'none' && !e.closest('th, [role=columnheader]'))
      .map(e => `1.4.11: without an edge in forced colors: ${tell(e)}`);
  },
  // 2.3.3, and what people ask of their systems: nothing moves.
  motion() {
    const moving = [...root.querySelectorAll('*')].filter(e => {
      const style = getComputedStyle(e);
      const slides = /all|transform|translate|inset|top|left|width|height|size|margin/.test(style.transitionProperty);
      return style.animationName !== 'none' && seconds(style.animationDuration) > .011
        || slides && seconds(style.transitionDuration) > .011 || style.scrollBehavior === 'smooth';
    });
    return moving.map(e => `2.3.3: moves: ${tell(e)}`);
  },
  // 2.5.8 has axe; fingers get more: 44 pixels, but for links within a sentence, where a line is as high as it is.
  touch() {
    if (!matchMedia('(pointer: coarse)').matches) return ['the browser plays no finger'];
    const box = e => {
      const wide = [e, ...(e.labels || [])].map(one => one.getBoundingClientRect());
      return { width: Math.max(...wide.map(one => one.width)), height: Math.max(...wide.map(one => one.height)) };
    };
    const inText = e => e.matches('a') && getComputedStyle(e).display === 'inline';
    return controls.filter(e => !inText(e) && box(e).height < 43.5)
      .map(e => `44 px: ${Math.round(box(e).width)} × ${Math.round(box(e).height)}: ${tell(e)}`);
  },
};
return checks[what]();
