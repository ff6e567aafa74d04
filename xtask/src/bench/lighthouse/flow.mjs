// Lighthouse looks at the sign-in, at a recipient's link before and after signing in, and at the disks, as on a phone and at
// a desk. Arguments: the console's address, and the folder for the whole reports. What it finds is printed; the program fails
// where a page isn't at 100 in what has to be.

import { mkdirSync, writeFileSync } from 'node:fs';
import { desktopConfig, startFlow } from 'lighthouse';
import puppeteer from 'puppeteer-core';

const [origin, folder] = process.argv.slice(2);
const NEEDED = ['accessibility', 'best-practices'];
const CATEGORIES = [...NEEDED, 'performance'];
// There's no performance in a page that is there already.
const SNAPSHOT = { onlyCategories: NEEDED };
// Nothing is called when a link is opened, so nobody has to offer this disk.
const LINK = `${origin}/accept#v=1&c=local&r=region-one&t=1a7059f5-8ed7-45b7-8d05-2811e5d09f24~~200~SAS~~photo-archive&end`;
const DEVICES = { mobile: undefined, desktop: desktopConfig };

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--lang=en-US'],
});

async function signIn(page, account) {
  const button = await page.waitForSelector(`::-p-aria([name="Sign in as ${account}"][role="button"])`);
  await button.evaluate(element => element.click());
}

async function look(device, config) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const flow = await startFlow(page, { config, flags: { onlyCategories: CATEGORIES } });
  await flow.navigate(`${origin}/`, { name: 'sign-in' });
  await flow.navigate(LINK, { name: 'a link, signed out' });
  await signIn(page, 'meadow');
  await page.waitForSelector('::-p-text(Your quota has room for it.)');
  await flow.snapshot({ name: 'a link, signed in', flags: SNAPSHOT });
  await page.goto(`${origin}/`);
  await signIn(page, 'harbor');
  await page.waitForSelector('[aria-rowcount]');
  await page.waitForNetworkIdle({ idleTime: 500 });
  await flow.snapshot({ name: 'disks', flags: SNAPSHOT });
  writeFileSync(`${folder}/${device}.html`, await flow.generateReport());
  const { steps } = await flow.createFlowResult();
  await context.close();
  return steps.flatMap(step => judged(device, step));
}

/// The scores of a step as a row, and what keeps it from 100.
function judged(device, { name, lhr }) {
  const asked = lhr.gatherMode === 'snapshot' ? NEEDED : CATEGORIES;
  const score = id => Math.round((asked.includes(id) ? lhr.categories[id]?.score ?? NaN : NaN) * 100);
  const failed = NEEDED.flatMap(id => lhr.categories[id]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
    .map(({ id }) => ({ id, title: lhr.audits[id].title, where: (lhr.audits[id].details?.items ?? []).map(place) }));
  return { device, name, scores: CATEGORIES.map(score), failed };
}

const place = item => item.node?.snippet ?? item.description ?? item.source ?? JSON.stringify(item).slice(0, 200);

mkdirSync(folder, { recursive: true });
const rows = [];
for (const [device, config] of Object.entries(DEVICES)) rows.push(...await look(device, config));
await browser.close();

const width = 20;
console.log(['device', 'page', ...CATEGORIES].map(word => word.padEnd(width)).join(''));
for (const { device, name, scores, failed } of rows) {
  const told = scores.map(score => (Number.isNaN(score) ? '–' : String(score)).padEnd(width));
  console.log(device.padEnd(width) + name.padEnd(width) + told.join(''));
  for (const { id, title, where } of failed) {
    console.log(`    ${id}: ${title}`);
    for (const one of where) console.log(`      ${one}`);
  }
}
console.log(`\nwhole reports: ${folder}`);
process.exitCode = rows.every(({ scores }) => NEEDED.every((_, at) => scores[at] === 100)) ? 0 : 1;
