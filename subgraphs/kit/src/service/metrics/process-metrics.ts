import { collectDefaultMetrics, Registry } from 'prom-client';

let ofThisProcess: Registry | null = null;

/**
 * What is measured of the process itself: memory, processor, garbage, and how late its event loop is.
 *
 * One for the whole process, however many services it runs; it begins with the first call.
 */
export function processMetrics(): Registry {
  if (ofThisProcess === null) {
    ofThisProcess = new Registry();
    collectDefaultMetrics({ register: ofThisProcess });
  }
  return ofThisProcess;
}
