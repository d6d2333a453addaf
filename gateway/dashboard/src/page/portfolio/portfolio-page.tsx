export { NothingPage as PortfolioPage } from '../nothing-page.tsx';
