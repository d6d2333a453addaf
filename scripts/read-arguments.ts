import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { ImportError } from './import/import-error.ts';

/**
 * What a command was called with.
 *
 * @throws ImportError with the command's help for an option that it does not have.
 */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  options: Options,
  help: string,
) {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new ImportError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}
