const TYPED = 'dragoman.typed';

/** The order in the form, kept in the storage of its tab until it is translated: no way out of the form loses a text. */
export function keepTyped(order) {
  try {
    sessionStorage.setItem(TYPED, JSON.stringify(order));
  } catch {
    // Full or forbidden: what is in the form is there all the same.
  }
}

export function typed() {
  try {
    return JSON.parse(sessionStorage.getItem(TYPED)) || {};
  } catch {
    return {};
  }
}

export function forgetTyped() {
  sessionStorage.removeItem(TYPED);
}
