/** Elements without a library: h('p', {class: 'note', onclick: f}, 'text', child, …). Text is always text, never markup. */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (key in element && typeof value !== 'string') {
      element[key] = value;
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button that is told by its words. */
export function button(label, onclick, attributes = {}) {
  return h('button', { type: 'button', onclick, ...attributes }, label);
}

/** A field with its label above it. */
export function field(label, control, hint) {
  control.id ||= `field-${field.next = (field.next || 0) + 1}`;
  return h('div', { class: 'field' }, h('label', { for: control.id }, label), control, hint && h('p', { class: 'hint' }, hint));
}

let hiding;

/** Says something in passing, to eyes and to screen readers. */
export function toast(message) {
  const place = document.getElementById('toast');
  // All but a modal dialog is out of reach while it is open.
  (document.querySelector('dialog[open]') || document.body).append(place);
  place.textContent = message;
  place.classList.toggle('shown', Boolean(message));
  clearTimeout(hiding);
  hiding = setTimeout(() => place.classList.remove('shown'), 6000);
}

/** Puts text on the clipboard, where the page may: plain http from another machine has no clipboard of its own. */
export async function copy(text) {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text);
  }
  const area = h('textarea', { class: 'offstage', readOnly: true }, text);
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

/** Hands a file to the browser's downloads. */
export function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A modal dialog that closes with Escape, with its button, or with what `build` is given to call. */
export function dialog(title, build, closeLabel) {
  const box = h('dialog', { 'aria-labelledby': 'dialog-title' });
  const close = () => box.close();
  box.append(h('div', { class: 'dialog-head' }, h('h2', { id: 'dialog-title' }, title.replace(/…$/, '')),
    button('×', close, { class: 'quiet close', 'aria-label': closeLabel })), ...[build(close)].flat());
  box.addEventListener('close', () => {
    const place = box.querySelector('#toast');
    if (place) {
      document.body.append(place);
    }
    box.remove();
  });
  document.body.append(box);
  box.showModal();
  box.querySelector('input:not([type="file"], [readonly]), textarea')?.focus();
  return box;
}
