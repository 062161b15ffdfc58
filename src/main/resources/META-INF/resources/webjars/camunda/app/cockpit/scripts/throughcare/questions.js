/** Draws what a page of figures asks: a field for each question, with what is chosen, and what is wrong with it in words. */
import { element } from './elements.js';

const choice = ({ choices }, value) => {
  const list = element('select');
  list.append(...choices.map((one) => new Option(one.label, one.value, false, one.value === value)));
  return list;
};

const day = (value) => {
  const input = element('input');
  input.type = 'date';
  // a browser shows no date that is none
  input.value = value;
  return input;
};

const field = (question, value, error) => {
  const all = element('p', '', 'figures-question');
  const label = element('label', question.label);
  const input = question.kind === 'DATE' ? day(value) : choice(question, value);
  input.id = `figures-${question.name}`;
  input.name = question.name;
  input.classList.add('form-control');
  label.htmlFor = input.id;
  all.append(label, input);
  if (error) {
    const words = element('span', error.reason, 'figures-error');
    words.id = `${input.id}-error`;
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', words.id);
    all.append(words);
  }
  return all;
};

/**
 * @param questions what is asked, as the page's address tells it
 * @param typed what was typed instead of what is chosen
 * @param errors why that was not taken, by field
 * @param ask is called with the answers, as parameters of the address
 */
export const asked = (questions, typed, errors, ask) => {
  const form = element('form', '', 'figures-questions');
  form.noValidate = true;
  form.setAttribute('aria-label', 'What is shown');
  const button = element('button', 'Show', 'btn btn-primary');
  form.append(
    ...questions.map((question) =>
      field(
        question,
        typed.get(question.name) ?? question.value,
        errors.find(({ field: name }) => name === question.name)
      )
    ),
    button
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(new URLSearchParams(new FormData(form)).toString());
  });
  return form;
};
