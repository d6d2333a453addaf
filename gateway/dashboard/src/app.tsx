import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Guarded } from './layout/guarded.tsx';
import { Layout } from './layout/layout.tsx';
import { Skeleton } from './layout/skeleton.tsx';
import { MinistryPage } from './page/ministry/ministry-page.tsx';

/** Pages beside the first are fetched when somebody goes there. */
const IndicatorPage = pageOf(() => import('./page/ministry/indicator-page.tsx'), 'IndicatorPage');
const DepartmentsPage = pageOf(
  () => import('./page/departments/departments-page.tsx'),
  'DepartmentsPage',
);
const DepartmentPage = pageOf(
  () => import('./page/departments/department-page.tsx'),
  'DepartmentPage',
);
const PortfolioPage = pageOf(() => import('./page/portfolio/portfolio-page.tsx'), 'PortfolioPage');
const ProductPage = pageOf(() => import('./page/product/product-page.tsx'), 'ProductPage');
const ExplainPage = pageOf(() => import('./page/explain/explain-page.tsx'), 'ExplainPage');
const DeskPage = pageOf(() => import('./page/desk/desk-page.tsx'), 'DeskPage');
const AccessibilityPage = pageOf(
  () => import('./page/accessibility-page.tsx'),
  'AccessibilityPage',
);
const NothingPage = pageOf(() => import('./page/nothing-page.tsx'), 'NothingPage');

/** Every page, by its address. */
export function App() {
  return (
    <Layout>
      <Guarded>
        <Suspense fallback={<Skeleton lines={8} />}>
          <Routes>
            <Route index element={<MinistryPage />} />
            <Route path="indicators/:code" element={<IndicatorPage />} />
            <Route path="departments" element={<DepartmentsPage />} />
            <Route path="departments/:code" element={<DepartmentPage />} />
            <Route path="portfolio" element={<PortfolioPage />} />
            <Route path="products/*" element={<ProductPage />} />
            <Route path="explain" element={<ExplainPage />} />
            <Route path="desk" element={<DeskPage />} />
            <Route path="accessibility" element={<AccessibilityPage />} />
            <Route path="*" element={<NothingPage />} />
          </Routes>
        </Suspense>
      </Guarded>
    </Layout>
  );
}

/** A page that is fetched by its file when it is first shown. */
function pageOf<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
) {
  return lazy(async () => ({ default: (await load())[name] }));
}
