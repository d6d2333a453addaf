import { GraphRefusal } from './graph-client.ts';
import { ImportError } from './import/import-error.ts';

/** Runs a command to its end; what its user can mend is told in words, the rest with its stack, and both end with 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isTold = error instanceof ImportError || error instanceof GraphRefusal;
    console.error(isTold ? error.message : error);
    process.exitCode = 1;
  }
}
