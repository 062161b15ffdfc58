/** What went wrong in which case, in words, and a way to try it again: for managers and administrators in Cockpit. */
import { button, element, heading, table } from './elements.js';

const PATH = '/problems';
const NOT_REACHED = 'The problems could not be loaded. Open the page again in a moment.';
const NOT_TRIED = 'That could not be asked for. Open the page again and choose anew.';

const answered = async (answer, otherwise) => {
  if (answer.ok) {
    return answer.json();
  }
  throw new Error(answer.status === 403 || answer.status === 400 ? ((await answer.json()).detail ?? otherwise) : otherwise);
};

const JSON_WANTED = { Accept: 'application/json, application/problem+json' };

const load = async () => answered(await fetch(PATH, { headers: JSON_WANTED }), NOT_REACHED);

const tryAgain = async ({ header, value }, problems) =>
  answered(
    await fetch(`${PATH}/tried-again`, {
      method: 'POST',
      headers: { ...JSON_WANTED, 'Content-Type': 'application/json', [header]: value },
      body: JSON.stringify({ problems })
    }),
    NOT_TRIED
  );

const choice = ({ id, reference, what, canBeTried }) => {
  const cell = element('td');
  if (canBeTried) {
    const box = element('input');
    box.type = 'checkbox';
    box.name = 'problem';
    box.value = id;
    box.setAttribute('aria-label', `Try again: ${reference}, ${what}`);
    cell.append(box);
  }
  return cell;
};

const cells = (problem) => [
  choice(problem),
  heading(problem.reference, 'row'),
  element('td', problem.team),
  element('td', [problem.stage, problem.step].filter((words) => words !== '').join(': ')),
  element('td', problem.since),
  element('td', problem.what),
  element('td', problem.toDo)
];

const HEADS = ['Choose', 'Case', 'Team', 'Stage and step', 'Since', 'What failed', 'What to do'];

const boxes = (form) => [...form.querySelectorAll('input[name="problem"]')];

const told = ({ tried, gone }) =>
  `${tried === 1 ? 'One is' : `${tried} are`} tried again; what fails once more comes back here.${
    gone === 0 ? '' : ` ${gone} had been put right meanwhile or cannot be tried again.`
  }`;

const form = ({ token, problems }, again) => {
  const all = element('form');
  const acts = element('p', '', 'problems-acts');
  const send = element('button', 'Try again', 'btn btn-primary');
  send.type = 'submit';
  acts.append(
    button('Choose all', () => boxes(all).forEach((box) => Object.assign(box, { checked: true }))),
    send
  );
  all.append(
    table('What went wrong, the newest first', HEADS, problems.map(cells)),
    ...(problems.some(({ canBeTried }) => canBeTried) ? [acts] : [])
  );
  all.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    again(
      tryAgain(
        token,
        boxes(all)
          .filter(({ checked }) => checked)
          .map(({ value }) => value)
      ).then(told)
    );
  });
  return all;
};

const show = async (node, outcome) => {
  const main = element('main', '', 'figures problems');
  const status = element('p', outcome ?? 'Loading…');
  status.setAttribute('role', 'status');
  const again = async (asked) => {
    try {
      await show(node, await asked);
    } catch (failed) {
      status.textContent = failed instanceof TypeError ? NOT_TRIED : failed.message;
    }
  };
  main.append(element('h1', 'Problems'), status);
  node.replaceChildren(main);
  if (outcome) {
    // what was in focus is gone; a reader of the screen hears what became of it
    status.tabIndex = -1;
    status.focus();
  }
  try {
    const page = await load();
    status.textContent = outcome ?? '';
    main.append(
      element('p', [page.whose, page.at].filter((words) => words !== '').join(' · ')),
      page.problems.length === 0 ? element('p', 'Nothing is wrong that is known here.') : form(page, again)
    );
  } catch (failed) {
    status.textContent = failed instanceof TypeError ? NOT_REACHED : failed.message;
  }
};

const showWay = async (node) => {
  if ((await fetch(PATH, { method: 'HEAD' })).ok) {
    const way = element('a', 'Problems');
    way.href = `#${PATH}`;
    node.replaceChildren(way);
  }
};

export default [
  {
    id: 'throughcare-problems',
    pluginPoint: 'cockpit.navigation',
    priority: 390,
    properties: { path: PATH },
    // without an answer there is no way to show; the page tells more when it is opened by its address
    render: (node) => {
      showWay(node).catch(() => node.replaceChildren());
    },
    unmount: () => {}
  },
  {
    id: 'throughcare-problems-page',
    pluginPoint: 'cockpit.route',
    properties: { path: PATH },
    render: (node) => {
      show(node);
    },
    unmount: () => {}
  }
];
