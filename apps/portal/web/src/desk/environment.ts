import { createContext, useContext } from 'react';
import type { Environment } from '../../../src/desk/desk.view.js';

export interface Environments {
  /** Which of them is looked at. */
  readonly environment: Environment;
  readonly environments: readonly Environment[];
  /** A viewer changes nothing: the API refuses it. */
  readonly mayChange: boolean;
}

export const EnvironmentContext = createContext<Environments>({
  environment: 'sandbox',
  environments: [],
  mayChange: false,
});
export const useEnvironment = (): Environments => useContext(EnvironmentContext);
