export { NothingPage as DepartmentPage } from '../nothing-page.tsx';
