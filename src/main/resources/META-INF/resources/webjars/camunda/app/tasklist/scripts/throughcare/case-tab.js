/** The tab "Case" beside a task's form: who it is about and the story so far, as the server tells it. */
import { say } from './words.js';

const NOT_TOLD = 'There is no case to show here: its story is for the staff who work on it.';
const NOT_REACHED = 'The story of the case could not be loaded. Open the task again in a moment.';

const show = (node, words) => {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.textContent = say(words);
  node.replaceChildren(line);
};

const tell = async (node, taskId) => {
  const answer = await fetch(`/casework/tasks/${encodeURIComponent(taskId)}`, { headers: { Accept: 'text/html' } });
  if (answer.ok) {
    node.innerHTML = await answer.text();
  } else {
    show(node, answer.status === 403 || answer.status === 404 ? NOT_TOLD : NOT_REACHED);
  }
};

let tellAgain = null;

/** What was just told from the tab is part of the story. */
document.addEventListener('throughcare-started', () => tellAgain?.());

export default {
  id: 'throughcare-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: say('Case') },
  render: (node, { taskId }) => {
    show(node, 'Loading…');
    tellAgain = () => tell(node, taskId).catch(() => show(node, NOT_REACHED));
    tellAgain();
  },
  unmount: () => {
    tellAgain = null;
  }
};
