/** Draws the diagrams that stand on the page as XML. */
import { draw } from '/webjars/camunda/app/cockpit/scripts/throughcare/diagram.js';

document.querySelectorAll('[data-diagram]').forEach((figure) =>
  draw(figure.querySelector('div'), {
    xml: figure.querySelector('textarea').value,
    name: figure.dataset.diagram,
    notes: {},
    marked: (figure.dataset.marked ?? '').split(' ').filter(Boolean)
  })
);
