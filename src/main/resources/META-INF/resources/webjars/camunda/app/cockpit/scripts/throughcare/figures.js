/** The pages of figures for managers: a way to them in Cockpit's navigation, and a page each. */
import { drawn } from './figure.js';

const PAGES = [
  { path: '/figures', title: 'Now', address: '/figures/now' },
  { path: '/figures/caseload', title: 'Caseload', address: '/figures/caseload' },
  { path: '/figures/fairness', title: 'Fairness', address: '/figures/fairness' }
];
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
  throw new Error(answer.status === 403 ? (await answer.json()).detail : NOT_REACHED);
};

/** Chooses among the things that a page can show. */
const choice = ({ label, parameter, offered, chosen }, again) => {
  const all = element('label', `${label} `, 'figures-choice');
  const list = element('select');
  list.append(...offered.map(({ value, title }) => new Option(title, value, false, value === chosen)));
  list.addEventListener('change', () => again(`${parameter}=${encodeURIComponent(list.value)}`));
  all.append(list);
  return all;
};

const content = ({ teams, at, figures, choices }, again) =>
  teams.length === 0
    ? [status('Your account is in no team yet, so there is nothing to count. An administrator can put it into one.')]
    : [
        element('p', `${teams.join(', ')} · ${at}`),
        ...(choices ? [choice(choices, again)] : []),
        ...figures.map(drawn)
      ];

const show = async (node, page, chosen = '') => {
  const main = element('main', '', 'figures');
  main.append(ways(page), element('h1', page.title), status('Loading…'));
  node.replaceChildren(main);
  try {
    const again = async (now) => {
      await show(node, page, now);
      node.querySelector('.figures-choice select')?.focus();
    };
    const all = content(await told(chosen ? `${page.address}?${chosen}` : page.address), again);
    main.replaceChildren(...[...main.children].slice(0, 2), ...all);
  } catch (failed) {
    main.lastChild.textContent = failed instanceof TypeError ? NOT_REACHED : failed.message;
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
  ...PAGES.map((page) => ({
    id: `throughcare${page.path.replaceAll('/', '-')}-page`,
    pluginPoint: 'cockpit.route',
    properties: { path: page.path },
    render: (node) => {
      show(node, page);
    },
    unmount: () => {}
  }))
];
