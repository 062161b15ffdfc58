/** The pages of figures for managers: a way to them in Cockpit's navigation, and a page each. */
import { drawn } from './figure.js';
import { openMap } from './journey-map.js';
import { openCase, openFinished } from './case-history.js';

const PAGES = [
  { path: '/figures', title: 'Now', address: '/figures/now' },
  { path: '/figures/caseload', title: 'Caseload', address: '/figures/caseload' },
  { path: '/figures/map', title: 'Journey map', open: openMap },
  { path: '/figures/finished', title: 'Finished cases', open: openFinished }
];
/** Reached from the lists of cases. */
const OF_A_CASE = { path: '/figures/cases/:reference', title: 'One case', open: openCase };
const NOT_REACHED = 'The figures could not be loaded. Open the page again in a moment.';

const element = (name, words = '', className = '') => {
  const made = document.createElement(name);
  made.textContent = words;
  made.className = className;
  return made;
};

const link = ({ path, title }, shown) => {
  const way = element('a', title);
  way.href = `#${path}`;
  if (path === shown.path) {
    way.setAttribute('aria-current', 'page');
  }
  return way;
};

const ways = (shown) => {
  const all = element('nav', '', 'figures-pages');
  all.setAttribute('aria-label', 'Figures');
  all.append(...PAGES.map((page) => link(page, shown)));
  return all;
};

const status = (words) => {
  const line = element('p', words);
  line.setAttribute('role', 'status');
  return line;
};

const told = async (address) => {
  const answer = await fetch(address, { headers: { Accept: 'application/json, application/problem+json' } });
  if (answer.ok) {
    return answer.json();
  }
  if (answer.status === 400) {
    throw Object.assign(new Error('This cannot be shown.'), { errors: (await answer.json()).errors });
  }
  throw new Error([403, 404].includes(answer.status) ? (await answer.json()).detail : NOT_REACHED);
};

const content = ({ teams, at, figures }) =>
  teams.length === 0
    ? [status('Your account is in no team yet, so there is nothing to count. An administrator can put it into one.')]
    : [element('p', `${teams.join(', ')} · ${at}`), ...figures.map(drawn)];

const show = async (node, page) => {
  const main = element('main', '', 'figures');
  const place = element('div');
  place.append(status('Loading…'));
  main.append(ways(page), element('h1', page.title), place);
  node.replaceChildren(main);
  try {
    if (page.open) {
      // what is drawn has to stand on the page already
      await page.open(main.lastChild, told);
    } else {
      const all = content(await told(page.address));
      main.replaceChildren(...[...main.children].slice(0, 2), ...all);
    }
  } catch (failed) {
    main.lastChild.replaceChildren(status(failed instanceof TypeError ? NOT_REACHED : failed.message));
  }
};

const showWay = async (node) => {
  if ((await fetch('/figures', { method: 'HEAD' })).ok) {
    const way = element('a', 'Figures');
    way.href = `#${PAGES[0].path}`;
    node.replaceChildren(way);
  }
};

export default [
  {
    id: 'throughcare-figures',
    pluginPoint: 'cockpit.navigation',
    priority: 400,
    properties: { path: PAGES[0].path },
    // without an answer there is no way to show; the page tells more when it is opened by its address
    render: (node) => {
      showWay(node).catch(() => node.replaceChildren());
    },
    unmount: () => {}
  },
  ...[...PAGES, OF_A_CASE].map((page) => ({
    id: `throughcare${page.path.replaceAll(/[/:]+/g, '-')}-page`,
    pluginPoint: 'cockpit.route',
    properties: { path: page.path },
    render: (node) => {
      show(node, page);
    },
    unmount: () => {}
  }))
];
