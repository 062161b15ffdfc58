/** Shows the page anew when its reader's language turns out to be another: they have signed in, or have chosen it. */
import { say } from './words.js';

const SIGNED_IN = '.account .logout a';

/** What forms say in the browser, in English only. */
const SAID_BY_FORMS = '.fjs-container :is(.fjs-form-field-error, .fjs-select-placeholder, .fjs-dropdownlist-empty) , .fjs-container .fjs-form-field-error *';

let signedIn = false;

const follow = async () => {
  const answer = await fetch('/camunda/app/tasklist/scripts/throughcare/reader-language');
  if (answer.ok && (await answer.text()) !== document.documentElement.lang) {
    window.location.reload();
  }
};

const sayAgain = (text) => {
  const words = say(text.data);
  if (words !== text.data) {
    text.data = words;
  }
};

const look = () => {
  const now = document.querySelector(SIGNED_IN) !== null;
  if (now && !signedIn) {
    follow();
  }
  signedIn = now;
  document.querySelectorAll(SAID_BY_FORMS).forEach(({ childNodes }) =>
    [...childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).forEach(sayAgain)
  );
};

new MutationObserver(look).observe(document.body, { characterData: true, childList: true, subtree: true });
document.addEventListener('throughcare-started', follow);
look();

export default [];
