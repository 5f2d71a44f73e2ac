import { Problem } from './api.js';
import { t } from './words.js';

/** A failure in words for an editor. */
export function told(problem) {
  if (!(problem instanceof Problem)) {
    return problem instanceof TypeError ? t('offline') : t('failed', problem.message);
  }
  const detail = problem.violations.length ? problem.violations.map(one => `${one.field} ${one.message}`.trim()).join('; ') : problem.message;
  const own = { '/problems/unsupported-language': 'notArabic', '/problems/too-large': 'tooLarge' }[problem.type];
  if (problem.status === 404 || problem.status === 405) {
    return t('notHere');
  }
  return t(own || 'failed', detail);
}
