/** The dispatch on the desk: what came from the service, what the editor made of it, and every step back. */
const KEPT = 'dragoman.draft';
const WORK = 'dragoman.work';
const STEPS = 200;

export class Draft extends EventTarget {
  constructor() {
    super();
    this.clear();
  }

  clear() {
    this.order = null;
    this.answer = null;
    this.list = [];
    this.edits = {};
    this.accepted = {};
    this.summary = null;
    this.summaryStale = false;
    this.past = [];
    this.undone = [];
  }

  begin(order) {
    this.clear();
    this.order = order;
  }

  finish(answer) {
    this.answer = answer;
    this.summary = answer.summary;
    this.list = segmentsOf(answer, this.order);
    this.keepAnswer();
    this.changed(null);
  }

  /** Segments of the story in reading order, the headline first, with a key that tells the two texts apart. */
  segments() {
    return this.list;
  }

  segment(key) {
    return this.list.find(segment => segment.key === key);
  }

  english(segment) {
    return this.edits[segment.key] ?? segment.machine;
  }

  isEdited(segment) {
    return segment.key in this.edits;
  }

  isAccepted(segment) {
    return Boolean(this.accepted[segment.key]);
  }

  /** Findings that nobody has settled by editing or accepting, in reading order. */
  open() {
    return this.findings().filter(finding => !finding.settled);
  }

  findings() {
    return this.list.flatMap(segment => this.findingsOf(segment));
  }

  findingsOf(segment) {
    const settled = this.isEdited(segment) || this.isAccepted(segment);
    return segment.findings.map((finding, index) => ({ ...finding, segment, id: `${segment.key}.${index}`, settled }));
  }

  edit(segment, text) {
    const value = text.replace(/\s*\n\s*/g, ' ').trim();
    if (value !== this.english(segment)) {
      this.step({ key: segment.key, what: 'edits', from: this.edits[segment.key], to: value === segment.machine ? undefined : value });
    }
  }

  accept(segment) {
    this.step({ key: segment.key, what: 'accepted', from: this.accepted[segment.key], to: this.isAccepted(segment) ? undefined : true });
  }

  summarized(summary) {
    this.summary = summary;
    this.summaryStale = false;
    this.changed(null);
  }

  step(change) {
    this.past.push(change);
    this.past.splice(0, this.past.length - STEPS);
    this.undone = [];
    this.set(change, change.to);
  }

  /** @return the key of the segment that was changed; nothing where there was nothing to undo */
  undo() {
    const change = this.past.pop();
    if (change) {
      this.undone.push(change);
      this.set(change, change.from);
    }
    return change?.key;
  }

  redo() {
    const change = this.undone.pop();
    if (change) {
      this.past.push(change);
      this.set(change, change.to);
    }
    return change?.key;
  }

  set({ key, what }, value) {
    if (value === undefined) {
      delete this[what][key];
    } else {
      this[what][key] = value;
    }
    this.summaryStale ||= what === 'edits';
    this.changed(key);
  }

  /** @param key of the segment that is not what it was; null when it is something else */
  changed(key) {
    this.keep();
    this.tell(key);
  }

  tell(key) {
    this.dispatchEvent(Object.assign(new Event('change'), { key }));
  }

  /** The answer is large and never changes: it is written once. */
  keepAnswer() {
    localStorage.removeItem(WORK);
    write(KEPT, { order: this.order, answer: this.answer });
  }

  keep() {
    const { edits, accepted, summary, summaryStale, past, undone } = this;
    write(WORK, { edits, accepted, summary, summaryStale, past, undone });
  }

  /** All there is of the dispatch, to be put back later; null where there is none. */
  put() {
    const { order, answer, edits, accepted, summary, summaryStale, past, undone } = this;
    return answer && { order, answer, edits, accepted, summary, summaryStale, past, undone };
  }

  takeBack(kept) {
    Object.assign(this, kept);
    this.list = segmentsOf(this.answer, this.order);
    this.keepAnswer();
    this.changed(null);
  }

  forget() {
    this.clear();
    localStorage.removeItem(KEPT);
    localStorage.removeItem(WORK);
    this.tell(null);
  }

  restore() {
    const kept = read(KEPT);
    if (!kept?.answer?.translation || !kept.order) {
      return false;
    }
    Object.assign(this, kept, { summary: kept.answer.summary }, read(WORK));
    this.list = segmentsOf(this.answer, this.order);
    return true;
  }
}

/** Local storage may be full or forbidden; the work on the screen goes on without it. */
function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    localStorage.removeItem(key);
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function segmentsOf(answer, order) {
  const of = (translation, text, source) => (translation?.segments || []).map(segment => ({
    ...segment, key: `${text}.${segment.number}`, text, machine: segment.text,
    sourceText: source.slice(segment.source.start, segment.source.end), findings: findingsOf(segment),
  }));
  return [...of(answer.headline, 1, order.headline || ''), ...of(answer.translation, 0, order.text)]
    .filter(segment => segment.passedThrough !== 'set-aside' && segment.part !== 'boilerplate');
}

/** A service without an audit still says where the model broke off. */
function findingsOf(segment) {
  const found = segment.findings || [];
  const told = found.some(finding => finding.kind === 'incomplete');
  return segment.complete === false && !told
    ? [...found, { kind: 'incomplete', severity: 'warning', message: 'The model broke off; the end may be missing.' }]
    : found;
}
