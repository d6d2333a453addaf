export { NothingPage as ExplainPage } from '../nothing-page.tsx';
