export { NothingPage as DeskPage } from '../nothing-page.tsx';
