/** Finished cases, and the way that one case took: on the diagrams, as a list, and its timeline. */
import { button, element, field, table } from './elements.js';
import { draw } from './diagram.js';
import { download } from './figure.js';

const FINISHED = '/figures/finished';
const CASES = '/figures/cases/';

const listed = (caption, heads, rows) =>
  table(
    caption,
    heads,
    rows.map((cells) =>
      cells.map((content) => {
        const cell = element('td');
        cell.append(content);
        return cell;
      })
    )
  );

const caseLink = (reference) => {
  const way = element('a', reference);
  way.href = `#${CASES}${reference}`;
  return way;
};

/** Any case of the reader's teams, open ones too. */
const finder = () => {
  const form = element('form', '', 'map-questions');
  const input = element('input', '', 'form-control');
  const go = element('button', 'Show the case', 'btn btn-default');
  input.required = true;
  input.placeholder = 'for example H7K-RM4-2';
  go.type = 'submit';
  form.append(field('case', 'reference', 'Case reference', input), go);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.location.hash = `#${CASES}${encodeURIComponent(input.value.trim())}`;
  });
  return form;
};

export const openFinished = async (place, load, before) => {
  const { cases, older } = await load(before ? `${FINISHED}?${new URLSearchParams({ before })}` : FINISHED);
  const section = element('section', '', 'map');
  const pages = element('p', '', 'diagram-sizes');
  const turn = (next) => async () => {
    await openFinished(place, load, next);
    place.querySelector('table a')?.focus();
  };
  if (before) {
    pages.append(button('Newest', turn()));
  }
  if (older) {
    pages.append(button('Older', turn(older)));
  }
  section.append(
    element('p', 'Cases that your teams hold and that are over, the latest first.'),
    finder(),
    ...(cases.length === 0
      ? [element('p', 'None.')]
      : [
          listed(
            'Finished cases',
            ['Case', 'Team', 'Got as far as', 'Outcome', 'From', 'Until'],
            cases.map((one) => [caseLink(one.reference), one.team, one.stage, one.outcome, one.from, one.until])
          ),
          download('Finished cases', FINISHED, {})
        ]),
    pages
  );
  place.replaceChildren(section);
};

const diagramsOf = (passed) => {
  const all = new Map();
  passed.forEach((step) => {
    const team = step.ofTeam ? `?team=${encodeURIComponent(step.ofTeam)}` : '';
    const key = `${step.process}/${step.version}${team}`;
    all.set(key, [...(all.get(key) ?? []), step]);
  });
  return all;
};

const note = (steps) => {
  const all = element('div', '', 'step-note');
  const times = steps.length === 1 ? '' : `${steps.length} times, last `;
  all.textContent = `${times}${steps.at(-1).from}`;
  return all;
};

const worked = /^(userTask|callActivity)_/;

const notesOf = (steps) => {
  const notes = {};
  steps
    .filter(({ id }) => worked.test(id))
    .forEach(({ id }) => {
      notes[id] ??= note(steps.filter((one) => one.id === id));
    });
  return notes;
};

const path = (place, all, key) => async () => {
  const steps = all.get(key);
  const answer = await fetch(`/figures/diagrams/${key}`);
  if (!answer.ok) {
    place.replaceChildren(element('p', 'This diagram is not for managers. The list below tells the same.'));
    return;
  }
  await draw(place, {
    xml: await answer.text(),
    name: steps[0].diagram,
    notes: notesOf(steps),
    marked: steps.map(({ id }) => id)
  });
};

const chooser = (all, picture) => {
  const choice = element('select', '', 'form-control');
  const form = element('form', '', 'map-questions');
  choice.append(
    ...[...all].map(([key, [{ diagram }]]) => {
      const one = element('option', diagram);
      one.value = key;
      return one;
    })
  );
  choice.addEventListener('change', () => path(picture, all, choice.value)());
  form.append(field('case', 'diagram', 'Diagram', choice));
  return form;
};

export const openCase = async (place, load) => {
  const reference = decodeURIComponent(window.location.hash.split('?')[0].split('/').pop());
  const { about, passed, happened } = await load(`${CASES}${encodeURIComponent(reference)}`);
  const all = diagramsOf(passed);
  const section = element('section', '', 'map');
  const picture = element('div');
  section.append(
    element('h2', about.reference),
    element('p', `${about.team} · ${about.stage} · ${about.outcome}`),
    element('p', about.until ? `From ${about.from} until ${about.until}` : `From ${about.from}`)
  );
  if (all.size > 0) {
    section.append(chooser(all, picture), element('p', 'Steps that the case has passed have a thick blue edge.'), picture);
  }
  section.append(
    element('h2', 'Steps in order'),
    listed(
      'Steps in order',
      ['Diagram', 'Step', 'From', 'Until'],
      passed.filter(({ name }) => name).map((step) => [step.diagram, step.name, step.from, step.until || 'not over yet'])
    ),
    element('h2', 'Timeline'),
    listed('Timeline', ['When', 'What', 'Who'], happened.map(({ at, what, who }) => [at, what, who]))
  );
  place.replaceChildren(section);
  if (all.size > 0) {
    await path(picture, all, all.keys().next().value)();
  }
};
