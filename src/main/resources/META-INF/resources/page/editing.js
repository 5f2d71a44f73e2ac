import { h } from './dom.js';

/**
 * A field as high as its text. Enter and leaving it keep the text, Escape does not.
 * @param done called once with the text, or null to leave it as it was, and whether a key ended it
 */
export function editArea(text, label, done) {
  const area = h('textarea', { class: 'english', lang: 'en', dir: 'ltr', rows: '1', spellcheck: true, 'aria-label': label });
  let open = true;
  const finish = (keeps, leaves) => {
    if (open) {
      open = false;
      done(keeps ? area.value : null, leaves);
    }
  };
  area.value = text;
  area.addEventListener('input', () => fit(area));
  area.addEventListener('blur', () => finish(true, false));
  area.addEventListener('keydown', event => {
    event.stopPropagation();
    if (!event.isComposing && (event.key === 'Escape' || event.key === 'Enter' && !event.shiftKey)) {
      event.preventDefault();
      finish(event.key === 'Enter', true);
    }
  });
  area.begin = () => {
    fit(area);
    area.focus();
  };
  return area;
}

function fit(area) {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}
