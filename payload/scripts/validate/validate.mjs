// `npm run validate`: every check of the sources that runs no test.
import { launch } from '../start/launch.mjs'

launch(() => import('./run-checks.mjs').then(({ runChecks }) => runChecks()))
