export { NothingPage as DepartmentsPage } from '../nothing-page.tsx';
