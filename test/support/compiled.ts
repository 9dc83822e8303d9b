import { resolve } from 'node:path';

/**
 * Processes of the product that a suite starts leave what V8 made of their code to the next ones: much of a start is
 * compiling. `npm start` does not, so what is owed by the clock is measured without.
 */
export const COMPILED_BEFORE = { NODE_COMPILE_CACHE: resolve('.cache/compiled') };
export const COMPILED_ANEW = { NODE_DISABLE_COMPILE_CACHE: '1' };
