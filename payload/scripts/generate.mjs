// `npm run generate`: after a change of the collections or of the admin's components.
import { launch } from './start/launch.mjs'

launch(() => import('./generated-files.mjs').then(({ generateFiles }) => generateFiles()))
