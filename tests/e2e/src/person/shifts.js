// Put into every page before its own code runs: remembers what moved without anybody having done something, as the browser
// tells it (layout shifts). Nothing of it changes what the page does.
{
  window.shifts = [];
  const part = node => (node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement)?.cloneNode(false).outerHTML.slice(0, 160);
  const place = ({ x, y, width, height }) => `${x},${y} ${width}×${height}`;
  const remember = entries => {
    for (const shift of entries) {
      if (shift.hadRecentInput) continue;
      window.shifts.push({ value: shift.value, parts: shift.sources.map(source => `${part(source.node) ?? 'what is gone'} from ${place(source.previousRect)} to ${place(source.currentRect)}`) });
    }
  };
  const observer = new PerformanceObserver(list => remember(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  window.takeShifts = () => {
    remember(observer.takeRecords());
    return window.shifts.splice(0);
  };
}
