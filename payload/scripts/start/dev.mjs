// `npm run dev`: the same preparation without the build, then Next.js with hot reload.
import { launch } from './launch.mjs'

launch(() => import('./site.mjs').then(({ runDevelopment }) => runDevelopment()))
