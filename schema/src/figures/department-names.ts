import { registeredDepartment } from '../registry/departments.ts';

/** The names of the departments of some parts, one after the other. */
export function departmentNames(
  parts: readonly { readonly department: string }[],
  language: 'fr' | 'en',
): string {
  return parts
    .map(({ department }) => registeredDepartment(department)?.name[language] ?? department)
    .join(', ');
}
