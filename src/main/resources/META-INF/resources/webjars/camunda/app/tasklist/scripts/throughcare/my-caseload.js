/** The way from Tasklist to the page "My caseload". */
export default {
  id: 'throughcare-caseload',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  render: (node) => {
    const way = document.createElement('a');
    way.href = '/casework/caseload';
    way.textContent = 'My caseload';
    node.replaceChildren(way);
  },
  unmount: () => {}
};
