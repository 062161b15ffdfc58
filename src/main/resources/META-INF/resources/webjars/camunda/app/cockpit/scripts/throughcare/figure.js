/** Draws one figure: the picture, what it counts, and the table behind it. */
import { element, table } from './elements.js';

const SVG = 'http://www.w3.org/2000/svg';
const FULL = 100;
const MARK = 0.8;

const shown = (value) => (value === null ? 'none' : value.toLocaleString('en-GB'));

/** With what it counts, as far as the figure tells. */
const counted = (value, unit) =>
  unit && value !== null ? `${shown(value)} ${value === 1 ? unit.one : unit.many}` : shown(value);

const shape = (name, attributes) => {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
};

/** Says nothing that the words beside it do not. */
const bar = (share, outOf) => {
  const picture = shape('svg', { viewBox: `0 0 ${FULL} 1`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  if (outOf > 0) {
    picture.append(shape('rect', { class: 'figure-room', width: outOf * FULL, height: 1 }));
  }
  picture.append(shape('rect', { class: 'figure-bar', width: share * FULL, height: 0.7, y: 0.15 }));
  return picture;
};

/** Says nothing that the words beside it do not. */
const band = (middle, low, high) => {
  const picture = shape('svg', { viewBox: `0 0 ${FULL} 1`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  picture.append(
    shape('rect', { class: 'figure-room', x: low * FULL, width: (high - low) * FULL, height: 0.7, y: 0.15 }),
    shape('rect', { class: 'figure-bar', x: middle * FULL - MARK / 2, width: MARK, height: 1 })
  );
  return picture;
};

/** How each kind of picture draws a row, how far it reaches, and what it says beside it. */
const KINDS = {
  BARS: {
    reach: ([value]) => value,
    draw: ([value], most) => bar(value / most, 0),
    say: ([value], unit) => counted(value, unit)
  },
  OUT_OF: {
    reach: ([value, outOf]) => Math.max(value, outOf),
    draw: ([value, outOf], most) => bar(value / most, outOf / most),
    say: ([value, outOf], unit) => `${shown(value)} of ${counted(outOf, unit)}`
  },
  BAND: {
    reach: ([value, , high]) => Math.max(value, high),
    draw: ([value, low, high], most) => band(value / most, low / most, high / most),
    say: ([value, low, high], unit) => `${counted(value, unit)} (${shown(low)} to ${shown(high)})`
  }
};

const signed = (value) => value.toLocaleString('en-GB', { minimumFractionDigits: 1, signDisplay: 'exceptZero' });

/** Of rows: from their left to their right end, with nought in the middle. */
const PLACES = {
  INTERVAL: { middle: 0, low: 1, high: 2 },
  COMPARED: { middle: 2, low: 3, high: 4 }
};

const furthest = ({ picture: kind, rows }) =>
  Math.max(...rows.flatMap(({ values }) => [values[PLACES[kind].low], values[PLACES[kind].high]].map(Math.abs)), 1);

/** Says nothing that the words beside it do not. */
const interval = (kind, values, reach) => {
  const { middle, low, high } = PLACES[kind];
  const place = (value) => ((value / reach + 1) * FULL) / 2;
  const picture = shape('svg', { viewBox: `0 0 ${FULL} 1`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  picture.append(shape('rect', { class: 'figure-nought', x: place(0) - 0.1, width: 0.2, height: 1 }));
  if (values[low] !== null) {
    const clear = values[low] > 0 || values[high] < 0 ? 'figure-interval figure-clear' : 'figure-interval';
    const from = place(values[low]);
    picture.append(
      shape('rect', { class: clear, x: from, width: place(values[high]) - from, height: 0.3, y: 0.35 }),
      shape('rect', { class: 'figure-bar', x: place(values[middle]) - 0.4, width: 0.8, height: 0.9, y: 0.05 })
    );
  }
  return picture;
};

const apart = (low, high) => {
  if (low > 0) {
    return ', higher';
  }
  return high < 0 ? ', lower' : '';
};

const between = ({ picture: kind }, { values }) => {
  const [middle, low, high] = ['middle', 'low', 'high'].map((place) => values[PLACES[kind][place]]);
  return low === null ? '' : `${signed(middle)} (${signed(low)} to ${signed(high)})${apart(low, high)}`;
};

const intervalWords = (figure, row) => {
  const { picture: kind, units } = figure;
  const { values } = row;
  if (values[0] === null) {
    return 'hidden';
  }
  const said =
    kind === 'INTERVAL'
      ? [between(figure, row), counted(values[3], units[3])]
      : [`${counted(values[0], units[0])}, ${counted(values[1], units[1])}`, between(figure, row)];
  return said.filter((words) => words).join(' · ');
};

const intervals = (figure) => {
  const reach = furthest(figure);
  const all = element('ul', '', 'figure-bars figure-intervals');
  all.append(
    ...figure.rows.map((row) => {
      const line = element('li');
      line.append(
        element('span', row.labels.join(' · ')),
        interval(figure.picture, row.values, reach),
        element('strong', intervalWords(figure, row))
      );
      return line;
    })
  );
  return all;
};

const picture = (figure) => {
  const { rows, units, picture: kind } = figure;
  if (PLACES[kind]) {
    return intervals(figure);
  }
  const { reach, draw, say } = KINDS[kind];
  const bars = element('ul', '', `figure-bars figure-${kind.toLowerCase()}`);
  const most = Math.max(...rows.map(({ values }) => reach(values)), 1);
  bars.append(
    ...rows.map(({ labels, values }) => {
      const line = element('li');
      line.append(
        element('span', labels.join(' · ')),
        draw(values, most),
        element('strong', values[0] === null ? 'hidden' : say(values, units[0]))
      );
      return line;
    })
  );
  return bars;
};

/** Every row has its first value, or is hidden. */
const missing = ({ values }) => (values[0] === null ? 'hidden' : 'none');

const numbers = ({ title, labels, measures, rows }) =>
  table(
    title,
    [...labels, ...measures],
    rows.map((row) => [
      ...row.labels.map((words) => element('td', words)),
      ...row.values.map((value) => element('td', value === null ? missing(row) : shown(value), 'figure-number'))
    ])
  );

const folded = (words, ...content) => {
  const all = element('details');
  all.append(element('summary', words), ...content);
  return all;
};

const explanation = ({ counted, when, leftOut }) => {
  const all = element('dl');
  Object.entries({ 'What is counted': counted, When: when, 'Left out': leftOut }).forEach(([term, words]) =>
    all.append(element('dt', term), element('dd', words))
  );
  return all;
};

/** The table as a file; `address` is where the page that shows it is asked for its tables. */
export const download = (title, address, parameters) => {
  const way = element('a', 'Download as CSV', 'figure-file');
  way.append(element('span', `: ${title}`, 'sr-only'));
  way.href = `${address}.csv?${new URLSearchParams(parameters)}`;
  way.download = '';
  return way;
};

/** What stands behind a picture that is drawn elsewhere. */
export const behind = (figure, address, asked) => [
  folded('Show as a table', numbers(figure)),
  download(figure.title, address, asked),
  folded('What this counts', explanation(figure.explained))
];

/** @param typed what the page was asked, as parameters of its address */
export const drawn = (figure, address, typed) => {
  const all = element('section', '', 'figure');
  const asked = [...new URLSearchParams(typed), ['figure', figure.title]];
  all.append(
    element('h2', figure.title),
    ...(figure.rows.length === 0
      ? [element('p', 'None.'), folded('What this counts', explanation(figure.explained))]
      : [picture(figure), ...behind(figure, address, asked)])
  );
  return all;
};
