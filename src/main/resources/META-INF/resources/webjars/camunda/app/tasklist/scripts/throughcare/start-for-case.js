/** A process that was chosen at a case starts for this case: its form finds the reference filled in. */
const FIELD = '.modal-dialog .fjs-form input[id$="-Field_reference"]';

const query = () => new URLSearchParams(window.location.hash.split('?')[1] ?? '');

/** What was chosen at which case: on the page of a case, which led here, or in the tab. */
let chosen = { process: query().get('processStart'), reference: query().get('case') };

/** The field that somebody has typed in: it is theirs. */
let typedIn = null;

const fill = (field) => {
  field.value = chosen.reference;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  // the form takes what is typed after a moment, or at once when the field is left
  field.dispatchEvent(new FocusEvent('blur'));
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
};

const offer = () => {
  const field = document.querySelector(FIELD);
  if (field && field !== typedIn && field.value === '' && chosen.reference && query().get('processStart') === chosen.process) {
    fill(field);
  }
};

// before Tasklist follows the link and forgets which task is open
document.addEventListener(
  'click',
  (click) => {
    const act = click.target.closest('.case-story-acts a');
    if (act) {
      click.preventDefault();
      click.stopPropagation();
      chosen = { process: act.dataset.process, reference: act.dataset.case };
      const where = query();
      where.set('processStart', chosen.process);
      window.location.hash = `/?${where}`;
    }
  },
  { capture: true }
);

document.addEventListener('input', ({ target, isTrusted }) => {
  if (isTrusted && target.matches(FIELD)) {
    typedIn = target;
  }
});

// the form may forget what is filled in before it is complete: each time that it shows the field empty, it is filled again
new MutationObserver(offer).observe(document.body, { attributeFilter: ['aria-invalid'], childList: true, subtree: true });

// and it may do so without a sign
setInterval(offer, 300);

// the next form that is opened may be about any case
new MutationObserver((changes) => {
  if (changes.some(({ removedNodes }) => [...removedNodes].some(({ classList }) => classList?.contains('modal')))) {
    chosen = {};
    document.dispatchEvent(new CustomEvent('throughcare-started'));
  }
}).observe(document.body, { childList: true });

export default [];
