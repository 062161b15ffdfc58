/** Gives Tasklist's controls that are but a picture a name, for those who hear the page instead of seeing it. */
import { say } from './words.js';

const NAMES = {
  'button[data-region="filters"]': 'Show or hide the filters',
  'button[data-region="list"]': 'Show or hide the list of tasks',
  'button[data-region="task"]': 'Show or hide the task',
  'button.dropdown-toggle.btn-default': 'Saved searches',
  '.new-sort > .dropdown-toggle': 'Sort by something else too',
  '.app-switch > .dropdown-toggle': 'Other applications',
  'a.instance-link': 'Open in Cockpit'
};

/** What a control does that Tasklist says only to those who point at it. */
const TOLD_BY_POINTING = ':is(a, button)[uib-tooltip]:not([aria-label])';

const nameAll = () => {
  Object.entries(NAMES).forEach(([controls, name]) =>
    document.querySelectorAll(`${controls}:not([aria-label])`).forEach((control) => control.setAttribute('aria-label', say(name)))
  );
  document.querySelectorAll(TOLD_BY_POINTING).forEach((control) => {
    if (control.textContent.trim() === '') {
      control.setAttribute('aria-label', control.getAttribute('uib-tooltip'));
      control.setAttribute('role', 'button');
      control.tabIndex = 0;
    }
  });
  document.querySelectorAll('input.main-field:not([role])').forEach((input) => input.setAttribute('role', 'combobox'));
};

new MutationObserver(nameAll).observe(document.body, { childList: true, subtree: true });
nameAll();

export default [];
