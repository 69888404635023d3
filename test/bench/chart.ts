import { machineLine } from './machine.ts';
import { medianOf, type Results, type Task } from './results.ts';
import { decades, logarithmic, roundDomain, spread, type Scale } from './scale.ts';
import { seconds } from './table.ts';

interface Line {
  readonly name: string;
  /** Also the class that gives its colour. */
  readonly task: Task;
  readonly points: readonly (readonly [articles: number, seconds: number])[];
}

/** From the one that costs most to the one that costs least, as they usually lie. */
const LINES: readonly (readonly [task: Task, name: string])[] = [
  ['hugoTags', 'Hugo, related by tags'],
  ['courantCold', 'Courant, from nothing'],
  ['hugoAdded', 'Hugo, relating nothing'],
  ['courantAdded', 'Courant, one article added'],
];

const WIDTH = 840;
const HEIGHT = 500;
const PLOT = { left: 76, right: 548, top: 108, bottom: 404 };
const LABEL_GAP = 36;

// A picture in a README can't know the page's colours, so it brings its paper along, a light one and a dark one.
const STYLE = `
.paper { fill: #fdfcf8 } text { fill: #1c1b19; font-family: Georgia, 'Source Serif 4', serif }
.headline { font-size: 26px; font-weight: bold } .standfirst { font-size: 15px } .tick, .caption { font-size: 12px }
.tick, .caption, .standfirst { fill: #5b5751 } .name { font-size: 14px; font-weight: bold } .value { font-size: 13px }
.rule { stroke: #d9d4c8 } .heavy { stroke: #1c1b19; stroke-width: 3 } .axis { stroke: #1c1b19 }
polyline { fill: none; stroke-width: 2 }
.courantAdded { stroke: #9c2a1c } polyline.courantAdded { stroke-width: 4 } .courantCold { stroke: #9c2a1c; stroke-dasharray: 2 4 }
.hugoAdded { stroke: #35526b } .hugoTags { stroke: #35526b; stroke-dasharray: 8 4 }
circle { stroke-dasharray: none !important; stroke-width: 2; fill: #fdfcf8 }
@media (prefers-color-scheme: dark) {
  .paper { fill: #171614 } text { fill: #f1ede4 } .tick, .caption, .standfirst { fill: #b3ada1 }
  .rule { stroke: #3a3732 } .heavy, .axis { stroke: #f1ede4 } circle { fill: #171614 }
  .courantAdded, .courantCold { stroke: #f08a76 } .hugoAdded, .hugoTags { stroke: #8fb4d3 }
}`;

const whole = new Intl.NumberFormat('en');
const tick = new Intl.NumberFormat('en', { maximumSignificantDigits: 1 });

function linesOf({ sizes }: Results): readonly Line[] {
  return LINES.map(([task, name]) => ({
    name,
    task,
    points: sizes
      .map((size) => [size.articles, medianOf(size, task, 'wall')] as const)
      .flatMap(([articles, wall]) => (wall === undefined ? [] : [[articles, wall] as const]))
      .toSorted(([a], [b]) => a - b),
  })).filter(({ points }) => points.length > 0);
}

/**
 * Draws what publishing one article costs against the size of the archive, both axes logarithmic.
 * @returns an SVG document, legible on light and on dark pages
 * @throws RangeError when nothing was measured
 */
export function drawChart(results: Results): string {
  const lines = linesOf(results);
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0) throw new RangeError('there is nothing to draw');
  const costs = roundDomain(points.map(([, wall]) => wall));
  const sizes = [...new Set(points.map(([articles]) => articles))].toSorted((a, b) => a - b);
  const [smallest = 1, largest = smallest] = [sizes[0], sizes.at(-1)];
  const x = logarithmic(smallest === largest ? roundDomain(sizes) : [smallest, largest], [PLOT.left, PLOT.right]);
  const y = logarithmic(costs, [PLOT.bottom, PLOT.top]);
  const description = lines
    .map(({ name, points: [...own] }) => `${name}: ${own.map(pointInWords).join(', ')}.`)
    .join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title description">
<title id="title">What publishing one article costs</title>
<desc id="description">${escaped(description)}</desc>
<style>${STYLE}
</style>
<rect class="paper" width="${WIDTH}" height="${HEIGHT}" rx="4"/>
<line class="heavy" x1="24" x2="${WIDTH - 24}" y1="20" y2="20"/>
<text class="headline" x="24" y="54">What publishing one article costs</text>
<text class="standfirst" x="24" y="78">Seconds, by the number of articles in the archive; both scales logarithmic</text>
${grid(x, y, sizes, costs)}
${lines.map((line) => polyline(line, x, y)).join('\n')}
${labels(lines, y)}
<text class="caption" x="24" y="${HEIGHT - 40}">Whole processes, medians. One article added: a fresh checkout, cache and output restored. Hugo always builds all articles.</text>
<text class="caption" x="24" y="${HEIGHT - 20}">${escaped(machineLine(results.machine))}</text>
</svg>
`;
}

function grid(x: Scale, y: Scale, sizes: readonly number[], costs: readonly [number, number]): string {
  const rows = decades(costs).map(
    (cost) =>
      `<line class="rule" x1="${PLOT.left}" x2="${PLOT.right}" y1="${at(y(cost))}" y2="${at(y(cost))}"/>` +
      `<text class="tick" x="${PLOT.left - 8}" y="${at(y(cost) + 4)}" text-anchor="end">${tick.format(cost)} s</text>`,
  );
  const columns = sizes.map(
    (size) =>
      `<line class="axis" x1="${at(x(size))}" x2="${at(x(size))}" y1="${PLOT.bottom}" y2="${PLOT.bottom + 6}"/>` +
      `<text class="tick" x="${at(x(size))}" y="${PLOT.bottom + 22}" text-anchor="middle">${whole.format(size)}</text>`,
  );
  const axis = `<line class="axis" x1="${PLOT.left}" x2="${PLOT.right}" y1="${PLOT.bottom}" y2="${PLOT.bottom}"/>`;
  return [...rows, axis, ...columns].join('\n');
}

function polyline({ task, points }: Line, x: Scale, y: Scale): string {
  const places = points.map(([articles, wall]) => [at(x(articles)), at(y(wall))] as const);
  const circles = places.map(([cx, cy]) => `<circle class="${task}" cx="${cx}" cy="${cy}" r="4"/>`);
  return `<polyline class="${task}" points="${places.map((place) => place.join(',')).join(' ')}"/>${circles.join('')}`;
}

/** Each line is named beside its end, with a sample of it and its last value, so that no legend is needed. */
function labels(lines: readonly Line[], y: Scale): string {
  const places = spread(
    lines.map(({ points }) => y(points.at(-1)?.[1] ?? 1)),
    LABEL_GAP,
    PLOT.bottom,
  );
  return lines
    .map(({ name, points, task }, index) => {
      const top = at(places[index] ?? 0);
      const last = points.at(-1);
      const left = PLOT.right + 52;
      return (
        `<polyline class="${task}" points="${PLOT.right + 14},${top} ${left - 8},${top}"/>` +
        `<text class="name" x="${left}" y="${top + 5}">${escaped(name)}</text>` +
        `<text class="value" x="${left}" y="${top + 21}">${last === undefined ? '' : escaped(pointInWords(last))}</text>`
      );
    })
    .join('\n');
}

function pointInWords([articles, wall]: readonly [number, number]): string {
  return `${seconds(wall)} at ${whole.format(articles)}`;
}

/** A tenth of a unit is as fine as anybody sees. */
function at(place: number): number {
  return Math.round(place * 10) / 10;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
