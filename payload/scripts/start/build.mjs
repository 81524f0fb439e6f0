// `npm run build`: dependencies and the production build, nothing else.
import { launch } from './launch.mjs'

launch(() => import('./site.mjs').then(({ buildOnly }) => buildOnly()))
