// What the page says of itself, as it stands: headings, names, languages, and that codes may be pasted.
const root = document.querySelector('dialog:modal') || document.body;
const all = selector => [...root.querySelectorAll(selector)];
const shown = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('[aria-hidden=true]');
const tidy = text => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
const tell = e => e.outerHTML.slice(0, 160);
const findings = [];

// 1.3.1, 2.4.6: one first heading, and none skipped. A dialog begins with its own.
const headings = all('h1, h2, h3, h4, h5, h6').filter(shown);
const level = heading => Number(heading.localName[1]);
if (root === document.body && headings.filter(one => level(one) === 1).length !== 1) {
  findings.push(`1.3.1: ${headings.filter(one => level(one) === 1).length} headings of the first level`);
}
headings.forEach((heading, at) => {
  const above = at ? level(headings[at - 1]) : root === document.body ? 0 : level(heading) - 1;
  if (level(heading) > above + 1) findings.push(`1.3.1: a level is skipped before ${tell(heading)}`);
});

// 2.4.2: a title that isn't the product's name alone.
if (!document.title.trim()) findings.push('2.4.2: no title');

// 2.5.3: what can be read on a control is part of its name.
const seenText = e => tidy([...e.childNodes].map(node => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || !shown(node) || node.matches('.visually-hidden, svg')) return '';
  return seenText(node) + ' ';
}).join(''));
for (const control of all('button[aria-label], a[aria-label], summary[aria-label], [role=button][aria-label]').filter(shown)) {
  const [read, name] = [seenText(control), tidy(control.getAttribute('aria-label'))];
  if (/\p{L}/u.test(read) && !name.includes(read)) findings.push(`2.5.3: “${read}” isn't part of “${name}”: ${tell(control)}`);
}

// 3.1.1, 3.1.2: words in another script than the page's language say which language they are. Names are nobody's language.
const page = document.documentElement.lang;
if (!page) findings.push('3.1.1: the page has no language');
const han = /\p{Script=Han}/u;
const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const [around, text] = [texts.currentNode.parentElement, texts.currentNode.data];
  if (!han.test(text) || around.closest('noscript, script, template') || around.closest('[translate=no]:not([lang])') && !around.matches('[lang]')) continue;
  const language = around.closest('[lang]')?.lang || page;
  if (!/^(zh|ja|ko)/.test(language)) findings.push(`3.1.2: ${language}, and it isn't: ${tell(around)}`);
}

// 3.3.8: nothing that is typed has to be typed: it can be pasted, and managers of passwords find their fields.
for (const field of all('input:not([type=checkbox], [type=radio], [type=search]), textarea').filter(shown)) {
  const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: new DataTransfer() });
  if (!field.dispatchEvent(paste)) findings.push(`3.3.8: nothing can be pasted into ${tell(field)}`);
}

// 4.1.3: what is said without taking the focus has a place to be said in, from the beginning.
if (!document.querySelector('[role=status], [aria-live=polite]')) findings.push('4.1.3: no place for what is announced');
return findings;
