/** The ways from Tasklist to "My caseload" and "Find a case", for those who work on cases: the server says who. */
import { say } from './words.js';

const WAYS = { '/casework/caseload': 'My caseload', '/casework/find': 'Find a case' };

const show = async (node, address) => {
  const answer = await fetch(address, { method: 'HEAD' });
  if (answer.ok) {
    const way = document.createElement('a');
    way.href = address;
    way.textContent = say(WAYS[address]);
    node.replaceChildren(way);
  }
};

export default Object.keys(WAYS).map((address, place) => ({
  id: `throughcare${address.replaceAll('/', '-')}`,
  pluginPoint: 'tasklist.navbar.action',
  priority: 400 - place,
  // without an answer there is no way to show; the page tells more when it is opened by its address
  render: (node) => {
    show(node, address).catch(() => node.replaceChildren());
  },
  unmount: () => {}
}));
