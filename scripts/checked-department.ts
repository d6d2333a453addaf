import { departments, didYouMean } from '@pilotage/schema';
import { ImportError } from './import/import-error.ts';

/**
 * The code of a department.
 *
 * @throws ImportError that names the nearest one where there is none of that code.
 */
export function checkedDepartment(code: string): string {
  const codes = departments.map((department) => department.code);
  if (codes.includes(code)) return code;
  throw new ImportError(`There is no department "${code}". ${didYouMean(code, codes)}`);
}
