export { NothingPage as AccessibilityPage } from './nothing-page.tsx';
