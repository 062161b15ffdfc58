/** Draws a diagram, with what is to be told at its steps. */
import { button, element } from './elements.js';

const LIBRARY = '/webjars/bpmn-js/8.0.0/dist';
const BIGGER = 1.25;
/** Below it there is room for the first line at a step only. */
const READABLE = 0.7;
const USUAL = 0.85;
const MOST = 2;
const EDGE = 30;
/** Where a note begins, by the step's own size; it ends in the same distance from the upper edge. */
const DOWN = 58;

/** Once; a page that is opened again finds it. */
const library = () =>
  window.BpmnJS
    ? Promise.resolve(window.BpmnJS)
    : new Promise((found, missing) => {
        const style = element('link');
        style.rel = 'stylesheet';
        style.href = `${LIBRARY}/assets/diagram-js.css`;
        const script = element('script');
        script.src = `${LIBRARY}/bpmn-viewer.production.min.js`;
        script.addEventListener('load', () => found(window.BpmnJS));
        script.addEventListener('error', missing);
        document.head.append(style, script);
      });

/** As large as the diagram, so that its frame scrolls and the mark in its corner is covered by nothing. */
const scaled = (viewer, paper, zoom) => {
  const canvas = viewer.get('canvas');
  const { x, y, width, height } = canvas.viewbox().inner;
  paper.style.width = `${(width + 2 * EDGE) * zoom}px`;
  paper.style.height = `${(height + 3 * EDGE) * zoom}px`;
  paper.classList.toggle('diagram-small', zoom < READABLE);
  canvas.resized();
  canvas.viewbox({ x: x - EDGE, y: y - EDGE, width: paper.clientWidth / zoom, height: paper.clientHeight / zoom });
};

const whole = (viewer, frame) => {
  const { width } = viewer.get('canvas').viewbox().inner;
  return (frame.clientWidth - 2) / (width + 2 * EDGE);
};

const sizes = (viewer, frame, paper) => {
  let zoom = Math.min(1, Math.max(USUAL, whole(viewer, frame)));
  const to = (next) => {
    zoom = Math.min(MOST, next);
    scaled(viewer, paper, zoom);
  };
  const all = element('p', '', 'diagram-sizes');
  all.append(
    button('Whole diagram', () => to(Math.min(1, whole(viewer, frame)))),
    button('Larger', () => to(zoom * BIGGER)),
    button('Smaller', () => to(zoom / BIGGER))
  );
  to(zoom);
  return all;
};

/** On the lower edge of the step, unless an event that is attached to it stands there. */
const placed = (step, html) => {
  const above = (step.attachers ?? []).some((event) => event.y > step.y + step.height / 2);
  html.classList.toggle('step-note-above', above);
  return {
    position: { left: step.width / 2, top: above ? step.height - DOWN : DOWN },
    html,
    scale: { min: 1, max: 1 }
  };
};

/**
 * Draws into the place, which has to stand on the page already.
 *
 * @param xml the diagram
 * @param name what it is called
 * @param notes what stands at a step, as elements by the step's id
 * @param marked ids of what is highlighted
 */
export const draw = async (place, { xml, name, notes, marked = [] }) => {
  const Viewer = await library();
  const frame = element('div', '', 'diagram');
  const paper = element('div', '', 'diagram-paper');
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', `${name}, a diagram; arrow keys move it. The same stands in the table.`);
  frame.append(paper);
  place.replaceChildren(frame);
  const viewer = new Viewer({ container: paper, canvas: { deferUpdate: false } });
  await viewer.importXML(xml);
  const registry = viewer.get('elementRegistry');
  Object.entries(notes)
    .filter(([id]) => registry.get(id))
    .forEach(([id, html]) => viewer.get('overlays').add(id, placed(registry.get(id), html)));
  marked.filter((id) => registry.get(id)).forEach((id) => viewer.get('canvas').addMarker(id, 'diagram-passed'));
  place.prepend(sizes(viewer, frame, paper));
};
