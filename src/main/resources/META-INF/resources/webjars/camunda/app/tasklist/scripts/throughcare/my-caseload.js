/** The way from Tasklist to the page "My caseload", for those who have one: the server says who. */
const CASELOAD = '/casework/caseload';

const show = async (node) => {
  const answer = await fetch(CASELOAD, { method: 'HEAD' });
  if (answer.ok) {
    const way = document.createElement('a');
    way.href = CASELOAD;
    way.textContent = 'My caseload';
    node.replaceChildren(way);
  }
};

export default {
  id: 'throughcare-caseload',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  // without an answer there is no way to show; the page tells more when it is opened by its address
  render: (node) => {
    show(node).catch(() => node.replaceChildren());
  },
  unmount: () => {}
};
