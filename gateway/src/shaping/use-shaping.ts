import resultShaping from '@apollo/gateway/dist/resultShaping.js';
import { shapeResponse } from './shape-response.ts';

// The library has no place where another shaping could be given to it, and looks its own up at each answer.
if (typeof resultShaping.computeResponse !== 'function')
  throw new Error('@apollo/gateway no longer shapes its answers with computeResponse');
Object.assign(resultShaping, { computeResponse: shapeResponse });
