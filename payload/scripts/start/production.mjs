// What the image runs: a site that was installed and built before, in one process, writing in the data folder alone.
import { launch } from './launch.mjs'

launch(() => import('./serve-built.mjs').then(({ serveBuilt }) => serveBuilt()))
