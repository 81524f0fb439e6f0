// `npm start`: from a fresh clone to a running site.
import { launch } from './launch.mjs'

launch(() => import('./site.mjs').then(({ runSite }) => runSite()))
