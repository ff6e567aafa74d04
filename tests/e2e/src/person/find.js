// Finds what can be seen by role and name. `spec` is {role, name, whole, within}; `list` asks for the names of everything
// that has the role instead.
const [spec, list] = arguments;

const TYPES = { checkbox: 'checkbox', radio: 'radio', button: 'button', submit: 'button', search: 'searchbox' };
const TAGS = {
  button: 'button', select: 'combobox', textarea: 'textbox', h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading',
  dialog: 'dialog', article: 'article', table: 'table', tr: 'row', td: 'cell', li: 'listitem', ul: 'list', ol: 'list',
  summary: 'disclosure', nav: 'navigation', main: 'main', progress: 'progressbar', option: 'option',
};
const FROM_CONTENT = ['button', 'disclosure', 'link', 'heading', 'row', 'cell', 'gridcell', 'columnheader', 'rowheader', 'option',
  'listitem', 'alert', 'status', 'checkbox', 'radio'];

function role(e) {
  if (e.hasAttribute('role')) return e.getAttribute('role');
  const tag = e.localName;
  if (tag === 'input') return TYPES[e.type] || 'textbox';
  if (tag === 'a') return e.hasAttribute('href') ? 'link' : '';
  if (tag === 'th') return e.scope === 'row' ? 'rowheader' : 'columnheader';
  if (tag === 'section') return e.hasAttribute('aria-label') || e.hasAttribute('aria-labelledby') ? 'region' : '';
  return TAGS[tag] || '';
}

const tidy = text => text.replace(/\s+/g, ' ').trim();

function content(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true' || !node.checkVisibility()) return '';
  if (node.hasAttribute('aria-label')) return ' ' + node.getAttribute('aria-label') + ' ';
  const block = getComputedStyle(node).display.startsWith('inline') ? '' : ' ';
  return block + [...node.childNodes].map(content).join('') + block;
}

function name(e) {
  const by = e.getAttribute('aria-labelledby');
  if (by) return tidy(by.split(/\s+/).map(id => document.getElementById(id)).filter(Boolean).map(content).join(' '));
  if (tidy(e.getAttribute('aria-label') || '')) return tidy(e.getAttribute('aria-label'));
  if (e.labels && e.labels.length) return tidy([...e.labels].map(content).join(' '));
  const text = FROM_CONTENT.includes(role(e)) ? tidy(content(e)) : '';
  return text || tidy(e.getAttribute('title') || '');
}

function visible(e) {
  const modal = document.querySelector('dialog:modal');
  return (!modal || modal.contains(e)) && !e.closest('[inert], [aria-hidden=true]') && e.checkVisibility({ visibilityProperty: true });
}

function all(spec, root) {
  const roots = spec.within ? all(spec.within, root) : [root];
  const wanted = tidy(spec.name);
  const fits = e => role(e) === spec.role && visible(e) && (spec.whole ? name(e) === wanted : name(e).includes(wanted));
  return roots.flatMap(one => [...one.querySelectorAll('*')]).filter(fits);
}

if (!list) return all(spec, document);
return all({ ...spec, name: '', whole: false }, document).map(name);
