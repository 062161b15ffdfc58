/** What Tasklist is told in place of its own configuration: our scripts, plain modules that need no build. */
export default {
  customScripts: [
    'scripts/throughcare/cards',
    'scripts/throughcare/case-tab',
    'scripts/throughcare/casework',
    'scripts/throughcare/start-for-case',
    'scripts/throughcare/for-everyone'
  ],

  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
  }
};
