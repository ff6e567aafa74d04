// What a person waits for, measured in the page. A thing counts as shown when the frame that holds it has been painted:
// what is on the page right after a frame was in that frame. Nothing here changes what the app does.
const bench = window.bench = {};
const MANY = 3600;
const FEW = 60;

const grid = () => document.querySelector('[role=grid]');
const rows = () => [...(grid()?.querySelectorAll('[role=row]:not([aria-rowindex="1"])') ?? [])];
const showing = () => [...document.querySelectorAll('[role=status]')].find(e => /^\s*\d+ of \d+/.test(e.textContent))?.textContent.trim() ?? '';
const seen = () => [showing(), ...rows().map(row => row.textContent)].join('\n');
const frame = () => new Promise(done => requestAnimationFrame(done));

// Resolves right after the next frame, with the time.
const painted = () => new Promise(done => requestAnimationFrame(() => {
  const after = new MessageChannel();
  after.port1.onmessage = () => done(performance.now());
  after.port2.postMessage(null);
}));

// The time of the first frame after which it is so; null when it isn't within so many frames.
async function until(so, frames) {
  for (let n = 0; n < frames; n++) {
    const now = await painted();
    if (so()) return now;
  }
  return null;
}

const longest = { value: 0 };
new PerformanceObserver(list => list.getEntries().forEach(task => { longest.value = Math.max(longest.value, task.duration); }))
  .observe({ type: 'longtask' });
bench.longest = () => { const value = longest.value; longest.value = 0; return value; };

const isFile = entry => !new URL(entry.name).pathname.startsWith('/api/');
const files = () => performance.getEntriesByType('resource').filter(isFile);
const calls = () => performance.getEntriesByType('resource').filter(entry => !isFile(entry));

// What loading the page took, told afterwards from the browser's own record.
bench.opened = async () => {
  let largest = 0;
  new PerformanceObserver(list => { largest = list.getEntries().at(-1).startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  await painted();
  return {
    first: performance.getEntriesByType('paint').find(paint => paint.name === 'first-contentful-paint')?.startTime ?? null,
    largest: largest || null,
  };
};

// From the next click on: when rows are there, and when all so many disks are listed and judged.
bench.follow = (total, unfinished) => {
  performance.setResourceTimingBufferSize(2000);
  bench.longest();
  const known = files().length;
  const judged = () => showing().startsWith(`${total} of ${total} `) && !showing().includes(unfinished);
  bench.read = new Promise(done => addEventListener('click', async event => {
    const first = await until(() => rows().length > 0, MANY);
    const last = first && await until(judged, MANY);
    if (!last) return done(null);
    const lists = calls().filter(call => call.startTime > event.timeStamp && call.responseEnd <= last && !call.name.endsWith('/tokens'));
    const disks = lists.filter(call => call.name.includes('volumes/detail'));
    const counts = {};
    for (const call of lists) {
      const name = new URL(call.name).pathname.split('/').filter(part => !/[0-9a-f]{32}/.test(part)).slice(5).join('/');
      counts[name] = (counts[name] ?? 0) + 1;
    }
    done({
      first: first - event.timeStamp,
      first_after_answer: first - Math.min(...disks.map(call => call.responseEnd)),
      judged: last - event.timeStamp,
      judged_after_first_call: last - Math.min(...lists.map(call => call.startTime)),
      judged_after_answer: last - Math.max(...lists.map(call => call.responseEnd)),
      longest: bench.longest(),
      files: files().length - known,
      rows: rows().length,
      twice: rows().length - new Set(rows().map(row => row.ariaRowIndex)).size,
      elements: document.getElementsByTagName('*').length,
      counts,
    });
  }, { capture: true, once: true }));
};

// From the event that begins it to the frame in which the table is another: `shown`. `worked` is how long the app's own
// code took for the event that does the work: what it puts off till after the handler is done before the event comes
// back to the window. null when the table stays as it is.
bench.arm = (begins, works) => {
  const before = seen();
  let start = null;
  let worked = null;
  addEventListener(works, () => { start = performance.now(); }, { capture: true, once: true });
  addEventListener(works, () => { worked = performance.now() - start; }, { once: true });
  bench.step = new Promise(done => addEventListener(begins, async event => {
    const shown = await until(() => seen() !== before, FEW);
    done(shown === null ? null : { shown: shown - event.timeStamp, worked });
  }, { capture: true, once: true }));
};

function rowInSight() {
  const box = grid().getBoundingClientRect();
  const there = document.elementFromPoint(box.x + box.width / 2, innerHeight * 0.6);
  return Boolean(there?.closest('[role=row]:not([aria-rowindex="1"])')?.textContent);
}

// So many jumps through the whole table, none of them near the last one.
bench.jump = async times => {
  const page = document.scrollingElement;
  const taken = [];
  for (let n = 1; n <= times; n++) {
    await painted();
    const start = performance.now();
    page.scrollTop = (n * 0.618 % 1) * (page.scrollHeight - page.clientHeight);
    const end = await until(rowInSight, FEW);
    if (end !== null) taken.push(end - start);
  }
  return taken;
};

// Scrolls by so many frames. A frame that comes half a frame late counts as the frames it took the place of.
bench.scroll = async frames => {
  const page = document.scrollingElement;
  page.scrollTop = 0;
  await painted();
  let last = await frame();
  let late = 0;
  let empty = 0;
  for (let n = 0; n < frames; n++) {
    page.scrollTop += 120;
    await painted();
    if (!rowInSight()) empty += 1;
    const now = await frame();
    // Two frames: the one that was looked at, and this one.
    late += Math.max(0, Math.round((now - last) / (1000 / 60)) - 2);
    last = now;
  }
  return { late: 100 * late / (2 * frames), empty };
};

// In bytes. A browser that thinks this could give something away rounds the heap.
bench.memory = async () => {
  let wasm = null;
  for (const link of document.querySelectorAll('link[rel=modulepreload]')) {
    const glue = await import(link.href);
    // Once the app runs, its start function only returns what it has.
    const module = typeof glue.default === 'function' ? await glue.default() : null;
    wasm = module?.memory?.buffer.byteLength ?? wasm;
  }
  return { wasm, heap: performance.memory?.usedJSHeapSize ?? null };
};

const within = (text, frames) => until(() => document.body.innerText.includes(text), frames);

// From the next click on: when the page says that all are created, and what was sent for it.
bench.create = said => {
  performance.setResourceTimingBufferSize(5000);
  bench.longest();
  bench.created = new Promise(done => addEventListener('click', async event => {
    const last = await within(said, 60 * MANY);
    if (!last) return done({ error: 'not all were created in time' });
    const sent = calls().filter(call => call.startTime > event.timeStamp && call.responseEnd <= last);
    const creates = sent.filter(call => /\/(os-volume-transfer|volume-transfers)$/.test(new URL(call.name).pathname));
    const trips = creates.map(call => call.duration).sort((a, b) => a - b);
    done({
      all: last - event.timeStamp,
      trip: trips[Math.floor(trips.length / 2)],
      creates: creates.length,
      others: sent.length - creates.length,
      longest: bench.longest(),
    });
  }, { once: true, capture: true }));
};

// From the next click on: when the page says that it's sealed.
bench.seal = said => {
  bench.longest();
  bench.sealed = new Promise(done => addEventListener('click', async event => {
    const last = await within(said, MANY);
    done(last ? { all: last - event.timeStamp, longest: bench.longest() } : { error: 'not sealed in time' });
  }, { once: true, capture: true }));
};
