/** The journey map: a diagram with, at each step, how many wait, how long it takes and how often it is late. */
import { element, field } from './elements.js';
import { behind } from './figure.js';
import { draw } from './diagram.js';

const MAP = '/figures/map';
const COMPARED = [
  { value: '', words: 'Nothing' },
  { value: 'time', words: 'Another time' },
  { value: 'team', words: 'Another team' },
  { value: 'version', words: 'Another version' }
];
const NAMES = ['first', 'second'];

const select = (choices, chosen) => {
  const all = element('select', '', 'form-control');
  all.append(
    ...choices.map(({ value, words }) => {
      const one = element('option', words);
      one.value = value;
      one.selected = value === String(chosen ?? '');
      return one;
    })
  );
  return all;
};

const month = (chosen) => {
  const input = element('input', '', 'form-control');
  input.type = 'month';
  input.placeholder = 'for example 2026-05';
  input.value = chosen;
  return input;
};

/** What is compared has fields of its own, shown when it is chosen. */
const others = ({ teams, versions, shown }, asked) => {
  const other = shown[1] ?? { ...shown[0], from: '', until: '' };
  return {
    time: [field('map', 'otherFrom', 'Second from', month(other.from)), field('map', 'otherUntil', 'Second until', month(other.until))],
    team: [field('map', 'otherTeam', 'Second team', select(teams, asked.otherTeam))],
    version: [field('map', 'otherVersion', 'Second version', select(versions, other.version))]
  };
};

const comparison = (page, asked) => {
  const able = COMPARED.filter(
    ({ value }) =>
      (value !== 'team' || page.teams.length > 1) && (value !== 'version' || page.versions.length > 1)
  );
  const by = select(able, asked.compare);
  const fields = element('span', '', 'map-fields');
  const offer = () => fields.replaceChildren(...(others(page, asked)[by.value] ?? []));
  by.addEventListener('change', offer);
  offer();
  return [field('map', 'compare', 'Compare with', by), fields];
};

const questions = (page, asked, ask) => {
  const { processes, teams, versions, diagram, shown } = page;
  const [first] = shown;
  const form = element('form', '', 'map-questions');
  const go = element('button', 'Show', 'btn btn-primary');
  go.type = 'submit';
  form.append(
    field('map', 'process', 'Diagram', select(processes, diagram.key)),
    field('map', 'from', 'From', month(first.from)),
    field('map', 'until', 'Until', month(first.until)),
    field('map', 'team', 'Team', select([{ value: '', words: 'All my teams' }, ...teams], asked.team)),
    ...(versions.length > 1
      ? [field('map', 'version', 'Version', select([{ value: '', words: 'All versions' }, ...versions], asked.version))]
      : []),
    ...comparison(page, asked),
    go
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== '')));
  });
  // the versions are those of the diagram
  form.elements.process.addEventListener('change', () => form.elements.version?.replaceChildren());
  return form;
};

const note = ({ name, lines }) => {
  const all = element('table', '', 'step-note');
  const body = element('tbody');
  all.append(element('caption', name, 'sr-only'), body);
  body.append(
    ...lines.filter(({ label }) => label).map(({ label, words }) => {
      const row = element('tr');
      const head = element('th', label);
      head.scope = 'row';
      row.append(head, ...words.map((value) => element('td', value)));
      return row;
    })
  );
  return all;
};

const parts = ({ parts: compared }) =>
  compared.length === 1
    ? [element('p', compared[0])]
    : compared.map((words, number) => element('p', `The ${NAMES[number]} number at each step: ${words}`));

/** What cannot be shown is said, and what stands on the page stays. */
const tell = (form, problem, { message, errors = [] }) => {
  problem.textContent = errors.length === 0 ? message : errors.map(({ reason }) => `${reason[0].toUpperCase()}${reason.slice(1)}.`).join(' ');
  [...form.elements].forEach((input) =>
    input.setAttribute('aria-invalid', String(errors.some(({ field: name }) => name === input.name)))
  );
  form.querySelector('[aria-invalid=true]')?.focus();
};

const told = async (place, load, asked) => {
  const page = await load(`${MAP}?${new URLSearchParams(asked)}`);
  const { diagram, told: figures } = page;
  const answer = await fetch(`/figures/diagrams/${diagram.key}/${diagram.version}`);
  const section = element('section', '', 'map');
  const picture = element('div');
  const problem = element('p', '', 'map-problem');
  problem.setAttribute('role', 'alert');
  const form = questions(page, asked, (next) => told(place, load, next).catch((refused) => tell(form, problem, refused)));
  section.append(
    form,
    problem,
    element('h2', `${diagram.name}, version ${diagram.version}`),
    ...parts(figures),
    element('p', figures.counted),
    picture,
    ...behind(figures.table, MAP, asked)
  );
  place.replaceChildren(section);
  await draw(picture, {
    xml: await answer.text(),
    name: diagram.name,
    notes: Object.fromEntries(figures.steps.map((step) => [step.id, note(step)]))
  });
};

export const openMap = (place, load) => told(place, load, {});
