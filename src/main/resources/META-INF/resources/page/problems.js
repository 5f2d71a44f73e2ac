import { Problem } from './api.js';
import { FileProblem } from './files.js';
import { t } from './words.js';

const OWN = {
  '/problems/unsupported-language': 'notArabic', '/problems/too-large': 'tooLarge', '/problems/unauthorized': 'noKey',
  '/problems/unreadable-feed': 'noFeed', '/problems/rate-limited': 'busy', '/problems/overloaded': 'busy', '/problems/deadline-exceeded': 'tooSlow',
};

/** A failure in words for an editor. */
export function told(problem) {
  if (!(problem instanceof Problem)) {
    return problem instanceof TypeError ? t('offline') : t('failed', problem.message);
  }
  const detail = problem.violations.length ? problem.violations.map(one => `${one.field} ${one.message}`.trim()).join('; ') : problem.message;
  return t(OWN[problem.type] || 'failed', detail);
}

/** Why a file cannot be used. */
export function problemWords(problem, name) {
  if (problem instanceof FileProblem) {
    return t(`file.${problem.kind}`, name);
  }
  const kind = problem instanceof Problem && problem.type === '/problems/unreadable-document' && /\(([\w-]+)\)$/.exec(problem.message)?.[1];
  return kind ? t(`file.${kind}`, name) : told(problem);
}
