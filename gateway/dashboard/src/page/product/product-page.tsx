export { NothingPage as ProductPage } from '../nothing-page.tsx';
