/** The dispatch on the desk: what came from the service, what the editor made of it, and every step back. */
const KEY = 'dragoman.draft';

export class Draft extends EventTarget {
  constructor() {
    super();
    this.clear();
  }

  clear() {
    this.order = null;
    this.answer = null;
    this.edits = {};
    this.accepted = {};
    this.summary = null;
    this.summaryStale = false;
    this.undone = [];
    this.past = [];
  }

  begin(order) {
    this.clear();
    this.order = order;
  }

  finish(answer) {
    this.answer = answer;
    this.summary = answer.summary;
    this.changed();
  }

  /** Segments of the story in reading order, the headline first, with a key that tells the two texts apart. */
  segments() {
    if (!this.answer) {
      return [];
    }
    const of = (translation, text, source) => (translation?.segments || []).map(segment =>
      ({ ...segment, key: `${text}.${segment.number}`, text, sourceText: source.slice(segment.source.start, segment.source.end), machine: segment.text }));
    return [...of(this.answer.headline, 1, this.order.headline || ''), ...of(this.answer.translation, 0, this.order.text)]
      .filter(segment => segment.passedThrough !== 'set-aside' && segment.part !== 'boilerplate');
  }

  english(segment) {
    return this.edits[segment.key] ?? segment.machine;
  }

  isEdited(segment) {
    return segment.key in this.edits;
  }

  /** Findings that nobody has settled by editing or accepting, in reading order. */
  open() {
    return this.findings().filter(finding => !finding.settled);
  }

  findings() {
    return this.segments().flatMap(segment => findingsOf(segment).map((finding, index) => ({
      ...finding, segment, id: `${segment.key}.${index}`, settled: this.isEdited(segment) || Boolean(this.accepted[segment.key]),
    })));
  }

  edit(segment, text) {
    const value = text.replace(/\s*\n\s*/g, ' ').trim();
    if (value !== this.english(segment)) {
      this.remember();
      if (value === segment.machine) {
        delete this.edits[segment.key];
      } else {
        this.edits[segment.key] = value;
      }
      this.summaryStale = true;
      this.changed();
    }
  }

  accept(segment) {
    this.remember();
    if (this.accepted[segment.key]) {
      delete this.accepted[segment.key];
    } else {
      this.accepted[segment.key] = true;
    }
    this.changed();
  }

  summarized(summary) {
    this.summary = summary;
    this.summaryStale = false;
    this.changed();
  }

  remember() {
    this.past.push(this.state());
    this.past.splice(0, this.past.length - 200);
    this.undone = [];
  }

  state() {
    return JSON.stringify({ edits: this.edits, accepted: this.accepted });
  }

  undo() {
    this.step(this.past, this.undone);
  }

  redo() {
    this.step(this.undone, this.past);
  }

  step(from, to) {
    if (from.length) {
      to.push(this.state());
      Object.assign(this, JSON.parse(from.pop()));
      this.summaryStale = true;
      this.changed();
    }
  }

  changed() {
    this.keep();
    this.dispatchEvent(new Event('change'));
  }

  /** Local storage may be full or forbidden; the work on the screen goes on without it. */
  keep() {
    const { order, answer, edits, accepted, summary, summaryStale, past, undone } = this;
    try {
      localStorage.setItem(KEY, JSON.stringify({ order, answer, edits, accepted, summary, summaryStale, past: past.slice(-50), undone }));
    } catch {
      localStorage.removeItem(KEY);
    }
  }

  forget() {
    this.clear();
    localStorage.removeItem(KEY);
    this.dispatchEvent(new Event('change'));
  }

  restore() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY));
      if (kept?.answer?.translation) {
        Object.assign(this, kept);
        return true;
      }
    } catch {
      localStorage.removeItem(KEY);
    }
    return false;
  }
}

/** A service without an audit still says where the model broke off. */
function findingsOf(segment) {
  const found = segment.findings || [];
  const told = found.some(finding => finding.kind === 'incomplete');
  return segment.complete === false && !told
    ? [...found, { kind: 'incomplete', severity: 'warning', message: 'The model broke off; the end may be missing.' }]
    : found;
}
