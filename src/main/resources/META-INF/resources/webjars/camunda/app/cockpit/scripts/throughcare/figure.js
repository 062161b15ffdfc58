/** Draws one figure: the picture, what it counts, and the table behind it. */
const SVG = 'http://www.w3.org/2000/svg';
const FULL = 100;

const element = (name, words = '', className = '') => {
  const made = document.createElement(name);
  made.textContent = words;
  made.className = className;
  return made;
};

const shown = (value) => (value === null ? 'none' : value.toLocaleString('en-GB'));

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

const compared = ({ picture: kind }, { values }) => (kind === 'OUT_OF' ? values.slice(0, 2) : [values[0], 0]);

const picture = (figure) => {
  const { rows } = figure;
  const bars = element('ul', '', 'figure-bars');
  const most = Math.max(...rows.flatMap((row) => compared(figure, row)), 1);
  bars.append(
    ...rows.map((row) => {
      const [value, outOf] = compared(figure, row);
      const line = element('li');
      line.append(
        element('span', row.labels.join(' · ')),
        bar(value / most, outOf / most),
        element('strong', figure.picture === 'OUT_OF' ? `${shown(value)} of ${shown(outOf)}` : shown(value))
      );
      return line;
    })
  );
  return bars;
};

const heading = (words) => {
  const cell = element('th', words);
  cell.scope = 'col';
  return cell;
};

const line = (cells) => {
  const row = element('tr');
  row.append(...cells);
  return row;
};

const table = ({ title, labels, measures, rows }) => {
  const all = element('table', '', 'table');
  const head = element('thead');
  const body = element('tbody');
  head.append(line([...labels, ...measures].map(heading)));
  body.append(
    ...rows.map((row) =>
      line([
        ...row.labels.map((words) => element('td', words)),
        ...row.values.map((value) => element('td', shown(value), 'figure-number'))
      ])
    )
  );
  all.append(element('caption', title, 'sr-only'), head, body);
  return all;
};

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

/** What stands behind a picture that is drawn elsewhere. */
export const behind = (figure) => [
  folded('Show as a table', table(figure)),
  folded('What this counts', explanation(figure.explained))
];

export const drawn = (figure) => {
  const all = element('section', '', 'figure');
  all.append(
    element('h2', figure.title),
    ...(figure.rows.length === 0 ? [element('p', 'None.')] : [picture(figure), folded('Show as a table', table(figure))]),
    folded('What this counts', explanation(figure.explained))
  );
  return all;
};
