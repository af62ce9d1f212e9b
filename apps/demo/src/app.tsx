import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { CountyProvider } from './county/county-provider.js'
import { LanguageProvider } from './language.js'
import { Loading } from './components/states.js'
import { paths } from './pages/paths.js'
import { NoPage } from './shell/no-page.js'
import { PageBoundary } from './shell/page-boundary.js'
import { Shell } from './shell/shell.js'
import { ThemeProvider } from './shell/theme.js'

// Each page is a file of its own, so that the first one does not wait for the editor and the charts.
const Board = lazy(() => import('./pages/board/page.js'))
const Point = lazy(() => import('./pages/point/page.js'))
const Households = lazy(() => import('./pages/households/page.js'))
const Household = lazy(() => import('./pages/household/page.js'))
const Judge = lazy(() => import('./pages/judge/page.js'))
const Rules = lazy(() => import('./pages/rules/page.js'))
const Agencies = lazy(() => import('./pages/agencies/page.js'))
const Files = lazy(() => import('./pages/files/page.js'))
const Developers = lazy(() => import('./pages/developers/page.js'))

export const App = () => (
  <LanguageProvider>
    <ThemeProvider>
      <CountyProvider>
        <Shell>
          <PageBoundary>
            <Suspense fallback={<Loading />}>
              <Switch>
                <Route path={paths.board} component={Board} />
                <Route path={paths.point} component={Point} />
                <Route path={paths.households} component={Households} />
                <Route path={paths.household} component={Household} />
                <Route path={paths.judge} component={Judge} />
                <Route path={paths.rules} component={Rules} />
                <Route path={paths.rulesOfPoint} component={Rules} />
                <Route path={paths.agencies} component={Agencies} />
                <Route path={paths.files} component={Files} />
                <Route path={paths.developers} component={Developers} />
                <Route component={NoPage} />
              </Switch>
            </Suspense>
          </PageBoundary>
        </Shell>
      </CountyProvider>
    </ThemeProvider>
  </LanguageProvider>
)
