/** What all our pages in Cockpit are made of. */
export const element = (name, words = '', className = '') => {
  const made = document.createElement(name);
  made.textContent = words;
  made.className = className;
  return made;
};

export const button = (words, act, type = 'button') => {
  const made = element('button', words, 'btn btn-default');
  made.type = type;
  made.addEventListener('click', act);
  return made;
};

/** An input with its label before it. */
export const field = (page, name, words, input) => {
  const all = element('span');
  const label = element('label', words);
  input.name = name;
  input.id = `${page}-${name}`;
  label.htmlFor = input.id;
  all.append(label, input);
  return all;
};

/** The cell that heads a column (col) or a row. */
export const heading = (words, scope = 'col') => {
  const cell = element('th', words);
  cell.scope = scope;
  return cell;
};

const line = (cells) => {
  const row = element('tr');
  row.append(...cells);
  return row;
};

/** A table with a caption for readers of the screen; each row is its cells. */
export const table = (caption, heads, rows) => {
  const all = element('table', '', 'table');
  const head = element('thead');
  const body = element('tbody');
  head.append(line(heads.map((words) => heading(words))));
  body.append(...rows.map(line));
  all.append(element('caption', caption, 'sr-only'), head, body);
  return all;
};
