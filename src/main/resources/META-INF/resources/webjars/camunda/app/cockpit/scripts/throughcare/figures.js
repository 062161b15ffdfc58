/** The pages of figures for managers: a way to them in Cockpit's navigation, and a page each. */
import { element } from './elements.js';
import { drawn } from './figure.js';
import { asked } from './questions.js';
import { openMap } from './journey-map.js';
import { openCase, openFinished } from './case-history.js';
import { openReports } from './monthly-reports.js';

/** A page of single cases, or of people at work, is not for those who read figures only. */
const PAGES = [
  { path: '/figures', title: 'Now', address: '/figures/now' },
  { path: '/figures/caseload', title: 'Caseload', address: '/figures/caseload', ofCases: true },
  { path: '/figures/funnel', title: 'Funnel', address: '/figures/funnel' },
  { path: '/figures/forecast', title: 'Forecast', address: '/figures/forecast' },
  { path: '/figures/map', title: 'Journey map', open: openMap, ofCases: true },
  { path: '/figures/finished', title: 'Finished cases', open: openFinished, ofCases: true },
  { path: '/figures/fairness', title: 'Fairness', address: '/figures/fairness' },
  { path: '/figures/wellbeing', title: 'Wellbeing', address: '/figures/wellbeing' },
  { path: '/figures/what-works', title: 'What works', address: '/figures/what-works' },
  { path: '/figures/commissioning', title: 'What is missing', address: '/figures/commissioning' },
  { path: '/figures/reports', title: 'Monthly reports', open: openReports, ofCases: true }
];
/** Reached from the lists of cases. */
const OF_A_CASE = { path: '/figures/cases/:reference', title: 'One case', open: openCase };
const NOT_REACHED = 'The figures could not be loaded. Open the page again in a moment.';

const link = ({ path, title }, shown) => {
  const way = element('a', title);
  way.href = `#${path}`;
  if (path === shown.path) {
    way.setAttribute('aria-current', 'page');
  }
  return way;
};

const ways = (shown, cases) => {
  const all = element('nav', '', 'figures-pages');
  all.setAttribute('aria-label', 'Figures');
  all.append(...PAGES.filter(({ ofCases }) => cases || !ofCases).map((page) => link(page, shown)));
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
    const { detail, errors } = await answer.json();
    throw Object.assign(new Error(detail), { errors });
  }
  throw new Error([403, 404].includes(answer.status) ? (await answer.json()).detail : NOT_REACHED);
};

/** What was not understood is told beside the questions, in place of figures. */
const answered = async (address, typed) => {
  try {
    return await told(typed ? `${address}?${typed}` : address);
  } catch (failed) {
    if (failed.errors) {
      return { ...(await told(address)), figures: [], failed };
    }
    throw failed;
  }
};

const AGE = 'Counted from what was recorded up to';

const figuresOf = ({ teams, at, countedUpTo, questions, figures, instead, failed }, address, typed, ask) => {
  const all = figures.map((figure) => drawn(figure, address, typed));
  const about = element('p', `${teams.join(', ')} · ${at}`);
  if (questions === undefined) {
    return [about, ...all];
  }
  const form = asked(questions, new URLSearchParams(typed), failed?.errors ?? [], ask);
  const age = element('p', countedUpTo ? `${AGE} ${countedUpTo}.` : 'Nothing has been counted yet. Look again in a few minutes.');
  const untold = failed?.message ?? instead;
  return [about, form, ...(untold ? [status(untold)] : [age, ...all])];
};

const content = (page, address, typed, ask) =>
  page.teams.length === 0
    ? [status('Your account is in no team yet, so there is nothing to count. An administrator can put it into one.')]
    : figuresOf(page, address, typed, ask);

/** What is asked stands in the address, so that it can be kept and the way back leads to what was shown before. */
const asks = () => window.location.hash.split('?')[1] ?? '';

let hasAsked = false;

const ask = (node, page, typed) => {
  hasAsked = true;
  if (typed === asks()) {
    show(node, page);
  } else {
    window.location.hash = `${page.path}?${typed}`;
  }
};

/** Whoever pressed the button goes on at what is wrong, or at what is shown. */
const goOn = (main) => {
  const place = main.querySelector('[aria-invalid]') ?? main.querySelector('h1');
  place.tabIndex = place.matches('h1') ? -1 : 0;
  place.focus();
};

const show = async (node, page) => {
  const main = element('main', '', 'figures');
  const typed = asks();
  const place = element('div');
  place.append(status('Loading…'));
  main.append(element('h1', page.title), place);
  node.replaceChildren(main);
  try {
    main.prepend(ways(page, (await told('/figures')).cases));
    if (page.open) {
      // what is drawn has to stand on the page already
      await page.open(place, told);
      return;
    }
    const all = content(await answered(page.address, typed), page.address, typed, (next) => ask(node, page, next));
    main.replaceChildren(...[...main.children].slice(0, 2), ...all);
    if (hasAsked) {
      hasAsked = false;
      goOn(main);
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
