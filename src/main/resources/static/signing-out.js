/** Signs out for good, by hand or when nobody has worked with the page for too long. */
const OUT = '.account .logout a';

/** The server says where to go: to the sign-on elsewhere, to sign out there too, or to our own page. */
const signOut = async () => {
  const answer = await fetch('/sign-out', { method: 'POST' });
  window.location.assign(await answer.text());
};

const signedIn = () => document.querySelector(OUT) !== null;

document.addEventListener(
  'click',
  (click) => {
    if (click.target.closest(OUT)) {
      click.preventDefault();
      click.stopPropagation();
      signOut();
    }
  },
  { capture: true }
);

const watch = async () => {
  const { idleSeconds } = await (await fetch('/session-rules')).json();
  let last = Date.now();
  ['keydown', 'pointerdown', 'wheel'].forEach((sign) =>
    document.addEventListener(sign, () => (last = Date.now()), { capture: true, passive: true })
  );
  setInterval(() => {
    if (signedIn() && Date.now() - last > idleSeconds * 1000) {
      signOut();
    }
  }, 1000);
};

watch();

export default [];
